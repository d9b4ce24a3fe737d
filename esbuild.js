/*
 * Builds dist/: extension.js, cli.js and catalogWorker.js, and beside them the chunks that they load when first needed.
 *
 * Every `import('./x')` in src/ becomes a chunk of its own, and what several files need stands in exactly one
 * chunk, so that state such as the loaded catalog exists once in a process. esbuild splits only ES modules, and
 * the extension host wants CommonJS: so modules are bundled and split first, then each output file is turned
 * into CommonJS by itself. All files stand flat in dist/, which makes `__dirname` the same in all of them. Those that
 * activation loads are two files in the end: extension.js, and activation.js for what the command line asks for as well.
 */
const { build } = require('esbuild');
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');
const { merge, metafileOfMerged } = require('./scripts/build/merge');

const dist = path.join(__dirname, 'dist');

/** @returns {Promise<{ meta: import('esbuild').Metafile, sizes: Map<string, number> }>} what was built, sizes in bytes */
async function buildProduct() {
  const bundled = await build({
    absWorkingDir: __dirname,
    entryPoints: ['src/extension.ts', 'src/cli.ts', 'src/catalogWorker.ts'].filter((file) =>
      fs.existsSync(path.join(__dirname, file)),
    ),
    outdir: 'dist',
    chunkNames: '[name]-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['vscode'],
    // esbuild's default prefers UMD files (jsonc-parser), which build clean and fail when loaded.
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
    write: false,
    plugins: [oneParser, onlyValidation],
    logLevel: 'warning',
  });
  const modules = new Map(bundled.outputFiles.map(({ path: file, text }) => [path.basename(file), text]));
  const groups = filesOfActivation(bundled.metafile);
  const files = await merge(modules, groups);
  fs.mkdirSync(dist, { recursive: true });
  for (const [name, code] of files) fs.writeFileSync(path.join(dist, name), code);
  makeExecutable(path.join(dist, 'cli.js'));
  copySnapshot();
  removeStale([...files.keys()]);
  return {
    meta: metafileOfMerged(bundled.metafile, groups),
    sizes: new Map([...files].map(([name, code]) => [name, Buffer.byteLength(code)])),
  };
}

/**
 * undici brings its parser of HTTP/1 twice: in WebAssembly that every engine runs, and with the instructions of newer
 * processors, which it falls back from. Answers of a few KB do not need the second: it becomes the first. As base64 it
 * cannot be packed well: so it is packed before, which makes of 24 KB of the package 15, and unpacked in a millisecond.
 */
const oneParser = {
  name: 'one-parser',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /llhttp(?:_simd)?-wasm/ }, ({ resolveDir }) => ({
      path: path.join(resolveDir, '../llhttp/llhttp-wasm.js'),
    }));
    onLoad({ filter: /[\\/]llhttp-wasm\.js$/ }, ({ path: file }) => {
      const packed = zlib.brotliCompressSync(require(file)).toString('base64');
      const contents = `module.exports = require('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64'));`;
      return { contents };
    });
  },
};

/** What stands in the place of parts that are made and never asked, and of translations of sentences nobody reads. */
const unusedParts = `
  const nothing = () => undefined;
  export class JSONCompletion { doResolve = nothing; doComplete = nothing; }
  export class JSONHover { doHover = nothing; }
  export class JSONDocumentSymbols {
    findDocumentSymbols = nothing;
    findDocumentSymbols2 = nothing;
    findDocumentColors = nothing;
    getColorPresentations = nothing;
  }
  export const schemaContributions = {};
  export const t = (sentence) => sentence;
  export { nothing as getFoldingRanges, nothing as getSelectionRanges, nothing as findLinks, nothing as sort, nothing as format };
`;

/**
 * The JSON language service also completes, describes, folds and sorts, and brings the schemas of schemas. It is asked
 * to validate, which is half of it: the other half would be read before the first finding, and take 13 KB of the package.
 */
const onlyValidation = {
  name: 'only-validation',
  setup({ onResolve, onLoad }) {
    const part =
      /^(?:@vscode\/l10n|\.\/services\/(?:json(?:Completion|Hover|DocumentSymbols|Folding|SelectionRanges|Links)|configuration)|\.\/utils\/(?:sort|format))$/;
    onResolve({ filter: part }, ({ path: name, importer }) =>
      /[\\/]vscode-json-languageservice[\\/]/.test(importer)
        ? { path: name, namespace: 'unused' }
        : undefined,
    );
    onLoad({ filter: /.*/, namespace: 'unused' }, () => ({ contents: unusedParts }));
  },
};

/**
 * The catalog's data is read at run time, from beside the chunk that reads it. It is packed, which takes seconds: only
 * where it has changed.
 */
function copySnapshot() {
  const [from, to] = [path.join(__dirname, 'src/catalog/snapshot'), path.join(dist, 'snapshot')];
  fs.mkdirSync(to, { recursive: true });
  for (const name of fs.readdirSync(from)) {
    const [source, packed] = [path.join(from, name), path.join(to, `${name}.br`)];
    if (!fs.existsSync(packed) || fs.statSync(packed).mtimeMs < fs.statSync(source).mtimeMs) {
      fs.writeFileSync(packed, zlib.brotliCompressSync(fs.readFileSync(source)));
    }
    // An earlier build had it as it is.
    fs.rmSync(path.join(to, name), { force: true });
  }
}

/** Chunks carry a hash in their names: those of earlier builds would be packaged with the new ones. */
function removeStale(built) {
  for (const name of fs.readdirSync(dist)) {
    if (name.endsWith('.js') && !built.includes(name)) fs.rmSync(path.join(dist, name));
  }
}

function makeExecutable(file) {
  if (fs.existsSync(file)) fs.chmodSync(file, 0o755);
}

/** Files that are read when `name` is loaded: its own and those it imports statically. */
function loadedWith(meta, name, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  const output = meta.outputs[`dist/${name}`];
  for (const { path: file, kind } of output.imports) {
    if (kind === 'import-statement' && file.startsWith('dist/')) loadedWith(meta, path.basename(file), seen);
  }
  return seen;
}

/** Which files become one: of those that activation reads, the ones that need the editor, and the others. */
function filesOfActivation(meta) {
  const read = [...loadedWith(meta, 'extension.js')];
  const needsEditor = (name) =>
    [...loadedWith(meta, name)].some((file) =>
      meta.outputs[`dist/${file}`].imports.some(({ path: imported }) => imported === 'vscode'),
    );
  return new Map([
    ['extension.js', new Set(read.filter(needsEditor))],
    ['activation.js', new Set(read.filter((name) => !needsEditor(name)))],
  ]);
}

async function main() {
  const { meta, sizes } = await buildProduct();
  const report = path.join(__dirname, 'out/meta.json');
  fs.mkdirSync(path.dirname(report), { recursive: true });
  fs.writeFileSync(report, JSON.stringify(meta));
  const kilobytes = (names) =>
    `${([...names].reduce((sum, name) => sum + sizes.get(name), 0) / 1024).toFixed(1)} KB`;
  for (const [name, output] of Object.entries(meta.outputs).map(([file, it]) => [path.basename(file), it])) {
    console.log(`${name.padEnd(28)} ${kilobytes([name]).padStart(10)}  ${output.entryPoint ?? 'shared'}`);
  }
  console.log(`Which module takes how much: out/meta.json`);
  console.log(`Loaded at activation: ${kilobytes(loadedWith(meta, 'extension.js'))}`);
}

module.exports = { buildProduct, loadedWith };
if (require.main === module) {
  main().catch((error) => {
    // What esbuild finds wrong it has said by itself.
    if (!error.errors) console.error(error);
    process.exitCode = 1;
  });
}

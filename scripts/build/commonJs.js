const { build, transform } = require('esbuild');

const options = {
  format: 'cjs',
  platform: 'node',
  target: 'node20',
  minify: true,
  supported: { 'dynamic-import': false },
};

/**
 * @param {string} code an ES module
 * @returns {Promise<string>} CommonJS
 */
async function toCommonJs(code) {
  return askingEditorOnce((await transform(code, options)).code);
}

/**
 * Several modules in one scope, as to make of each a module with exports takes longer than to run it.
 *
 * @param {ReadonlyMap<string, string>} files ES modules by file name, all in one folder
 * @param {ReadonlySet<string>} names which of them
 * @param {string} main the one of them, if it is, whose exports are exported as they are
 * @returns {Promise<string>} CommonJS, which exports what each of the others exported, by file name
 */
async function toOneCommonJs(files, names, main) {
  const inMemory = {
    name: 'in-memory',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^\.\// }, ({ path }) => {
        const name = path.slice(2);
        return names.has(name) ? { path: name, namespace: 'split' } : { path, external: true };
      });
      onLoad({ filter: /.*/, namespace: 'split' }, ({ path }) => ({ contents: files.get(path) }));
    },
  };
  const contents = [...names]
    .map((name) => `export *${name === main ? '' : ` as "${name}"`} from "./${name}";`)
    .join('\n');
  const { outputFiles } = await build({
    ...options,
    stdin: { contents },
    bundle: true,
    external: ['vscode'],
    plugins: [inMemory],
    write: false,
    logLevel: 'warning',
  });
  return askingEditorOnce(outputFiles[0].text);
}

/**
 * esbuild copies what `import * as vscode` names, several hundred members, anew for every file that says so, which was
 * half of what activation took; and the extension host looks up anew who asks. The editor's API has no default export to
 * be added: it is asked for once, and used as it is.
 */
function askingEditorOnce(code) {
  const asItIs = code.replace(/(?<![\w$.])[\w$]+\((require\("vscode"\))(?:,1)?\)/g, '$1');
  const used = asItIs.replaceAll('require("vscode")', 'vscodeApi');
  return used === code ? code : `const vscodeApi=require("vscode");${used}`;
}

module.exports = { toCommonJs, toOneCommonJs };

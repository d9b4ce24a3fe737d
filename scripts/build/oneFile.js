const { toCommonJs, toOneCommonJs } = require('./commonJs');

/**
 * Makes CommonJS of the files of a bundle, and of some of them one file: to find and open a file costs more than to read
 * what ours hold.
 *
 * The one file exports what each of them exported, by its name. `main` keeps its own file, as a line that asks the one;
 * every other file that asks for one of them asks the one instead, so that their state exists once.
 *
 * @param {ReadonlyMap<string, string>} files ES modules by file name, all in one folder
 * @param {ReadonlySet<string>} names which of them become one, `main` among them
 * @param {string} main
 * @param {string} target name of the one file
 * @returns {Promise<Map<string, string>>} CommonJS by file name
 */
async function oneFile(files, names, main, target) {
  const asking = (name) => `require("./${target}")["${name}"]`;
  const others = [...files].filter(([name]) => !names.has(name));
  const split = others.map(async ([name, code]) => [
    name,
    // esbuild writes every import of a file in these very letters.
    (await toCommonJs(code)).replace(/\brequire\("\.\/([\w.-]+)"\)/g, (whole, file) =>
      names.has(file) ? asking(file) : whole,
    ),
  ]);
  return new Map([
    ...(await Promise.all(split)),
    [main, `module.exports=${asking(main)};\n`],
    [target, await toOneCommonJs(files, names)],
  ]);
}

/**
 * What esbuild says of its outputs, with those that became one as one.
 *
 * @param {import('esbuild').Metafile} meta
 * @returns {import('esbuild').Metafile}
 */
function metafileOfOne(meta, names, main, target) {
  const inOne = (file) => names.has(file.replace('dist/', ''));
  const isOutside = ({ path }) => !inOne(path);
  const among = Object.entries(meta.outputs).filter(([file]) => inOne(file));
  const one = {
    bytes: among.reduce((sum, [, { bytes }]) => sum + bytes, 0),
    inputs: Object.assign({}, ...among.map(([, { inputs }]) => inputs)),
    imports: among.flatMap(([, { imports }]) => imports.filter(isOutside)),
    exports: [],
  };
  const asked = (imports) => [
    ...imports.filter(isOutside),
    ...(imports.every(isOutside) ? [] : [{ path: `dist/${target}`, kind: 'import-statement' }]),
  ];
  const others = Object.entries(meta.outputs)
    .filter(([file]) => !inOne(file))
    .map(([file, output]) => [file, { ...output, imports: asked(output.imports) }]);
  const entry = { ...meta.outputs[`dist/${main}`], inputs: {}, imports: asked([{ path: `dist/${main}` }]) };
  return {
    ...meta,
    outputs: Object.fromEntries([...others, [`dist/${main}`, entry], [`dist/${target}`, one]]),
  };
}

module.exports = { oneFile, metafileOfOne };

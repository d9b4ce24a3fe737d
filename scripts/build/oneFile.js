/**
 * Puts files of the bundle into one, each as a function that runs when it is first asked for: to find and open a file
 * costs more than to read what ours hold.
 *
 * The one file answers a function of a file's name. `main` keeps its own, as a line that asks for it; every other file
 * that asks for one of them asks the one file instead, so that their state exists once. What is outside is asked for
 * once as well: the extension host looks up anew who asks for `vscode`, each time.
 *
 * @param {Map<string, string>} files CommonJS by file name, all in one folder
 * @param {ReadonlySet<string>} names which of them become one, `main` among them
 * @param {string} main
 * @param {string} target name of the one file
 * @returns {Map<string, string>} the files anew
 */
function oneFile(files, names, main, target) {
  const parts = [...names].map(
    (name) => `${JSON.stringify(name)}(module,exports,require){${files.get(name)}\n}`,
  );
  const merged = `const parts={${parts.join(',')}},loaded={__proto__:null},outside={__proto__:null};
const own=file=>{const name=file.slice(2);return file.startsWith("./")&&Object.hasOwn(parts,name)?load(name):outside[file]??=require(file)};
const load=name=>{let module=loaded[name];if(!module){module=loaded[name]={exports:{}};parts[name](module,module.exports,own)}return module.exports};
module.exports=load;
`;
  const others = [...files].filter(([name]) => !names.has(name));
  return new Map([
    ...others.map(([name, code]) => [name, askingOneFile(code, names, target)]),
    [main, `module.exports=require("./${target}")(${JSON.stringify(main)});\n`],
    [target, merged],
  ]);
}

/** Our build writes every import of a file in these very letters. */
function askingOneFile(code, names, target) {
  return code.replace(/\brequire\("\.\/([\w.-]+)"\)/g, (whole, name) =>
    names.has(name) ? `require("./${target}")(${JSON.stringify(name)})` : whole,
  );
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

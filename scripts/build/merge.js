const { toCommonJs, toOneCommonJs } = require('./commonJs');

/**
 * Makes CommonJS of the files of a bundle, and of some of them one file: to find and open a file costs more than to read
 * what ours hold. Every other file that asks for one of those asks the one instead, so that their state exists once.
 *
 * @param {ReadonlyMap<string, string>} files ES modules by file name, all in one folder
 * @param {ReadonlyMap<string, ReadonlySet<string>>} groups which of them become one, by the name of that one. It exports
 *   what each of them exported, by its name; and if it is one of them itself, what that one exported as before
 * @returns {Promise<Map<string, string>>} CommonJS by file name
 */
async function merge(files, groups) {
  const groupOf = new Map([...groups].flatMap(([one, names]) => [...names].map((name) => [name, one])));
  // esbuild writes every import of a file in these very letters.
  const asking = (code) =>
    code.replace(/\brequire\("\.\/([\w.-]+)"\)/g, (whole, name) =>
      groupOf.has(name) ? `require("./${groupOf.get(name)}")["${name}"]` : whole,
    );
  const others = [...files].filter(([name]) => !groupOf.has(name));
  return new Map(
    await Promise.all([
      ...others.map(async ([name, code]) => [name, asking(await toCommonJs(code))]),
      ...[...groups].map(async ([one, names]) => [one, asking(await toOneCommonJs(files, names, one))]),
    ]),
  );
}

/**
 * What esbuild says of its outputs, with those that became one as one.
 *
 * @param {import('esbuild').Metafile} meta
 * @param {ReadonlyMap<string, ReadonlySet<string>>} groups see `merge`
 * @returns {import('esbuild').Metafile}
 */
function metafileOfMerged(meta, groups) {
  const groupOf = new Map(
    [...groups].flatMap(([one, names]) => [...names].map((name) => [`dist/${name}`, `dist/${one}`])),
  );
  const outputs = {};
  for (const [file, output] of Object.entries(meta.outputs)) {
    const one = (outputs[groupOf.get(file) ?? file] ??= { bytes: 0, inputs: {}, imports: [], exports: [] });
    one.bytes += output.bytes;
    one.entryPoint ??= output.entryPoint;
    Object.assign(one.inputs, output.inputs);
    one.imports.push(...output.imports.map((it) => ({ ...it, path: groupOf.get(it.path) ?? it.path })));
  }
  return { ...meta, outputs };
}

module.exports = { merge, metafileOfMerged };

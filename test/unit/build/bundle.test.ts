import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import manifest from '../../../package.json';
import { anything, loadWithoutEditor } from './vscodeStub';

const root = resolve(__dirname, '../../..');
const bundle = resolve(root, manifest.main);
const dist = dirname(bundle);

/** What may be read when the extension is activated. */
const activationLimit = 80 * 1024;

interface Output {
  readonly entryPoint?: string;
  readonly inputs: object;
  readonly imports: readonly { readonly path: string }[];
}

interface Metafile {
  readonly outputs: Readonly<Record<string, Output>>;
}
function metafile(): Metafile {
  return JSON.parse(readFileSync(join(root, 'out/meta.json'), 'utf8')) as Metafile;
}

interface Extension {
  activate(context: unknown): unknown;
}

describe('the bundle that ships', () => {
  let registered: string[];
  let loaded: string[];

  before(() => {
    assert.ok(existsSync(bundle), 'there is no bundle: npm run build makes it');
    const { cache } = createRequire(__filename);
    for (const file of Object.keys(cache).filter((name) => dirname(name) === dist)) delete cache[file];
    const stubbed = loadWithoutEditor<Extension>(bundle);
    const answer = stubbed.exports.activate(anything);
    assert.equal(answer, undefined, 'nothing may be awaited before everything is registered');
    registered = stubbed.registered;
    loaded = Object.keys(cache).filter((name) => dirname(name) === dist);
  });

  it('registers every command of the manifest, and no other', () => {
    const declared = manifest.contributes.commands.map(({ command }) => command);
    assert.deepEqual([...registered].sort(), declared.sort());
  });

  it('reads little when it is activated, and not the engine', () => {
    const sizes = loaded.map((file) => statSync(file).size);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(total > 0 && total <= activationLimit, `${total} bytes`);
    const engine = loaded.find((file) => basename(file).startsWith('engine-'));
    assert.equal(engine, undefined);
    // To open a file costs more than to read what is in it.
    assert.deepEqual(loaded.map((file) => basename(file)).sort(), ['activation.js', 'extension.js']);
  });

  it('has each of our modules once, so that state in it is one', () => {
    const places = new Map<string, string[]>();
    for (const [output, { inputs }] of Object.entries(metafile().outputs))
      for (const input of Object.keys(inputs)) places.set(input, [...(places.get(input) ?? []), output]);
    assert.ok(places.has('src/engine.ts'));
    for (const [input, outputs] of places) assert.equal(outputs.length, 1, `${input} in ${outputs.join()}`);
  });

  it('asks for the editor in nothing that the command line or the worker read', () => {
    const { outputs } = metafile();
    const read = new Set(['dist/cli.js', 'dist/catalogWorker.js']);
    for (const file of read) for (const { path } of outputs[file]?.imports ?? []) read.add(path);
    assert.ok(read.has('dist/activation.js'));
    assert.ok(!read.has('vscode'));
  });

  it('gives a package that is loaded late with all its names', () => {
    const late = Object.entries(metafile().outputs).filter(([, { entryPoint }]) =>
      entryPoint?.startsWith('node_modules/'),
    );
    const load = createRequire(__filename);
    for (const [output, { entryPoint = '' }] of late) {
      const names = (module: unknown) => Object.keys(module as object).sort();
      assert.deepEqual(names(load(join(root, output))), names(load(join(root, entryPoint))), entryPoint);
    }
  });

  it('holds no file of an earlier build', () => {
    const built = Object.keys(metafile().outputs).map((file) => basename(file));
    const there = readdirSync(dist).filter((name) => name.endsWith('.js'));
    assert.deepEqual(there.sort(), built.sort());
  });
});

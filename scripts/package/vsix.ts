import { createVSIX } from '@vscode/vsce';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { files, version } from '../../package.json';

const root = join(__dirname, '../..');
const staged = join(root, 'out/vsix');

/** What the extension starts from; the command line and what it alone loads are in the npm package. */
const ENTRIES = ['dist/extension.js', 'dist/catalogWorker.js'];

/**
 * Packages what `files` of the manifest allows, and answers the path of the `.vsix`. What is in `dist/` is taken as it
 * is, as far as the extension can load it. Nothing of `node_modules/` goes in: the bundle holds what is needed.
 */
export async function makeVsix(): Promise<string> {
  rmSync(staged, { recursive: true, force: true });
  mkdirSync(staged, { recursive: true });
  for (const file of ['package.json', 'README.md', ...files])
    cpSync(join(root, file), join(staged, file), { recursive: true });
  const loadable = loadableFrom(ENTRIES);
  for (const name of readdirSync(join(staged, 'dist')))
    if (name.endsWith('.js') && !loadable.has(`dist/${name}`)) rmSync(join(staged, 'dist', name));
  const packagePath = join(root, `out/genesys-permission-doctor-${version}.vsix`);
  await createVSIX({ cwd: staged, packagePath, dependencies: false });
  return packagePath;
}

interface Metafile {
  readonly outputs: Readonly<Record<string, { readonly imports: readonly { readonly path: string }[] }>>;
}

/** Files of the bundle that these load, at once or later: out/meta.json, which the build leaves, says so. */
function loadableFrom(entries: readonly string[]): ReadonlySet<string> {
  const { outputs } = JSON.parse(readFileSync(join(root, 'out/meta.json'), 'utf8')) as Metafile;
  const found = new Set<string>();
  const left = [...entries];
  for (let file = left.pop(); file !== undefined; file = left.pop()) {
    if (found.has(file)) continue;
    found.add(file);
    left.push(...(outputs[file]?.imports ?? []).map(({ path }) => path));
  }
  return found;
}

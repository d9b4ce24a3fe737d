import { createVSIX } from '@vscode/vsce';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';

const root = join(__dirname, '../..');

/** What the extension starts from; the command line and what it alone loads are in the npm package. */
const ENTRIES = ['dist/extension.js', 'dist/catalogWorker.js'];

/** What `npm run package` leaves. */
export const vsix = join(root, `out/genesys-permission-doctor-${version}.vsix`);

/**
 * Packages what .vscodeignore allows, and writes the `.vsix`. What is in `dist/` is taken as it is, as far
 * as the extension can load it. Nothing of `node_modules/` goes in: the bundle holds what is needed.
 */
export async function makeVsix(): Promise<void> {
  const allowed = [...loadableFrom(ENTRIES), 'dist/snapshot/**'].map((file) => `!${file}`);
  const ignoreFile = join(root, 'out/vscodeignore');
  // What one line allows no later line forbids: so the chunks are named, in place of the whole folder.
  const list = readFileSync(join(root, '.vscodeignore'), 'utf8').replace('!dist/**', allowed.join('\n'));
  writeFileSync(ignoreFile, list);
  await createVSIX({ cwd: root, packagePath: vsix, ignoreFile, dependencies: false });
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

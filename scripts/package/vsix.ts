import { createVSIX } from '@vscode/vsce';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { version } from '../../package.json';

const root = join(__dirname, '../..');

/**
 * Packages what `files` of the manifest allows, and answers the path of the `.vsix`. What is in `dist/` is taken as it
 * is. Nothing of `node_modules/` goes in: the bundle holds what is needed.
 */
export async function makeVsix(): Promise<string> {
  const packagePath = join(root, `out/genesys-permission-doctor-${version}.vsix`);
  mkdirSync(join(root, 'out'), { recursive: true });
  await createVSIX({ cwd: root, packagePath, dependencies: false });
  return packagePath;
}

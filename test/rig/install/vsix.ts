import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pinnedNode } from '../places';

/**
 * Installs a `.vsix` as a person would, into the data folder that a server is going to use.
 *
 * @param server folder of VS Code's server
 * @throws Error with what the server said where it does not take the file
 */
export function installVsix(server: string, data: string, vsix: string): void {
  const args = ['--install-extension', vsix, '--server-data-dir', data, '--accept-server-license-terms'];
  execFileSync(pinnedNode, [join(server, 'out/server-main.js'), ...args], { stdio: 'pipe' });
}

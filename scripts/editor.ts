import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { vscodeServer } from '../test/rig/install/vscode';
import { root } from '../test/rig/places';
import { runInView } from '../test/rig/process';
import { startServer } from '../test/rig/server';

const samples = join(root, 'samples');

/** Opens the built extension in a real VS Code on the samples: the desktop's where `code` is there, else in the browser. */
async function main(): Promise<void> {
  if (hasDesktop()) {
    say('Opening the samples in VS Code on this desktop, with the extension loaded.');
    const args = [`--extensionDevelopmentPath=${root}`, samples];
    process.exitCode = await runInView('code', args, { cwd: root });
    return;
  }
  const { port } = await startServer({
    server: await vscodeServer(say),
    forPerson: true,
    prepare: installHere,
  });
  const address = `http://127.0.0.1:${port}/?folder=${encodeURIComponent(samples)}`;
  say(`VS Code runs in the browser, with the extension loaded: open ${address} (Ctrl+C stops it)`);
}

function hasDesktop(): boolean {
  return spawnSync('code', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Installs the checkout as it is, as an extension of this server alone. */
function installHere(data: string): void {
  const manifest = readFileSync(join(root, 'package.json'), 'utf8');
  const { publisher, name, version } = JSON.parse(manifest) as Record<string, string>;
  mkdirSync(join(data, 'extensions'));
  symlinkSync(root, join(data, 'extensions', `${publisher}.${name}-${version}`), 'dir');
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main();

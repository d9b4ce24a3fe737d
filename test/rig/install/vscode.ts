import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installed } from '../places';
import { run } from '../process';

/** Releases of a package that carries the whole server and web workbench, from the package registry alone. */
const releases = {
  /** VS Code 1.139.1. */
  latest: '4.139.1',
  /** VS Code 1.100.3: the oldest that the manifest's `engines` promises to run in. */
  oldest: '4.100.3',
} as const;

export type Release = keyof typeof releases;

/** The one that a run is for. */
const wanted: Release = process.env.TEST_VSCODE === 'oldest' ? 'oldest' : 'latest';

const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of VS Code's server (`out/server-main.js` in it), installed at first use and kept.
 * @throws Error with npm's own words where the packages cannot be had.
 */
export async function vscodeServer(say: (line: string) => void, release = wanted): Promise<string> {
  const codeServer = releases[release];
  const home = join(installed, `code-server-${codeServer}`);
  if (!existsSync(home)) {
    say(`Installing VS Code's server into .vscode-test/ (once, code-server ${codeServer} from npm)`);
    await install(home, codeServer);
  }
  return serverIn(home);
}

/** Installs aside and renames at the end, so that an install that was broken off is never taken for whole. */
async function install(home: string, codeServer: string): Promise<void> {
  const aside = `${home}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  try {
    writeFileSync(join(aside, 'package.json'), '{ "private": true }\n');
    await npm(['install', `code-server@${codeServer}`, ...quiet], aside);
    await npm(['install', '--omit=dev', ...quiet], serverIn(aside));
    replaceLogger(serverIn(aside));
    renameSync(aside, home);
  } catch (error) {
    // Another run may have finished the same install in the meantime.
    if (!existsSync(home)) throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function serverIn(home: string): string {
  return join(home, 'node_modules/code-server/lib/vscode');
}

function replaceLogger(server: string): void {
  const file = join(server, 'node_modules/@vscode/spdlog/index.js');
  // Removed first: npm may have hard-linked it into its cache.
  rmSync(file, { force: true });
  copyFileSync(join(__dirname, 'spdlog.cjs'), file);
}

/** The npm that runs this, else the one in PATH. */
function npm(args: readonly string[], cwd: string): Promise<string> {
  const script = process.env.npm_execpath;
  return script ? run(process.execPath, [script, ...args], { cwd }) : run('npm', args, { cwd });
}

import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installed, root } from '../places';
import { run } from '../process';

/** The shell first: it has no window to keep, and takes a third less of the processor. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * A Chromium to drive: the one of CHROME_PATH or PATH, else the one installed here before, else installed now
 * where that asks nobody anything.
 * @throws Error with one sentence that says what to do where there is none and none can be had.
 */
export async function chromium(say: (line: string) => void): Promise<string> {
  const found = process.env.CHROME_PATH ?? inPath(names) ?? (await downloaded());
  if (found) return found;
  const install = process.getuid?.() === 0 && inPath(['apt-get']) ? installWithApt : download;
  try {
    return await install(say);
  } catch (error) {
    throw new Error(
      'No Chromium found and none could be installed: install one, or name it in CHROME_PATH, and run again.',
      { cause: error },
    );
  }
}

async function installWithApt(say: (line: string) => void): Promise<string> {
  say('Installing Chromium (once, apt-get)');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-q'], { cwd: root, env });
  const install = (name: string) =>
    run('apt-get', ['install', '-q', '-y', '--no-install-recommends', name], { cwd: root, env });
  // Not every distribution has the shell in a package of its own.
  await install(shell).catch(() => install('chromium'));
  const found = inPath(names);
  if (!found) throw new Error('apt-get installed Chromium, and there is none in PATH');
  return found;
}

/** playwright-core's own download, kept beside the VS Code server instead of in the home folder. */
async function download(say: (line: string) => void): Promise<string> {
  say('Downloading Chromium into .vscode-test/ (once, playwright-core)');
  const cli = join(root, 'node_modules/playwright-core/cli.js');
  await run(process.execPath, [cli, 'install', 'chromium'], { cwd: root, env: browsersHere() });
  const found = await downloaded();
  if (!found) throw new Error('the download left no Chromium behind');
  return found;
}

/** Where playwright-core's download is, or would be. It reads the environment when it is loaded, so load it late. */
async function downloaded(): Promise<string | undefined> {
  Object.assign(process.env, browsersHere());
  const playwright = await import('playwright-core');
  const file = playwright.chromium.executablePath();
  return existsSync(file) ? file : undefined;
}

function browsersHere(): NodeJS.ProcessEnv {
  return { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(installed, 'browsers') };
}

function inPath(candidates: readonly string[]): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return candidates
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find((file) => isExecutable(file));
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

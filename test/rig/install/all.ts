import { chromium } from './chromium';
import { vscodeServer } from './vscode';

/** Installs what the windows of the tests need, as far as it is missing. */
async function main(): Promise<void> {
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  await chromium(say);
  await vscodeServer(say, 'latest');
  await vscodeServer(say, 'oldest');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { format } from 'node:util';
import { type BrowserContext } from 'playwright-core';
import { openWorkbench } from './workbench';

/** Marks the lines of the suite's report (test/host/suite.ts) among all that a host writes. */
const report = '│';

/** A host that has not ended by then never will: minutes, with room for a slow machine. */
const limit = 10;

/**
 * Stands in for `code --extensionDevelopmentPath=… --extensionTestsPath=… folder`: runs the tests in a real
 * extension host behind a real workbench, writes their report, and answers their exit code. Where they failed
 * without a report, the end of what the host wrote is shown instead.
 */
async function main(args: readonly string[]): Promise<number> {
  const extension = valueOf(args, '--extensionDevelopmentPath=');
  const tests = valueOf(args, '--extensionTestsPath=');
  const folder = args.find((argument) => !argument.startsWith('--'));
  if (!extension || !tests || !folder)
    throw new Error('launcher: takes --extensionDevelopmentPath=, --extensionTestsPath= and a folder');

  let end: (code: number) => void = () => undefined;
  const ended = new Promise<number>((resolve) => (end = resolve));
  let reported = false;
  const chatter: string[] = [];
  const hear = (_type: string, values: unknown[]) => {
    const line = format(...values);
    if (!line.startsWith(report)) return void chatter.push(line);
    reported = true;
    say(line);
  };
  const prepareContext = async (context: BrowserContext) => {
    await context.exposeFunction('codeAutomationLog', hear);
    // Ending at once would close the page from within its own call.
    await context.exposeFunction('codeAutomationExit', (code: number) => void setTimeout(end, 100, code));
  };
  // @vscode/test-electron always gives the flag.
  const trust = process.env.TEST_TRUST === 'withheld' || !args.includes('--disable-workspace-trust');
  const workbench = await openWorkbench(
    { folder, extension, tests, trust, prepareContext, unseen: true },
    say,
  );
  workbench.page.on('crash', () => end(1));
  const timer = setTimeout(() => {
    say(`The tests did not end within ${limit} minutes.`);
    end(1);
  }, limit * 60_000);
  const code = await ended;
  clearTimeout(timer);
  await workbench.stop();
  if (code !== 0 && !reported) chatter.slice(-40).forEach(say);
  return code;
}

function valueOf(args: readonly string[], flag: string): string | undefined {
  return args.find((argument) => argument.startsWith(flag))?.slice(flag.length);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

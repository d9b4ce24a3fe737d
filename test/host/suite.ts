import Mocha from 'mocha';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { startFilesAfresh } from './freshStart';

/** Stands before every line of the report: a host writes much else by the same way. */
const mark = '│ ';

/** What VS Code calls in the extension host: runs every suite that was bundled beside this file. */
export async function run(): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
    // eslint-disable-next-line no-console -- the console is the host's only way out
    for (const line of format(...args).split('\n')) console.log(mark + line);
  };
  const mocha = new Mocha({ timeout: 20_000, reporter: join(__dirname, '../../test/rig/countReporter.cjs') });
  startFilesAfresh(mocha);
  const suites = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.js'))
    .sort();
  // No file may lean on one that ran before it: it can be tried the other way round.
  if (process.env.TEST_ORDER === 'reversed') suites.reverse();
  for (const file of suites) mocha.addFile(join(__dirname, file));
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} failed`);
}

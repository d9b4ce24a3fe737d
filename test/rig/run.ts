import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { leftovers, markOf } from './leftovers';
import { root, results } from './places';
import { runAside, runInView } from './process';
import { sideBySide } from './sideBySide';
import { steps, type Step } from './steps';

/** Steps at a time: a window waits more than it computes. */
const width = 2;

interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Runs the steps named, or all of them, to the end whatever fails, and writes one closing line with the sums. */
async function main(names: readonly string[]): Promise<number> {
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown) {
    say(`There is no step "${unknown}". The steps are: ${steps.map((step) => step.name).join(', ')}.`);
    return 1;
  }
  mkdirSync(results, { recursive: true });
  const wanted = steps.filter(({ name }) => names.length === 0 || names.includes(name));
  // One step alone is watched as it goes; of several, each is shown whole once it has ended.
  const execute = wanted.length === 1 ? watched : shownAtItsEnd;
  const sum = { passed: 0, failed: 0 };
  const mark = markOf(process.pid);
  const broken = new Set<string>();
  await sideBySide(wanted, width, async (step) => {
    const lacking = step.needs?.find((name) => broken.has(name));
    const { passed, failed } = lacking ? omit(step, lacking) : await take(step, mark, execute);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) broken.add(step.name);
  });
  const left = await leftovers(mark);
  for (const process of left) say(`Left running: ${process}`);
  sum.failed += left.length;
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

/** Runs the command of a step with an environment, lets it be seen, and answers its exit code. */
type Execute = (step: Step, env: NodeJS.ProcessEnv) => Promise<number>;

const watched: Execute = ({ name, command: [command, ...args] }, env) => {
  say(`\n── ${name}`);
  return runInView(command, args, { cwd: root, env });
};

const shownAtItsEnd: Execute = async ({ name, command: [command, ...args] }, env) => {
  say(`── ${name} begins`);
  const { code, output } = await runAside(command, args, { cwd: root, env });
  say(`\n── ${name}\n${output.trimEnd()}`);
  return code;
};

function omit({ name }: Step, lacking: string): Counts {
  say(`\n── ${name}: not taken, for "${lacking}" failed`);
  return { passed: 0, failed: 1 };
}

async function take(step: Step, mark: NodeJS.ProcessEnv, execute: Execute): Promise<Counts> {
  const counts = join(results, `${step.name}.json`);
  rmSync(counts, { force: true });
  const started = performance.now();
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const code = await execute(step, {
    ...process.env,
    ...mark,
    ...step.env,
    PATH: path,
    TEST_COUNTS: counts,
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`── ${step.name}: ${code === 0 ? 'done' : `ended with ${code}`} after ${seconds} s\n`);
  const told = step.tests ? readCounts(counts) : { passed: 0, failed: 0 };
  // A step that broke, or that counted nothing, has failed even where no test did.
  const broke = code !== 0 || (step.tests === true && told.passed + told.failed === 0);
  return broke && told.failed === 0 ? { ...told, failed: 1 } : told;
}

function readCounts(file: string): Counts {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Counts;
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

void main(process.argv.slice(2)).then((code) => (process.exitCode = code));

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { leftovers, markOf } from './leftovers';
import { root, results } from './places';
import { runInView } from './process';

/** One step of `npm test`. A step with tests writes its counts; any other merely succeeds or not. */
interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly tests?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** The step whose product this one tests. Where it was taken and broke, this one is not taken, which fails it. */
  readonly needs?: string;
}

const reporter = join(__dirname, 'countReporter.cjs');

const steps: readonly Step[] = [
  { name: 'typecheck', command: ['tsc', '--noEmit'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'build', command: ['node', 'esbuild.js'] },
  { name: 'unit', command: ['mocha', '--reporter', reporter], tests: true },
  { name: 'host', command: ['tsx', 'test/rig/hostTests.ts'], tests: true, needs: 'build' },
  {
    name: 'oldest',
    command: ['tsx', 'test/rig/hostTests.ts'],
    env: { TEST_VSCODE: 'oldest' },
    tests: true,
    needs: 'build',
  },
  {
    name: 'restricted',
    command: ['tsx', 'test/rig/hostTests.ts', 'restricted/agentTools'],
    env: { TEST_TRUST: 'withheld' },
    tests: true,
    needs: 'build',
  },
  {
    name: 'workbench',
    command: ['mocha', '--config', 'test/workbench/mocharc.json', '--reporter', reporter],
    tests: true,
    needs: 'build',
  },
  // Whether each row still measures something; how much, nobody asserts.
  { name: 'bench', command: ['tsx', 'test/bench/run.ts', '--quick'], needs: 'build' },
];

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
  const sum = { passed: 0, failed: 0 };
  const mark = markOf(process.pid);
  const broken = new Set<string>();
  for (const step of steps.filter(({ name }) => names.length === 0 || names.includes(name))) {
    const { passed, failed } = step.needs && broken.has(step.needs) ? omit(step) : await take(step, mark);
    sum.passed += passed;
    sum.failed += failed;
    if (failed > 0) broken.add(step.name);
  }
  const left = await leftovers(mark);
  for (const process of left) say(`Left running: ${process}`);
  sum.failed += left.length;
  say(`${sum.passed} passed, ${sum.failed} failed`);
  return sum.failed === 0 ? 0 : 1;
}

function omit(step: Step): Counts {
  say(`\n── ${step.name}: not taken, for "${step.needs}" failed`);
  return { passed: 0, failed: 1 };
}

async function take(step: Step, mark: NodeJS.ProcessEnv): Promise<Counts> {
  const counts = join(results, `${step.name}.json`);
  rmSync(counts, { force: true });
  say(`\n── ${step.name}`);
  const started = performance.now();
  const [command, ...args] = step.command;
  const path = [join(root, 'node_modules/.bin'), process.env.PATH].join(delimiter);
  const env = { ...process.env, ...mark, ...step.env, PATH: path, TEST_COUNTS: counts };
  const code = await runInView(command, args, { cwd: root, env });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`── ${step.name}: ${code === 0 ? 'done' : `ended with ${code}`} after ${seconds} s`);
  const told = step.tests ? readCounts(counts) : { passed: 0, failed: 0 };
  // A step that broke, or that counted nothing, has failed even where no test did.
  const broken = code !== 0 || (step.tests === true && told.passed + told.failed === 0);
  return broken && told.failed === 0 ? { ...told, failed: 1 } : told;
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

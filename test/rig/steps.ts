import { join } from 'node:path';

/** One step of `npm test`. A step with tests writes its counts; any other merely succeeds or not. */
export interface Step {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  readonly tests?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** The steps whose products this one uses. Where one was taken and broke, this one is not taken, which fails it. */
  readonly needs?: readonly string[];
}

const reporter = join(__dirname, 'countReporter.cjs');
const windows = ['install', 'build'];

/** Those that others wait for first, then the longest: two run at a time, and none should be left over for the end. */
export const steps: readonly Step[] = [
  { name: 'install', command: ['tsx', 'test/rig/install/all.ts'] },
  { name: 'build', command: ['node', 'esbuild.js'] },
  { name: 'package', command: ['tsx', 'scripts/package.ts'], needs: ['build'] },
  {
    name: 'workbench',
    command: ['mocha', '--config', 'test/workbench/mocharc.json', '--reporter', reporter],
    tests: true,
    needs: [...windows, 'package'],
  },
  { name: 'unit', command: ['mocha', '--reporter', reporter], tests: true, needs: ['build', 'package'] },
  { name: 'host', command: ['tsx', 'test/rig/hostTests.ts'], tests: true, needs: windows },
  {
    name: 'oldest',
    command: ['tsx', 'test/rig/hostTests.ts'],
    env: { TEST_VSCODE: 'oldest' },
    tests: true,
    needs: windows,
  },
  // Whether each row still measures something; how much, nobody asserts.
  { name: 'bench', command: ['tsx', 'test/bench/run.ts', '--quick'], needs: [...windows, 'package'] },
  { name: 'lint', command: ['eslint', '.'] },
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'typecheck', command: ['tsc', '--noEmit'] },
  {
    name: 'restricted',
    command: ['tsx', 'test/rig/hostTests.ts', 'restricted/agentTools'],
    env: { TEST_TRUST: 'withheld' },
    tests: true,
    needs: windows,
  },
];

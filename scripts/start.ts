import { join } from 'node:path';
import { root } from '../test/rig/places';
import { run, runInView } from '../test/rig/process';

/** Exit statuses of `permission-doctor diagnose` that give an answer: allowed, denied, unknown. */
const answered: readonly number[] = [0, 1, 2];

const SAMPLE = 'samples/outbound-call.http';
const AGENT = 'agent';

/**
 * Builds, and diagnoses the sample of a refused call: from the request alone, then with what the bundled sandbox
 * organization answers about its agent. "Denied" is what the call is, and no failure of this command: it ends
 * with 0 when it could say why.
 */
async function main(): Promise<number> {
  await run(process.execPath, ['esbuild.js'], { cwd: root });
  return (
    (await diagnose(`1. ${SAMPLE}, from the request alone`, [])) ||
    (await diagnose(`2. The same, with what the sandbox organization answers about its ${AGENT}`, [
      '--sandbox',
      AGENT,
    ]))
  );
}

async function diagnose(title: string, args: readonly string[]): Promise<number> {
  process.stdout.write(`\n${title}\n\n`);
  const cli = join(root, 'dist/cli.js');
  const status = await runInView(process.execPath, [cli, 'diagnose', SAMPLE, ...args], { cwd: root });
  return answered.includes(status) ? 0 : status;
}

void main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

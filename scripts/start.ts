import { join } from 'node:path';
import { root } from '../test/rig/places';
import { run, runInView } from '../test/rig/process';

/** Exit statuses of `permission-doctor diagnose` that give an answer: allowed, denied, unknown. */
const answered: readonly number[] = [0, 1, 2];

/**
 * Builds, and diagnoses the sample of a refused call. "Denied" is what the call is, and no failure of this
 * command: it ends with 0 when it could say why.
 */
async function main(): Promise<number> {
  await run(process.execPath, ['esbuild.js'], { cwd: root });
  const cli = join(root, 'dist/cli.js');
  const args = [cli, 'diagnose', 'samples/outbound-call.http'];
  const status = await runInView(process.execPath, args, { cwd: root });
  return answered.includes(status) ? 0 : status;
}

void main().then(
  (code) => (process.exitCode = code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);

import { runTests } from '@vscode/test-electron';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundleHostTests } from './bundle';
import { out, root } from './places';
import { executable } from './executable';

/**
 * Runs the suites of test/host, or those named on the command line (`hostTests.ts lenses`), in a real extension host,
 * on a copy of the samples that they may change. TEST_ORDER=reversed takes the files from the last to the first; TEST_TRUST=
 * withheld leaves the folder untrusted, which only the suites of test/host/restricted are made for.
 */
async function main(names: readonly string[]): Promise<void> {
  mkdirSync(out, { recursive: true });
  // Of its own, for another run may be under way.
  const bundle = mkdtempSync(join(out, 'host-'));
  const folder = mkdtempSync(join(tmpdir(), 'permission-doctor-folder-'));
  cpSync(join(root, 'samples'), folder, { recursive: true });
  try {
    await runTests({
      ...executable(),
      extensionDevelopmentPath: root,
      extensionTestsPath: await bundleHostTests(bundle, names),
      launchArgs: [folder],
      extensionTestsEnv: {
        TEST_COUNTS: process.env.TEST_COUNTS,
        TEST_ORDER: process.env.TEST_ORDER,
        // The private authority of the tests, as an administrator would give it to the system.
        SSL_CERT_FILE: join(root, 'test/fixtures/certificates/authority.pem'),
      },
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
    rmSync(bundle, { recursive: true, force: true });
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});

import { build } from 'esbuild';
import { cpSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places';

/** Where the tests stand for a folder that is not trusted. */
const restricted = 'restricted/';

/**
 * Bundles the tests that run inside the extension host; answers the module with `run()`.
 * @param outdir inside the checkout, for what lies in the extension's folder has the same API object as the extension
 * @param names of the files that are wanted, such as `lenses`; all where there are none, but for those that want a folder
 *   that is not trusted
 */
export async function bundleHostTests(outdir: string, names: readonly string[]): Promise<string> {
  const files = readdirSync(join(root, 'test/host'), { recursive: true, encoding: 'utf8' });
  const isWanted = (file: string) =>
    names.length === 0 ? !file.startsWith(restricted) : names.some((name) => file === `${name}.test.ts`);
  const tests = files.filter((file) => file.endsWith('.test.ts') && isWanted(file));
  await build({
    absWorkingDir: join(root, 'test/host'),
    entryPoints: ['suite.ts', ...tests],
    outdir,
    bundle: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    mainFields: ['module', 'main'],
    sourcemap: 'inline',
    // Mocha and its reporter are one program with the suite; `vscode` is the host's.
    external: ['vscode', 'mocha', '*/countReporter.cjs'],
  });
  // The catalog reads its files from beside the program that it is part of.
  cpSync(join(root, 'src/catalog/snapshot'), join(outdir, 'snapshot'), { recursive: true });
  return join(outdir, 'suite.js');
}

import { execFile } from 'node:child_process';
import { join } from 'node:path';

export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

const root = join(__dirname, '../..');

/** Runs the command line that ships, dist/cli.js, with standard input closed or given, and variables added, in a folder. */
export function permissionDoctor(
  args: readonly string[],
  input = '',
  environment: Readonly<Record<string, string>> = {},
  folder = root,
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      [join(root, 'dist/cli.js'), ...args],
      { cwd: folder, maxBuffer: 64 << 20, timeout: 60_000, env: { ...process.env, ...environment } },
      (error, out, err) =>
        resolve({ status: typeof error?.code === 'number' ? error.code : error ? -1 : 0, out, err }),
    );
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}

import { spawn, type ChildProcess } from 'node:child_process';

export interface RunOptions {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Runs a command to its end and answers its standard output.
 * @throws Error with the command, its exit code and the end of what it wrote.
 */
export async function run(command: string, args: readonly string[], options: RunOptions): Promise<string> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let errors = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const code = await exitOf(child);
  if (code === 0) return output;
  const tail = (errors + output).trim().split('\n').slice(-12).join('\n');
  throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${tail}`);
}

/** Runs a command on this terminal and answers its exit code; a command that cannot be started answers 127. */
export async function runInView(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<number> {
  return exitOf(spawn(command, args, { ...options, stdio: ['ignore', 'inherit', 'inherit'] })).catch(
    () => 127,
  );
}

/** Runs a command where nobody sees it; answers its exit code and all that it wrote, in the order of writing. */
export async function runAside(
  command: string,
  args: readonly string[],
  options: RunOptions,
): Promise<{ readonly code: number; readonly output: string }> {
  const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  const written: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => void written.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => void written.push(chunk));
  const code = await exitOf(child).catch((error: unknown) => {
    written.push(Buffer.from(String(error)));
    return 127;
  });
  return { code, output: Buffer.concat(written).toString() };
}

/**
 * Ends a process that was started `detached`, with everything it started in turn: VS Code's server leaves
 * file watchers behind when only it is ended. Asks first, insists after three seconds.
 */
export async function stopGroup(child: ChildProcess): Promise<void> {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  const gone = exitOf(child).catch(() => undefined);
  const insist = setTimeout(() => signalGroup(child, 'SIGKILL'), 3000);
  signalGroup(child, 'SIGTERM');
  await gone;
  clearTimeout(insist);
  // The leader is gone; what is left of its group has had its chance.
  signalGroup(child, 'SIGKILL');
}

/**
 * Ends the group too where this process is ended from outside before it could do so: a `detached` group does not
 * hear the terminal's Ctrl+C. Answers what takes the watch off again.
 */
export function endWithProcess(child: ChildProcess, cleanUp: () => void): () => void {
  const atExit = () => {
    signalGroup(child, 'SIGKILL');
    cleanUp();
  };
  const atSignal = () => process.exit(130);
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  process.once('exit', atExit);
  for (const signal of signals) process.on(signal, atSignal);
  return () => {
    process.off('exit', atExit);
    for (const signal of signals) process.off(signal, atSignal);
  };
}

function signalGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill(signal);
    else process.kill(-child.pid, signal);
  } catch {
    // Nothing is left of the group.
  }
}

function exitOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}

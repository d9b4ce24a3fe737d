import { open, stat } from 'node:fs/promises';
import { text as collect } from 'node:stream/consumers';
import { maxInputBytes } from '../request/read';
import { UnreadableInput } from '../request/request';

/** An error whose message is the one line that a person sees. */
export function readable(sentence: string): UnreadableInput {
  return new UnreadableInput(sentence);
}

/**
 * Text of a file, or of standard input where no file (or `-`) is named.
 *
 * @throws UnreadableInput where there is none, or it is larger than the reader takes
 */
export async function readText(file: string | undefined): Promise<string> {
  if (file === undefined || file === '-') return readStandardInput();
  return (await readBytes(file, maxInputBytes)).toString('utf8');
}

/**
 * Bytes of a file.
 *
 * @throws UnreadableInput where there is none, or it is larger than `most`
 */
export async function readBytes(file: string, most: number): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > most) throw tooLarge(file, most);
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (error instanceof UnreadableInput) throw error;
    throw cannotRead(file, error);
  }
}

/** Why a file cannot be read, as the system has it, in one sentence. */
export function cannotRead(file: string, error: unknown): UnreadableInput {
  return readable(`Cannot read ${file}: ${reason(error)}.`);
}

async function readStandardInput(): Promise<string> {
  if (process.stdin.isTTY) throw readable('Name a file, or pipe the text into the command.');
  let size = 0;
  process.stdin.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > maxInputBytes) process.stdin.destroy(tooLarge('standard input', maxInputBytes));
  });
  return collect(process.stdin);
}

function tooLarge(name: string, most: number): UnreadableInput {
  return readable(
    `${name} is larger than ${most / 1024 / 1024} MB: keep only the request and the response that matter.`,
  );
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return (
    { ENOENT: 'there is no such file', EISDIR: 'it is a folder', EACCES: 'it may not be read' }[code] ??
    (code || 'it cannot be opened')
  );
}

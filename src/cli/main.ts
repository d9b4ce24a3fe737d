import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { check } from './check';
import { decode } from './decode';
import { diagnoseFile } from './diagnoseFile';
import { help } from './help';
import { showEvidence } from './showEvidence';
import { readable } from './input';

/** Exit statuses: 0 allowed, 1 denied, 2 unknown, 3 the command line or the input was unusable. */
export const UNUSABLE = 3;

const OPTIONS = {
  evidence: { type: 'string' },
  sandbox: { type: 'string' },
  json: { type: 'boolean' },
  for: { type: 'string' },
  format: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Runs a command line and gives the exit status; every failure is one line on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...files] = positionals;
    const [file, ...rest] = files;
    if (values.version) return print(version);
    if (values.help || command === 'help') return print(help);
    if (command === 'check') return await check(files, values.format, version);
    if (rest.length > 0) throw readable('Give one file at a time.');
    switch (command) {
      case 'diagnose':
        return await diagnoseFile(file, {
          evidence: values.evidence,
          sandbox: values.sandbox,
          ticketFor: values.for,
          json: values.json === true,
        });
      case 'evidence':
        return await showEvidence(file, values.json === true);
      case 'decode':
        return await decode(file, values.json === true);
      case undefined:
        throw readable(
          'Give a command: "permission-doctor diagnose FILE" or "permission-doctor decode FILE"; --help tells more.',
        );
      default:
        throw readable(`There is no command "${command.slice(0, 40)}": --help lists them.`);
    }
  } catch (error) {
    process.stderr.write(`permission-doctor: ${sentenceOf(error)}\n`);
    return UNUSABLE;
  }
}

function print(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Errors made for people carry their sentence; the words of parseArgs do too. */
function sentenceOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('\n')[0] ?? '';
}

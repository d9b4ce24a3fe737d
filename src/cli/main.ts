import { parseArgs } from 'node:util';
import { version } from '../../package.json';
import { useCatalog } from '../catalog/load';
import { check } from './check';
import { decode } from './decode';
import { diagnoseFile } from './diagnoseFile';
import { help } from './help';
import { showEvidence } from './showEvidence';
import { readable } from './input';
import { readOwnChecksFile } from './ownChecksFile';
import { printError } from './print';

/** Exit statuses: 0 allowed, 1 denied, 2 unknown, 3 the command line or the input was unusable. */
export const UNUSABLE = 3;

const OPTIONS = {
  evidence: { type: 'string' },
  sandbox: { type: 'string' },
  live: { type: 'boolean' },
  'base-url': { type: 'string' },
  'approve-host': { type: 'string', multiple: true },
  number: { type: 'string' },
  json: { type: 'boolean' },
  for: { type: 'string' },
  format: { type: 'string' },
  catalog: { type: 'string' },
  checks: { type: 'string' },
  out: { type: 'string' },
  role: { type: 'boolean' },
  terraform: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'V' },
} as const;

/** Runs a command line and gives the exit status; every failure is one line on standard error. */
export async function main(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const [command, ...files] = positionals;
    const [file, ...rest] = files;
    const json = values.json === true;
    const live = { baseUrl: values['base-url'], approvedHosts: values['approve-host'] ?? [] };
    if (values.version) return print(version);
    if (values.help || command === 'help') return print(help);
    if (command === 'catalog') {
      return await (await import('./catalog')).catalog(files, { out: values.out, json });
    }
    if (values.catalog !== undefined) useCatalog(values.catalog);
    if (command === 'check') return await check(files, values.format, version);
    if (command === 'can-i' && rest.length <= 1) {
      return await (await import('./canI')).canI(file, rest[0], live, json);
    }
    if (rest.length > 0) throw readable('Give one file at a time.');
    switch (command) {
      case 'diagnose':
        return await diagnoseFile(file, {
          evidence: values.evidence,
          sandbox: values.sandbox,
          live: values.live === true ? live : undefined,
          ownChecks: values.checks === undefined ? undefined : await readOwnChecksFile(values.checks),
          ticketFor: values.for,
          json,
        });
      case 'whoami':
        if (file !== undefined)
          throw readable('whoami asks about the token of the environment: name no file.');
        return await (await import('./whoami')).showWhoami(live, json);
      case 'permissions':
        return await (await import('./permissions')).showPermissions(file, live, json);
      case 'routes':
        if (file !== undefined) throw readable('Give the number as an option: --number +13175550142.');
        return await (await import('./routes')).showRoutes(values.number, live, json);
      case 'sandbox':
        return await (await import('./liveSandbox')).runSandbox(json);
      case 'preflight':
        return await (
          await import('./preflight')
        ).preflight(file, {
          form: values.terraform ? 'terraform' : values.role ? 'role' : json ? 'json' : 'text',
          evidence: values.evidence,
          sandbox: values.sandbox,
          live: values.live === true ? live : undefined,
        });
      case 'mcp':
        if (file !== undefined) throw readable('mcp takes its questions from standard input: name no file.');
        return await (await import('./mcp')).serveMcp({ sandbox: values.sandbox, live }, version);
      case 'evidence':
        return await showEvidence(file, json);
      case 'decode':
        return await decode(file, json);
      case undefined:
        throw readable(
          'Give a command: "permission-doctor diagnose FILE" or "permission-doctor decode FILE"; --help tells more.',
        );
      default:
        throw readable(`There is no command "${command.slice(0, 40)}": --help lists them.`);
    }
  } catch (error) {
    printError(sentenceOf(error));
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

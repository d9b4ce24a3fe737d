import { readFile } from 'node:fs/promises';
import type { Verdict } from '../diagnosis/diagnosis';
import { diagnoseText, type LocatedAnswer } from '../engine';
import { terminalReport } from '../report/terminal';
import { administratorTicket, vendorTicket } from '../report/ticket';
import { readable, readText } from './input';
import type { LiveArguments } from './liveIdentity';

const EXIT: Readonly<Record<Verdict, number>> = { allowed: 0, denied: 1, unknown: 2 };
/** The worst first: a file with several requests exits with it. */
const SEVERITY: readonly Verdict[] = ['denied', 'unknown', 'allowed'];

/** Columns where no terminal tells how many it has. */
const PIPED_WIDTH = 120;

export interface DiagnoseArguments {
  readonly evidence: string | undefined;
  /** Identity of the bundled sandbox organization that gives the evidence. */
  readonly sandbox: string | undefined;
  /** Asks the platform itself. */
  readonly live: LiveArguments | undefined;
  readonly json: boolean;
  /** Whom to write a ticket to, in place of the report: `admin` or `vendor`. */
  readonly ticketFor: string | undefined;
}

/** `diagnose`: prints the answer and gives the exit status of its verdict. */
export async function diagnoseFile(
  file: string | undefined,
  { evidence, sandbox, live, json, ticketFor }: DiagnoseArguments,
): Promise<number> {
  const text = await readText(file);
  const fileName = file === '-' ? undefined : file;
  const bundle =
    evidence !== undefined
      ? await readBundle(evidence)
      : live
        ? await fromPlatform(text, fileName, live)
        : await fromSandbox(text, fileName, sandbox);
  const answers = diagnoseText(text, {
    now: new Date(),
    ...(fileName !== undefined && { fileName }),
    ...(bundle !== undefined && { evidence: bundle }),
  });
  const shown = ticketFor === undefined ? undefined : answers.map(ticketTo(ticketFor)).join('\n');
  if (shown === undefined) return diagnosisOutput(answers, json);
  process.stdout.write(shown);
  return statusOf(answers);
}

/** Prints the answers and gives the exit status of the worst verdict. */
export function diagnosisOutput(answers: readonly LocatedAnswer[], json: boolean): number {
  process.stdout.write(json ? asJson(answers) : asText(answers));
  return statusOf(answers);
}

function statusOf(answers: readonly LocatedAnswer[]): number {
  const worst = SEVERITY.find((verdict) => answers.some((a) => a.verdict === verdict)) ?? 'unknown';
  return EXIT[worst];
}

function asJson(answers: readonly LocatedAnswer[]): string {
  const [first] = answers;
  const shown = answers.length === 1 ? first : { schemaVersion: 1, results: answers };
  return `${JSON.stringify(shown, null, 2)}\n`;
}

function asText(answers: readonly LocatedAnswer[]): string {
  const { isTTY: colour, columns: width } = process.stdout;
  return answers
    .map((answer) => terminalReport(answer, { colour, width: colour ? width : PIPED_WIDTH }))
    .join('\n');
}

function ticketTo(who: string): (answer: LocatedAnswer) => string {
  switch (who) {
    case 'admin':
      return (answer) =>
        administratorTicket(answer) ?? `${answer.subject}: nothing for an administrator to do.\n`;
    case 'vendor':
      return (answer) =>
        vendorTicket(answer) ?? `${answer.subject}: no answer came that the vendor could look up.\n`;
    default:
      throw readable(`A ticket is for "admin" or "vendor", not for "${who.slice(0, 40)}".`);
  }
}

/** What makes live calls is loaded only where it is asked for. */
async function fromPlatform(
  text: string,
  fileName: string | undefined,
  live: LiveArguments,
): Promise<string> {
  const { liveEvidence } = await import('./live');
  return liveEvidence(text, fileName, live);
}

/** The sandbox is loaded only where it is asked for. */
async function fromSandbox(
  text: string,
  fileName: string | undefined,
  identity: string | undefined,
): Promise<string | undefined> {
  if (identity === undefined) return undefined;
  const { sandboxEvidence } = await import('./sandboxEvidence');
  return sandboxEvidence(text, fileName, identity);
}

async function readBundle(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw readable(`Cannot read the evidence ${file}: name a file that holds an evidence bundle.`);
  }
}

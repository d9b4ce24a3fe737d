import type { Verdict } from '../diagnosis/diagnosis';
import type { LocatedAnswer } from '../engine';
import type { Answer } from '../report/answer';
import { terminalReport, type TerminalOptions } from '../report/terminal';
import { administratorTicket, vendorTicket } from '../report/ticket';
import type { EvidenceArguments } from './evidenceFor';
import { readable } from './input';

const EXIT: Readonly<Record<Verdict, number>> = { allowed: 0, denied: 1, unknown: 2 };
/** The worst first: a file with several requests exits with it. */
const SEVERITY: readonly Verdict[] = ['denied', 'unknown', 'allowed'];

/** Columns where no terminal tells how many it has. */
const PIPED_WIDTH = 120;

/** What `diagnose` is told besides the file. */
export interface DiagnoseArguments extends EvidenceArguments {
  readonly json: boolean;
  /** Whom to write a ticket to, in place of the report: `admin` or `vendor`. */
  readonly ticketFor: string | undefined;
}

/** Prints the answers and gives the exit status of the worst verdict. */
export function printAnswers(answers: readonly LocatedAnswer[], json: boolean): number {
  const [first] = answers;
  const shown = answers.length === 1 ? first : { schemaVersion: 1, results: answers };
  process.stdout.write(
    json ? asJson(shown) : answers.map((answer) => terminalReport(answer, terminalOptions())).join('\n'),
  );
  return statusOf(answers);
}

/** Exit status of the worst verdict. */
export function statusOf(answers: readonly { readonly verdict: Verdict }[]): number {
  const worst = SEVERITY.find((verdict) => answers.some((a) => a.verdict === verdict)) ?? 'unknown';
  return EXIT[worst];
}

export function asJson(value: object | undefined): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** What is known of where the output goes. */
export function terminalOptions(): TerminalOptions {
  const { isTTY: colour, columns: width } = process.stdout;
  return { colour, width: colour ? width : PIPED_WIDTH };
}

/**
 * Writes tickets to somebody.
 *
 * @throws UnreadableInput where nobody is called so
 */
export function ticketTo(who: string): (answer: Answer) => string {
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

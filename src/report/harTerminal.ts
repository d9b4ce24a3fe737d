import { styleText } from 'node:util';
import { counted } from '../text/counted';
import type { HarDiagnosis } from '../har/diagnoseHar';
import { harGroups, type HarGroup } from '../har/harGroups';
import { answerOf } from './answer';
import { callRows, groupTitle, harHeadline, leftOut } from './harWords';
import { terminalReport, type TerminalOptions } from './terminal';

/** Rows of one group's listing: a terminal scrolls. */
const mostRows = 10;

/** The refused calls of a recording for a terminal, by cause. */
export function terminalHarReport(
  { tally, refusals }: HarDiagnosis,
  options: TerminalOptions & { readonly catalogVersion: string },
): string {
  const groups = harGroups(refusals);
  const calls = groups.reduce((sum, group) => sum + group.calls.length, 0);
  return [
    bold(harHeadline(calls, groups.length, tally), options),
    ...leftOut(tally),
    '',
    ...groups.flatMap((group, i) => section(group, i + 1, options)),
  ].join('\n');
}

function section(
  { cause, calls, refusals, example }: HarGroup,
  number: number,
  options: TerminalOptions & { readonly catalogVersion: string },
): string[] {
  const rows = callRows(calls);
  const more = rows.length - mostRows;
  const widest = Math.max(...rows.map(({ times }) => String(times).length));
  return [
    bold(`${number}. ${counted.calls(calls.length)}: ${groupTitle(cause)}`, options),
    ...rows.slice(0, mostRows).map(({ first: { method, status, code, line }, path, times }) => {
      const name = code === null ? '' : ` ${code}`;
      return `   ${String(times).padStart(widest)} × ${method} ${path}  ${status}${name}  (line ${line})`;
    }),
    ...(more > 0 ? [`   and ${more} more ${more === 1 ? 'call' : 'calls'} that differ in their path`] : []),
    '',
    ...(refusals.length > 1 ? [`   Of ${refusals.length} different refusals the most frequent:`, ''] : []),
    terminalReport(answerOf(example.diagnosis, options), options),
  ];
}

function bold(text: string, { colour }: TerminalOptions): string {
  return colour ? styleText('bold', text, { validateStream: false }) : text;
}

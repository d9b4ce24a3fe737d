import { code } from '../diagnosis/words';
import { counted } from '../text/counted';
import type { HarDiagnosis } from '../har/diagnoseHar';
import { harGroups, type HarGroup } from '../har/harGroups';
import { answerOf } from './answer';
import { callRows, groupTitle, harHeadline, leftOut, type CallRow } from './harWords';
import { tableCell, tableHead } from './tableCell';
import { l10n } from '../text/l10n';

/** Rows of one group's listing: what is further down nobody reads. */
const mostRows = 25;

export interface HarReportOptions {
  /** Name of the file. */
  readonly name: string;
  readonly catalogVersion: string;
  /** Links lead to the lines of the entries: `[words](#L14)`. */
  readonly linked: boolean;
}

/** The refused calls of a recording, by cause: each with its calls, and with the report on one that stands for them. */
export function harMarkdown({ tally, refusals }: HarDiagnosis, options: HarReportOptions): string {
  const groups = harGroups(refusals);
  const calls = groups.reduce((sum, group) => sum + group.calls.length, 0);
  const parts = [
    `# ${l10n.t('Refused calls in {0}', code(options.name))}`,
    `**${harHeadline(calls, groups.length, tally)}**`,
    ...(groups.length > 1 ? [overview(groups)] : []),
    ...groups.map((group, i) => section(group, i + 1, options)),
  ];
  const rest = leftOut(tally);
  if (rest.length > 0)
    parts.push(`## ${l10n.t('Left out')}\n\n${rest.map((sentence) => `- ${sentence}`).join('\n')}`);
  return `${parts.join('\n\n')}\n`;
}

function overview(groups: readonly HarGroup[]): string {
  return [
    tableHead([l10n.t('Cause'), l10n.t('Calls'), l10n.t('For example')], ['---', '---:', '---']),
    ...groups.map(
      ({ cause, calls, example }) =>
        `| ${nameOf(cause)} | ${calls.length} | ${tableCell(code(subjectOf(callRows(example.calls)[0])))} |`,
    ),
  ].join('\n');
}

function section(group: HarGroup, number: number, { linked, catalogVersion }: HarReportOptions): string {
  const rows = callRows(group.calls);
  const more = rows.length - mostRows;
  const { report } = answerOf(group.example.diagnosis, { catalogVersion });
  return [
    `## ${number}. ${nameOf(group.cause)}: ${counted.calls(group.calls.length)}`,
    [
      tableHead(
        [l10n.t('Call'), l10n.t('Answer'), l10n.t('Times'), l10n.t('First')],
        ['---', '---', '---:', '---'],
      ),
      ...rows.slice(0, mostRows).map((row) => listed(row, linked)),
    ].join('\n'),
    ...(more > 0
      ? [
          more === 1
            ? l10n.t('And 1 more call that differ in their path.')
            : l10n.t('And {0} more calls that differ in their path.', more),
        ]
      : []),
    ...(group.refusals.length > 1
      ? [
          // There are two of them at least.
          l10n.t('{0} different refusals of this cause; the most frequent:', group.refusals.length),
        ]
      : []),
    demoted(report),
  ].join('\n\n');
}

function listed(row: CallRow, linked: boolean): string {
  const { first, times } = row;
  const { status, code: name, startedAt, line } = first;
  const place = startedAt === null ? l10n.t('line {0}', line) : code(startedAt);
  const answer = name === null ? String(status) : `${status} ${code(name)}`;
  const cells = [code(subjectOf(row)), answer, String(times), linked ? `[${place}](#L${line})` : place];
  return `| ${cells.map(tableCell).join(' | ')} |`;
}

function nameOf(cause: HarGroup['cause']): string {
  const title = groupTitle(cause);
  return `${title.charAt(0).toUpperCase()}${title.slice(1)}${cause === null ? '' : ` (${code(cause)})`}`;
}

function subjectOf(row: CallRow | undefined): string {
  return row ? `${row.first.method} ${row.path}` : '';
}

/** The report of one call below the headings of the group. */
function demoted(report: string): string {
  return report.trimEnd().replace(/^(#{1,2}) /gm, '##$1 ');
}

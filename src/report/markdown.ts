import type { Operation } from '../catalog/operation';
import type { Check, Diagnosis } from '../diagnosis/diagnosis';
import { cutMarkdown } from '../diagnosis/cutMarkdown';
import { code, codes, lineOf, needs, outside } from '../diagnosis/words';
import { headline } from './headline';
import { addressee, statusMark } from './marks';
import { tableCell } from './tableCell';

/** A report is read in one go, and pasted into tickets. */
const LONGEST = 8000;
/** Widths to which cells are cut, tried in turn until the report is short enough. */
const CELL_WIDTHS = [900, 400, 240, 140, 80];

export interface ReportOptions {
  /** Version of the catalog, for the sources. */
  readonly catalogVersion: string;
  /** Turns a check into a link to its place in the request, where there is one. */
  readonly link?: (check: Check) => string | undefined;
}

/** The whole diagnosis as Markdown: verdict, checks, advice, what is unknown, sources. */
export function reportMarkdown(diagnosis: Diagnosis, options: ReportOptions): string {
  for (const width of CELL_WIDTHS) {
    const report = render(diagnosis, diagnosis.checks, width, options);
    if (report.length <= LONGEST) return report;
  }
  const telling = diagnosis.checks.filter((c) => c.status === 'fail' || c.status === 'unknown').slice(0, 12);
  // A line that is cut might become another one.
  return render(diagnosis, telling, 60, options)
    .slice(0, LONGEST)
    .replace(/[^\n]*$/, '');
}

function render(d: Diagnosis, checks: readonly Check[], width: number, options: ReportOptions): string {
  return [
    `# ${code(d.subject)}`,
    `**${headline(d)}**`,
    standing(d),
    table(checks, width, options),
    section(
      'What to do',
      d.advice.map((a, i) => `${i + 1}. **${addressee[a.who]}:** ${a.text}`),
    ),
    section(
      'What would settle more',
      d.nextEvidence.map((n) => `- ${n}`),
    ),
    section(
      'Near operations',
      d.nearest.map((n) => `- ${requirement(n.operation)}`),
    ),
    section(
      'Remarks',
      d.notes.map((n) => `- ${n}`),
    ),
    section(
      'Sources',
      sources(d, options).map((s) => `- ${s}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function standing({ cause, confidence, alternatives }: Diagnosis): string {
  const others =
    alternatives.length > 0
      ? `${cause === null ? 'Possible' : 'Also possible'}: ${codes(alternatives, 'or')}.`
      : '';
  const own = cause === null ? 'Cause: not settled.' : `Cause: ${code(cause)}, confidence ${confidence}.`;
  return [own, others].filter((s) => s !== '').join(' ');
}

function table(checks: readonly Check[], width: number, { link }: ReportOptions): string {
  const rows = checks.map((c) => {
    const name = fit(`${statusMark[c.status]} ${c.check}`, width);
    const at = link?.(c);
    const told = [c.endpoint === '' ? '' : code(c.endpoint), c.expected, `${c.actual} *(${c.source})*`];
    // The link is built after the cut, which would otherwise break a long address.
    const cells = [at === undefined ? name : `[${name}](${at})`, ...told.map((cell) => fit(cell, width))];
    return `| ${cells.join(' | ')} |`;
  });
  return ['| Check | Endpoint | Expected | Actual |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

/** A cell is one line. */
function fit(cell: string, width: number): string {
  return cutMarkdown(tableCell(cell), width);
}

function requirement(operation: Operation): string {
  const scopes =
    operation.scopes === null
      ? 'scopes not known'
      : operation.scopes.length === 0
        ? 'no scope'
        : `scope ${codes(operation.scopes, 'or')}`;
  return `${code(lineOf(operation))}: ${needs(operation)}; ${scopes}`;
}

function sources({ operation, evidence }: Diagnosis, { catalogVersion }: ReportOptions): readonly string[] {
  const age = evidence
    ? [
        `Evidence of ${outside(evidence.host ?? 'an unknown host')}, taken ${outside(evidence.takenAt ?? 'at an unknown time')}`,
      ]
    : [];
  return [
    `API catalog ${outside(catalogVersion)}${operation ? `: ${requirement(operation)}` : ''}`,
    ...(operation?.description === undefined
      ? []
      : [`The vendor's words for it: ${outside(operation.description)}`]),
    ...age,
    'In the table: documented, said by the server, read from the request, evidence, stated by the user, or inferred',
  ];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

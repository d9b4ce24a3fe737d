import type { Operation } from '../catalog/operation';
import type { Check, Diagnosis } from '../diagnosis/diagnosis';
import { cutMarkdown } from '../diagnosis/cutMarkdown';
import { code, codes, lineOf, needs, outside } from '../diagnosis/words';
import { headline } from './headline';
import { addressee, confidenceWord, sourceWord, statusMark } from './marks';
import { tableCell, tableHead } from './tableCell';
import { l10n } from '../text/l10n';
import { sentences } from '../text/prose';

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
      l10n.t('What to do'),
      d.advice.map((a, i) => `${i + 1}. **${addressee(a.who)}:** ${a.text}`),
    ),
    section(
      l10n.t('What would settle more'),
      d.nextEvidence.map((n) => `- ${n}`),
    ),
    section(
      l10n.t('Near operations'),
      d.nearest.map((n) => `- ${requirement(n.operation)}`),
    ),
    section(
      l10n.t('Remarks'),
      d.notes.map((n) => `- ${n}`),
    ),
    section(
      l10n.t('Sources'),
      sources(d, options).map((s) => `- ${s}`),
    ),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function standing({ cause, confidence, alternatives }: Diagnosis): string {
  const others = codes(alternatives, 'or');
  if (cause === null)
    return sentences(
      l10n.t('Cause: not settled.'),
      alternatives.length > 0 ? l10n.t('Possible: {0}.', others) : undefined,
    );
  return sentences(
    l10n.t('Cause: {0}, confidence {1}.', code(cause), confidenceWord(confidence)),
    alternatives.length > 0 ? l10n.t('Also possible: {0}.', others) : undefined,
  );
}

function table(checks: readonly Check[], width: number, { link }: ReportOptions): string {
  const rows = checks.map((c) => {
    const name = fit(`${statusMark[c.status]} ${c.check}`, width);
    const at = link?.(c);
    const told = [
      c.endpoint === '' ? '' : code(c.endpoint),
      c.expected,
      `${c.actual} *(${sourceWord(c.source)})*`,
    ];
    // The link is built after the cut, which would otherwise break a long address.
    const cells = [at === undefined ? name : `[${name}](${at})`, ...told.map((cell) => fit(cell, width))];
    return `| ${cells.join(' | ')} |`;
  });
  const head = [l10n.t('Check'), l10n.t('Endpoint'), l10n.t('Expected'), l10n.t('Actual')];
  return [tableHead(head), ...rows].join('\n');
}

/** A cell is one line. */
function fit(cell: string, width: number): string {
  return cutMarkdown(tableCell(cell), width);
}

function requirement(operation: Operation): string {
  const scopes =
    operation.scopes === null
      ? l10n.t('scopes not known')
      : operation.scopes.length === 0
        ? l10n.t('no scope')
        : l10n.t('scope {0}', codes(operation.scopes, 'or'));
  return `${code(lineOf(operation))}: ${needs(operation)}; ${scopes}`;
}

function sources({ operation, evidence }: Diagnosis, { catalogVersion }: ReportOptions): readonly string[] {
  const age = evidence
    ? [
        l10n.t(
          'Evidence of {0}, taken {1}',
          outside(evidence.host ?? l10n.t('an unknown host')),
          outside(evidence.takenAt ?? l10n.t('at an unknown time')),
        ),
      ]
    : [];
  return [
    `${l10n.t('API catalog {0}', outside(catalogVersion))}${operation ? `: ${requirement(operation)}` : ''}`,
    ...(operation?.description === undefined
      ? []
      : [l10n.t("The vendor's words for it: {0}", outside(operation.description))]),
    ...age,
    l10n.t(
      'In the table: documented, said by the server, read from the request, evidence, stated by the user, or inferred',
    ),
  ];
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `## ${title}\n\n${lines.join('\n')}`;
}

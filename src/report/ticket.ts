import { inlineText } from './inlineText';
import type { Answer } from './answer';
import { sourceWord } from './marks';
import { l10n } from '../text/l10n';

/** Rows that an administrator can do something about. */
const ADMINISTRATED: ReadonlySet<string> = new Set([
  'scope',
  'permission',
  'near-miss',
  'entitlement',
  'division',
  'visible-divisions',
  'given-divisions',
  'outbound-route',
  'redirect',
  'station-persistent',
]);

/**
 * A request to an administrator, ready to paste into a ticket: what, for whom, why, by which source. Undefined
 * where nothing is for an administrator to do.
 */
export function administratorTicket(answer: Answer): string | undefined {
  const wanted = answer.advice.filter((a) => a.who === 'admin');
  if (wanted.length === 0) return undefined;
  const failing = answer.checks.filter((c) => c.status === 'fail' && ADMINISTRATED.has(c.id));
  return lines([
    l10n.t('Please allow: {0}', answer.subject),
    '',
    ...wanted.map((a) => `- ${inlineText(a.text)}`),
    '',
    l10n.t('Why: without it the call is refused.'),
    ...failing.map(
      (c) =>
        `- ${l10n.t('{0}: expected {1}; {2}', c.check, inlineText(c.expected), inlineText(c.actual))} (${sourceWord(c.source)})`,
    ),
    ...evidenceLine(answer),
  ]);
}

/**
 * A text for the vendor's support: which answer it is about, and what was found. Undefined where no answer came
 * that the vendor could look up.
 */
export function vendorTicket(answer: Answer): string | undefined {
  const { incident } = answer;
  if (!incident) return undefined;
  const known = (name: string, value: string | number | null): string[] =>
    value === null || value === '' ? [] : [`${name}: ${value}`];
  return lines([
    l10n.t(
      '{0} was answered with {1}',
      answer.subject,
      incident.code === null ? incident.status : `${incident.status} ${incident.code}`,
    ),
    '',
    ...known(l10n.t('Operation'), answer.operation && `${answer.operation.method} ${answer.operation.path}`),
    ...known(l10n.t('Host'), incident.host),
    ...known(l10n.t('Time'), incident.date),
    ...known(l10n.t('Context id'), incident.contextId),
    ...known(l10n.t('Correlation id'), incident.correlationId),
    '',
    l10n.t('Found: {0}', answer.headline),
    ...answer.checks
      .filter((c) => c.status === 'fail')
      .slice(0, 6)
      .map((c) => `- ${c.check}: ${inlineText(c.actual)} (${sourceWord(c.source)})`),
    ...evidenceLine(answer),
  ]);
}

function evidenceLine({ evidence }: Answer): string[] {
  return evidence
    ? [
        l10n.t(
          'Evidence: {0}, taken {1}',
          evidence.host ?? l10n.t('unknown host'),
          evidence.takenAt ?? l10n.t('at an unknown time'),
        ),
      ]
    : [];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}

import { inlineText } from './inlineText';
import type { Answer } from './answer';

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
    `Please allow: ${answer.subject}`,
    '',
    ...wanted.map((a) => `- ${inlineText(a.text)}`),
    '',
    'Why: without it the call is refused.',
    ...failing.map(
      (c) => `- ${c.check}: expected ${inlineText(c.expected)}; ${inlineText(c.actual)} (${c.source})`,
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
    `${answer.subject} was answered with ${incident.status}${incident.code === null ? '' : ` ${incident.code}`}`,
    '',
    ...known('Operation', answer.operation && `${answer.operation.method} ${answer.operation.path}`),
    ...known('Host', incident.host),
    ...known('Time', incident.date),
    ...known('Context id', incident.contextId),
    ...known('Correlation id', incident.correlationId),
    '',
    `Found: ${answer.headline}`,
    ...answer.checks
      .filter((c) => c.status === 'fail')
      .slice(0, 6)
      .map((c) => `- ${c.check}: ${inlineText(c.actual)} (${c.source})`),
    ...evidenceLine(answer),
  ]);
}

function evidenceLine({ evidence }: Answer): string[] {
  return evidence
    ? [`Evidence: ${evidence.host ?? 'unknown host'}, taken ${evidence.takenAt ?? 'at an unknown time'}`]
    : [];
}

function lines(all: readonly string[]): string {
  return `${all.join('\n').trimEnd()}\n`;
}

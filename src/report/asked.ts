import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { text } from '../evidence/shape';
import { code, outside } from '../diagnosis/words';
import { redact } from '../token/redact';
import { durationInWords } from '../token/duration';
import { tableCell, tableHead } from './tableCell';
import { l10n } from '../text/l10n';

/** More lines than these nobody reads. */
const MOST_CALLS = 60;
/** Milliseconds below which an answer counts as read with the report. */
const SAME_MOMENT = 1500;

/**
 * What was asked of the platform, what it answered, and when: the end of a report that was made live.
 *
 * @param name of the account that it was asked as
 */
export function askedMarkdown(bundle: EvidenceBundle, name: string): string {
  const evidence = new Evidence(bundle);
  const calls = evidence.calls.slice(0, MOST_CALLS);
  const more = evidence.calls.length - calls.length;
  return [
    `## ${l10n.t('What was asked')}`,
    '',
    l10n.t(
      'As **{0}**, at {1}, {2}. Only reading calls were made.',
      outside(name),
      code(evidence.host ?? l10n.t('an unknown host')),
      moment(evidence.takenAt),
    ),
    '',
    tableHead([l10n.t('Call'), l10n.t('Answer'), l10n.t('Read')]),
    ...calls.map(
      (call) =>
        `| ${tableCell(code(redact(call)))} | ${tableCell(answer(evidence, call))} | ${age(evidence, call)} |`,
    ),
    ...(more > 0 ? [`| ${l10n.t('and {0} more', more)} | | |`] : []),
    '',
  ].join('\n');
}

function answer(evidence: Evidence, call: string): string {
  const response = evidence.response(call);
  const name = text(response?.body, 'code');
  const words = `${response?.status ?? ''}${name === undefined ? '' : ` ${outside(name)}`}`;
  return response?.complete === false ? l10n.t('{0}, cut', words) : words;
}

function age(evidence: Evidence, call: string): string {
  const readAt = evidence.readAt(call);
  const before = Date.parse(evidence.takenAt ?? '') - Date.parse(readAt ?? '');
  if (Number.isNaN(before)) return l10n.t('not known');
  return before < SAME_MOMENT ? l10n.t('now') : l10n.t('{0} before', durationInWords(before / 1000));
}

/** `2026-11-22 18:20:01 UTC`. */
function moment(iso: string | null): string {
  const date = new Date(iso ?? Number.NaN);
  if (Number.isNaN(date.getTime())) return l10n.t('at an unknown time');
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`;
}

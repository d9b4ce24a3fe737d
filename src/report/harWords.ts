import type { Cause } from '../diagnosis/diagnosis';
import { counted } from '../text/counted';
import { GUID } from '../har/guid';
import type { HarTally, RefusedCall } from '../har/harRefusals';
import { causeTitle } from './causeTitle';
import { l10n } from '../text/l10n';

/** A group's cause in half a sentence. */
export function groupTitle(cause: Cause | null): string {
  return cause === null ? l10n.t('what was recorded does not single out one cause') : causeTitle(cause);
}

/** How much was refused, in one line. */
export function harHeadline(calls: number, causes: number, { entries }: HarTally): string {
  return calls === 0
    ? l10n.t('No call to Genesys Cloud was refused, of {0}.', counted.recordedCalls(entries))
    : l10n.t(
        '{0} to Genesys Cloud, of {1}: {2}.',
        counted.refusedCalls(calls),
        counted.recordedCalls(entries),
        counted.causes(causes),
      );
}

/** What the report leaves out, one sentence each. */
export function leftOut({ elsewhere, unanswered, unreadable, cutOff }: HarTally): readonly string[] {
  return [
    ...(elsewhere > 0 ? [sentElsewhere(elsewhere)] : []),
    ...(unanswered > 0 ? [withoutAnswer(unanswered)] : []),
    ...(unreadable > 0 ? [notRead(unreadable)] : []),
    ...(cutOff ? [l10n.t('The file ends in the middle: what stands before is told here.')] : []),
  ];
}

function sentElsewhere(count: number): string {
  return count === 1
    ? l10n.t('1 refused call went to other hosts.')
    : l10n.t('{0} refused calls went to other hosts.', count);
}

function withoutAnswer(count: number): string {
  return count === 1
    ? l10n.t(
        '1 call got no answer: blocked by the browser (the console says why), given up, or without a network.',
      )
    : l10n.t(
        '{0} calls got no answer: blocked by the browser (the console says why), given up, or without a network.',
        count,
      );
}

function notRead(count: number): string {
  return count === 1 ? l10n.t('1 entry could not be read.') : l10n.t('{0} entries could not be read.', count);
}

/** Calls that look the same in a listing. */
export interface CallRow {
  readonly first: RefusedCall;
  /** Of the first; `{id}` in place of an id in which the calls differ. */
  readonly path: string;
  readonly times: number;
}

/**
 * The calls of a group as rows of a listing: the same method, path but for ids, status and code is one row; the most
 * frequent first.
 */
export function callRows(calls: readonly RefusedCall[]): readonly CallRow[] {
  const rows = new Map<string, { first: RefusedCall; path: string; times: number }>();
  for (const call of calls) {
    const shape = call.path.replace(GUID, '{id}');
    const key = JSON.stringify([call.method, shape, call.status, call.code]);
    const row = rows.get(key) ?? { first: call, path: call.path, times: 0 };
    rows.set(key, row);
    row.times++;
    if (row.path !== call.path) row.path = shape;
  }
  return [...rows.values()].sort((a, b) => b.times - a.times);
}

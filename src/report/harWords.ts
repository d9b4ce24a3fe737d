import type { Cause } from '../diagnosis/diagnosis';
import { plural } from '../diagnosis/words';
import { GUID } from '../har/guid';
import type { HarTally, RefusedCall } from '../har/harRefusals';
import { causeTitle } from './causeTitle';

/** A group's cause in half a sentence. */
export function groupTitle(cause: Cause | null): string {
  return cause === null ? 'what was recorded does not single out one cause' : causeTitle[cause];
}

/** How much was refused, in one line. */
export function harHeadline(calls: number, causes: number, { entries }: HarTally): string {
  if (calls === 0) return `No call to Genesys Cloud was refused, of ${plural(entries, 'recorded call')}.`;
  return `${plural(calls, 'refused call')} to Genesys Cloud, of ${plural(entries, 'recorded call')}: ${plural(causes, 'cause')}.`;
}

/** What the report leaves out, one sentence each. */
export function leftOut({ elsewhere, unanswered, unreadable, cutOff }: HarTally): readonly string[] {
  const sentences: readonly (readonly [number, string])[] = [
    [elsewhere, `${plural(elsewhere, 'refused call')} went to other hosts.`],
    [
      unanswered,
      `${plural(unanswered, 'call')} got no answer: blocked by the browser (the console says why), given up, or without a network.`,
    ],
    [unreadable, `${plural(unreadable, 'entry', 'entries')} could not be read.`],
    [Number(cutOff), 'The file ends in the middle: what stands before is told here.'],
  ];
  return sentences.flatMap(([count, sentence]) => (count > 0 ? [sentence] : []));
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

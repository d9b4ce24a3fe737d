import assert from 'node:assert/strict';
import type { Cause, CheckStatus, Verdict } from '../../src/diagnosis/diagnosis';
import { diagnoseText } from '../../src/engine';
import type { Answer } from '../../src/report/answer';
import { misses } from './expectation';

/** An invented case in one row: what is written, what the platform would say, and what the answer has to be. */
export interface Row {
  readonly is: string;
  readonly text: string;
  /** Text of a bundle. */
  readonly evidence?: string;
  readonly verdict: Verdict;
  readonly cause: Cause | null;
  readonly sure?: 'high' | 'medium' | 'low' | 'at most medium';
  /** Other causes that the answer has to leave open. */
  readonly open?: readonly Cause[];
  /** METHOD and template, or null. */
  readonly operation?: string | null;
  /** What the report has to hold; of a list any one. */
  readonly mentions?: readonly (string | readonly string[])[];
  /** What no advice may recommend. */
  readonly never?: readonly string[];
  /** What the list of further evidence has to hold. */
  readonly next?: readonly string[];
  /** Checks that have to stand in the table, by id: `{ scope: 'pass' }`. */
  readonly checks?: Readonly<Record<string, CheckStatus>>;
}

/** Declares a test for each row. */
export function rows(all: readonly Row[]): void {
  for (const row of all) {
    it(row.is, () => assert.deepEqual(faults(row, answerTo(row)), []));
  }
}

function answerTo({ text, evidence }: Row): Answer {
  const [only, ...more] = diagnoseText(text, {
    fileName: 'case.http',
    now: new Date('2026-11-22T10:00:00Z'),
    ...(evidence !== undefined && { evidence }),
  });
  assert.ok(only && more.length === 0);
  return only;
}

function faults(row: Row, answer: Answer): readonly string[] {
  const { cause, sure, open = [], checks = {} } = row;
  const { cause: found, confidence, alternatives } = answer;
  const expected = {
    cause: cause ?? 'nothing',
    acceptNull: cause === null,
    verdict: row.verdict,
    ...(row.operation !== undefined && { operation: row.operation }),
    mustMention: row.mentions ?? [],
    mustNotMention: row.never ?? [],
    nextEvidenceMustMention: row.next ?? [],
  };
  const fits =
    sure === undefined || (sure === 'at most medium' ? confidence !== 'high' : confidence === sure);
  return [
    ...misses(expected, answer),
    ...(cause === null && found !== null ? [`cause ${found} (${confidence})`] : []),
    ...(fits ? [] : [`confidence ${confidence}`]),
    ...open.filter((one) => !alternatives.includes(one)).map((one) => `${one} is not left open`),
    ...Object.entries(checks).flatMap(([id, status]) => {
      const there = answer.checks.filter((c) => c.id === id).map((c) => c.status);
      return there.includes(status) ? [] : [`${id} is ${there.join() || 'not there'}`];
    }),
    ...(answer.advice.every((a) => a.text.length <= 600) ? [] : ['an advice is too long']),
    ...(alternatives.length <= 4 ? [] : ['too many alternatives']),
    ...(found === null || answer.advice.length > 0 ? [] : ['no advice for a cause']),
  ];
}

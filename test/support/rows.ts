import assert from 'node:assert/strict';
import { diagnoseText } from '../../src/engine';
import type { Answer } from '../../src/report/answer';
import { misses, type Expectation } from './expectation';

/** An invented case in one row: what is written, what the platform would say, and what the answer has to be. */
export interface Row extends Omit<Expectation, 'cause' | 'withEvidence'> {
  readonly is: string;
  readonly text: string;
  /** Text of a bundle. */
  readonly evidence?: string;
  readonly cause: string | null;
  readonly confidence?: 'high' | 'medium' | 'low' | 'at most medium';
  /** A check that has to stand in the table with this status: `scope: pass`. */
  readonly checks?: Readonly<Record<string, string>>;
}

/** Declares a test for each row. */
export function rows(all: readonly Row[]): void {
  for (const row of all) {
    it(row.is, () => {
      const answer = answerTo(row);
      const expected = {
        ...row,
        cause: row.cause ?? 'nothing',
        acceptNull: row.acceptNull ?? row.cause === null,
      };
      assert.deepEqual([...misses(expected, answer), ...unlike(row, answer)], []);
    });
  }
}

function answerTo({ text, evidence }: Row): Answer {
  const now = new Date('2026-11-22T10:00:00Z');
  const [only, ...more] = diagnoseText(text, {
    fileName: 'case.http',
    now,
    ...(evidence !== undefined && { evidence }),
  });
  assert.ok(only && more.length === 0);
  return only;
}

function unlike({ cause, confidence, checks = {} }: Row, answer: Answer): readonly string[] {
  const sure = answer.confidence;
  const fits =
    confidence === undefined || (confidence === 'at most medium' ? sure !== 'high' : sure === confidence);
  return [
    ...(cause === null && answer.cause !== null ? [`cause ${answer.cause} (${sure})`] : []),
    ...(fits ? [] : [`confidence ${sure}`]),
    ...Object.entries(checks).flatMap(([id, status]) => {
      const found = answer.checks.filter((c) => c.id === id).map((c) => c.status);
      return found.includes(status as 'pass') ? [] : [`${id} is ${found.join() || 'not there'}`];
    }),
    ...(answer.advice.every((a) => a.text.length <= 600) ? [] : ['an advice is too long']),
    ...(answer.alternatives.length <= 4 ? [] : ['too many alternatives']),
    ...(answer.cause === null || answer.advice.length > 0 ? [] : ['no advice for a cause']),
  ];
}

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoseText } from '../../../src/engine';
import type { Answer } from '../../../src/report/answer';
import { misses, type Expectation } from '../../support/expectation';

const folder = join(__dirname, '../../fixtures/cases');
const ids = readdirSync(folder).flatMap((file) => /^(.+)\.expected\.json$/.exec(file)?.[1] ?? []);

describe('real cases', () => {
  for (const id of ids) {
    const expected = JSON.parse(read(`${id}.expected.json`)) as Expectation;
    it(`${id}: ${expected.cause}`, () => {
      assert.deepEqual(misses(expected, answer(id)), []);
    });
    if (!existsSync(join(folder, `${id}.evidence.json`))) continue;
    it(`${id} with evidence: ${expected.withEvidence?.cause ?? expected.cause}`, () => {
      const settled = {
        ...expected,
        acceptNull: false,
        nextEvidenceMustMention: [],
        ...expected.withEvidence,
      };
      assert.deepEqual(misses(settled, answer(id, read(`${id}.evidence.json`))), []);
    });
  }
});

function read(file: string): string {
  return readFileSync(join(folder, file), 'utf8');
}

function answer(id: string, evidence?: string): Answer {
  const [only, ...more] = diagnoseText(read(`${id}.http`), {
    fileName: `${id}.http`,
    now: new Date('2026-11-22T10:00:00Z'),
    ...(evidence !== undefined && { evidence }),
  });
  assert.ok(only && more.length === 0);
  return only;
}

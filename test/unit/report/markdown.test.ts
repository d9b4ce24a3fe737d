import assert from 'node:assert/strict';
import type { Check, Diagnosis } from '../../../src/diagnosis/diagnosis';
import { reportMarkdown } from '../../../src/report/markdown';

const row: Check = {
  id: 'x',
  status: 'fail',
  check: 'A check',
  endpoint: 'GET /api/v2/users',
  expected: '`a`',
  actual: 'b',
  source: 'server',
  at: { start: 0, end: 1 },
};
const empty: Diagnosis = {
  verdict: 'denied',
  proviso: null,
  cause: 'oauth-scope',
  confidence: 'high',
  alternatives: [],
  operation: null,
  nearest: [],
  checks: [row],
  advice: [],
  nextEvidence: [],
  notes: [],
  evidence: null,
  incident: null,
  subject: 'GET /api/v2/users',
};

function report(changes: Partial<Diagnosis>, link?: () => string): string {
  return reportMarkdown({ ...empty, ...changes }, { catalogVersion: 'c', ...(link && { link }) });
}

describe('the report', () => {
  it('keeps a bar inside a cell', () => {
    assert.match(report({ checks: [{ ...row, actual: 'a|b' }] }), /a\\\|b \*\(server\)\* \|/);
  });

  it('stays short, with long rows cut and links whole', () => {
    const address = `file:///${'folder/'.repeat(20)}x.http#L1,1`;
    const long = { ...row, actual: '`x` '.repeat(400) };
    const text = report({ checks: Array.from({ length: 30 }, () => long) }, () => address);
    assert.ok(text.length <= 8000, String(text.length));
    assert.ok(text.includes(`(${address})`));
    for (const line of text.split('\n')) assert.equal((line.match(/`/g) ?? []).length % 2, 0, line);
  });

  it('holds all advice, however many rows there are', () => {
    const advice = Array.from({ length: 7 }, (_, i) => ({
      who: 'admin' as const,
      text: `${i}${'y'.repeat(590)}`,
    }));
    const text = report({
      advice,
      checks: Array.from({ length: 30 }, () => ({ ...row, actual: 'z'.repeat(500) })),
    });
    assert.ok(text.length <= 8000, String(text.length));
    for (const { text: one } of advice) assert.ok(text.includes(one));
  });
});

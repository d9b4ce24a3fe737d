import assert from 'node:assert/strict';
import { Evidence } from '../../../src/evidence/evidence';
import { merged } from '../../../src/evidence/merged';

const older = {
  takenAt: '2026-01-01T00:00:00Z',
  host: 'a',
  responses: { 'GET /x': { status: 200 }, 'GET /y': { status: 200 } },
};
const newer = { takenAt: '2026-01-02T00:00:00Z', host: 'a', responses: { 'GET /y': { status: 403 } } };

describe('two bundles as one', () => {
  it('lets the newer answer count', () => {
    const { responses } = merged(older, newer);
    assert.deepEqual([responses['GET /x']?.status, responses['GET /y']?.status], [200, 403]);
  });

  it('keeps when each answer was read', () => {
    const evidence = new Evidence(merged(older, newer));
    assert.equal(evidence.takenAt, newer.takenAt);
    assert.deepEqual(
      ['GET /x', 'GET /y'].map((call) => evidence.readAt(call)),
      [older.takenAt, newer.takenAt],
    );
  });

  it('is the newer one where there is no older', () => {
    assert.equal(merged(null, newer), newer);
  });
});

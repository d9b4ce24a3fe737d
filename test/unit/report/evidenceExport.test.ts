import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { diagnoseText } from '../../../src/engine';
import { parseBundle } from '../../../src/evidence/parseBundle';
import { exportBundle } from '../../../src/report/evidenceExport';

const folder = join(__dirname, '../../fixtures/cases');
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const ids = readdirSync(folder).flatMap((file) => /^(.+)\.evidence\.json$/.exec(file)?.[1] ?? []);

const secret = fc.stringMatching(/^[A-Za-z0-9_-]{24,60}$/);
const key = fc.constantFrom(
  'access_token',
  'client_secret',
  'refresh_token',
  'Authorization',
  'password',
  'secret',
);

describe('an exported bundle', () => {
  for (const id of ids) {
    it(`of ${id} replays to the same answer`, () => {
      const own = read(`${id}.evidence.json`);
      const answers = [own, exportBundle(parseBundle(own))].map((evidence) => {
        const [answer] = diagnoseText(read(`${id}.http`), { fileName: 'x.http', now: new Date(0), evidence });
        return answer;
      });
      assert.deepEqual(answers[1], answers[0]);
    });
  }

  it('holds no secret, wherever it was planted', () => {
    fc.assert(
      fc.property(secret, key, fc.constantFrom('field', 'header', 'text'), (planted, name, where) => {
        const body =
          where === 'field'
            ? { OAuthClient: { id: 'x', [name]: planted } }
            : {
                message: where === 'header' ? `Authorization: Bearer ${planted}` : `{"${name}":"${planted}"}`,
              };
        const bundle = {
          takenAt: '2026-11-20T10:00:00Z',
          responses: { 'GET /api/v2/tokens/me': { status: 200, body } },
        };
        assert.ok(!exportBundle(bundle).includes(planted));
      }),
      { numRuns: 10_000 },
    );
  });
});

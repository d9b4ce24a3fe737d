import assert from 'node:assert/strict';
import { askedMarkdown } from '../../../src/report/asked';

const takenAt = '2026-01-01T10:00:00Z';
const asked = (responses: object, name = 'Mara Lind') =>
  askedMarkdown({ takenAt, host: 'api.mypurecloud.ie', responses: responses as never }, name);

describe('what was asked, at the end of a report', () => {
  it('names who asked whom, and when', () => {
    assert.match(asked({}), /As \*\*Mara Lind\*\*, at `api\.mypurecloud\.ie`, 2026-01-01 10:00:00 UTC\./);
  });

  it('says of every call what came back and how old it is', () => {
    const report = asked({
      'GET /api/v2/tokens/me': { status: 200 },
      'GET /api/v2/routing/queues': { status: 200, complete: false, readAt: '2026-01-01T09:57:00Z' },
      'GET /api/v2/oauth/clients': { status: 403, body: { code: 'not.authorized' }, readAt: 'who knows' },
    });
    assert.deepEqual(report.match(/^\| `.*$/gm), [
      '| `GET /api/v2/tokens/me` | 200 | now |',
      '| `GET /api/v2/routing/queues` | 200, cut | 3 minutes before |',
      '| `GET /api/v2/oauth/clients` | 403 not.authorized | not known |',
    ]);
  });

  it('shows names from outside as they are', () => {
    const code = '[x](command:y)';
    const report = asked({ 'GET /x': { status: 403, body: { code } } }, '**Mara** <b>');
    assert.ok(report.includes('As **\\*\\*Mara\\*\\* \\<b\\>**'));
    assert.ok(!report.includes(code));
  });

  it('stays short', () => {
    const many = Object.fromEntries(Array.from({ length: 70 }, (_, i) => [`GET /${i}`, { status: 200 }]));
    assert.match(asked(many), /^\| and 10 more \| \| \|$/m);
  });
});

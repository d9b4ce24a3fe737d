import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoseText } from '../../../src/engine';
import { administratorTicket, vendorTicket } from '../../../src/report/ticket';

const folder = join(__dirname, '../../fixtures/cases');

function answer(id: string, withEvidence = true) {
  const [first] = diagnoseText(readFileSync(join(folder, `${id}.http`), 'utf8'), {
    fileName: `${id}.http`,
    now: new Date('2026-11-22T10:00:00Z'),
    ...(withEvidence && { evidence: readFileSync(join(folder, `${id}.evidence.json`), 'utf8') }),
  });
  assert.ok(first);
  return first;
}

describe('a ticket', () => {
  it('tells the administrator what, for whom and why', () => {
    const ticket = administratorTicket(answer('RP-07')) ?? '';
    assert.match(ticket, /^Please allow: POST \/api\/v2\/workforcemanagement\/agents\n/);
    assert.match(ticket, /Put wfm:agent:edit into a role and give that role to the OAuth client "/);
    assert.match(ticket, /Role permission: expected .*wfm:agent:edit/);
    assert.match(ticket, /Evidence: api\.mypurecloud\.com, taken 2026-11-20T10:00:00Z/);
    assert.ok(!ticket.includes('`'));
  });

  it('names the division', () => {
    assert.match(administratorTicket(answer('DV-03')) ?? '', /in the division Retail clinics/);
  });

  it('is not written where an administrator can do nothing', () => {
    assert.equal(administratorTicket(answer('UC-01')), undefined);
  });

  it('gives the vendor what an answer is looked up by', () => {
    const [failed] = diagnoseText(
      'GET https://api.mypurecloud.ie/api/v2/users\n\nHTTP/1.1 500 Internal Server Error\nDate: Sun, 22 Nov 2026 10:00:00 GMT\nContent-Type: application/json\n\n{"message":"The server encountered an unexpected condition","code":"internal.server.error","status":500,"contextId":"6f0d1c1e-0000-4000-8000-000000000000"}',
      { fileName: 'x.http', now: new Date(0) },
    );
    assert.ok(failed);
    const ticket = vendorTicket(failed) ?? '';
    assert.match(ticket, /was answered with 500 internal\.server\.error/);
    assert.match(ticket, /Context id: 6f0d1c1e-0000-4000-8000-000000000000/);
    assert.match(ticket, /Time: Sun, 22 Nov 2026 10:00:00 GMT/);
    assert.equal(failed.advice[0]?.who, 'vendor');
  });

  it('is not written for the vendor where nothing came back', () => {
    const [asked] = diagnoseText('GET https://api.mypurecloud.ie/api/v2/users', {
      fileName: 'x.http',
      now: new Date(0),
    });
    assert.ok(asked);
    assert.equal(vendorTicket(asked), undefined);
  });
});

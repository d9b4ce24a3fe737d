import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { Evidence } from '../../../src/evidence/evidence';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import { catalog, idOf, NOW, world } from './world';

const [, governed] = bundledOrganizations(catalog);
assert.ok(governed);
const here = world(governed);
const DELETE = `DELETE /api/v2/routing/queues/${idOf(governed.queues, 'Bookings')}`;
const READ = DELETE.replace('DELETE', 'GET');

async function judged(who: string, line: string) {
  const [request] = readInput(line, { fileName: 'x.http', catalog });
  assert.ok(request);
  const client = { host: 'api.mypurecloud.com', get: (call: string) => Promise.resolve(here.ask(who, call)) };
  const evidence = new Evidence(await collectEvidence(client, [request], catalog, { now: NOW }));
  return diagnose({ request, catalog, evidence, now: NOW });
}

describe('an organization with an access policy', () => {
  for (const who of ['governor', 'governed']) {
    it(`refuses ${who}, whatever the role says, what the policy is about`, () => {
      const { status, body } = here.ask(who, DELETE);
      assert.deepEqual([status, (body as { code: string }).code], [403, 'authz.policy.denied']);
      assert.equal(here.ask(who, READ).status, 200);
    });
  }

  it('shows it to who may read it: whom it denies is open, and not that it is there', async () => {
    const { verdict, checks } = await judged('governor', DELETE);
    assert.equal(verdict, 'unknown');
    const row = checks.find(({ id }) => id === 'access-policy');
    assert.match(`${row?.status} ${row?.actual}`, /^unknown "Queues are not deleted" .*DENY/);
  });

  it('does not show it to others, who are told that there may be one', async () => {
    const { verdict, proviso, notes } = await judged('governed', DELETE);
    assert.deepEqual([verdict, proviso?.kind], ['allowed', 'access-policy']);
    assert.match(notes.join('\n'), /an access policy of the organization may still deny it/);
  });

  it('says nothing against what it is not about', async () => {
    const { verdict, proviso, checks } = await judged('governor', READ);
    assert.deepEqual([verdict, proviso], ['allowed', null]);
    assert.ok(checks.some(({ id, status }) => id === 'access-policy' && status === 'pass'));
  });
});

import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { PlatformClient } from '../../../src/platform/client';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import type { Fault } from '../../../src/sandbox/faults';
import { start } from '../../../src/sandbox/server';

const catalog = loadCatalog();
const LINE = 'GET /api/v2/tokens/me';
const RETRIES = { attempts: 3, firstPause: 1, longestPause: 50 };

/** What a client of the sandbox gets where things go wrong. */
async function under<T>(faults: readonly Fault[], work: (client: PlatformClient) => Promise<T>): Promise<T> {
  const sandbox = await start(undefined, catalog, { faults });
  const client = new PlatformClient({
    base: sandbox.url,
    token: sandbox.tokens.supervisor ?? '',
    timeout: 1000,
    retries: RETRIES,
  });
  try {
    return await work(client);
  } finally {
    await client.close();
    await sandbox.close();
  }
}
const answer = (...faults: Fault[]) => under(faults, (client) => client.get(LINE));

describe('sandbox: faults on demand', () => {
  it('pass where they happen once or twice, and the call is made again', async () => {
    assert.equal((await answer({ status: 429, headers: { 'retry-after': '0' }, times: 2 })).status, 200);
    assert.equal((await answer({ status: 503, times: 1 })).status, 200);
    assert.equal((await answer({ cut: true, times: 2 })).status, 200);
    assert.equal((await answer({ delay: 5 })).status, 200);
  });

  it('are told where they stay', async () => {
    assert.equal((await answer({ status: 429, headers: { 'retry-after': '3600' } })).status, 429);
    assert.equal((await answer({ status: 500 })).status, 500);
    await assert.rejects(answer({ cut: true }), /did not answer/);
    assert.equal(typeof (await answer({ brokenJson: true })).body, 'string');
  });

  it('happen to the calls that they are meant for', async () => {
    const refused = await under(
      [{ on: /tokens/, status: 403, code: 'missing.permissions' }],
      async (client) => [await client.get(LINE), await client.get('GET /api/v2/users/me')],
    );
    assert.deepEqual(
      refused.map(({ status }) => status),
      [403, 200],
    );
  });

  it('leave the rest of the evidence whole', async () => {
    const [request] = readInput('POST /api/v2/conversations/calls\n\n{"phoneNumber":"+13175550142"}', {
      catalog,
      fileName: 'x.http',
    });
    assert.ok(request);
    const faults = [
      { on: /subjects\/me/, cut: true },
      { on: /users\/me/, brokenJson: true },
      { on: /sites/, status: 500 },
    ];
    const { responses } = await under(faults, (client) =>
      collectEvidence(client, [request], catalog, { now: new Date() }),
    );
    assert.ok(!('GET /api/v2/authorization/subjects/me' in responses));
    assert.equal(responses[LINE]?.status, 200);
    assert.equal(responses['GET /api/v2/telephony/providers/edges/sites']?.status, 500);
  });
});

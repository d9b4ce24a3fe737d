import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../../src/catalog/load';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { Evidence } from '../../../src/evidence/evidence';
import { held } from '../../../src/evidence/holding';
import { offered } from '../../../src/evidence/organizationPermissions';
import { parseBundle } from '../../../src/evidence/parseBundle';
import { authorizedScopes, tokenKind, tokenState } from '../../../src/evidence/tokenFacts';
import { PlatformClient } from '../../../src/platform/client';
import { collectBundle } from '../../../src/platform/collectBundle';
import { diagnosingCalls } from '../../../src/platform/diagnosingCalls';
import { readInput } from '../../../src/request/read';
import { start, type Sandbox } from '../../../src/sandbox/server';

const catalog = loadCatalog();
const NOW = new Date('2026-11-22T10:00:00Z');
const REPORT = readFileSync(join(__dirname, '../../../samples/outbound-call.http'), 'utf8');
const NEEDED = 'conversation:conference:add';

describe('evidence from the sandbox about the original report', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  async function bundleOf(who: string): Promise<EvidenceBundle> {
    const [request] = readInput(REPORT, { fileName: 'outbound-call.http', catalog });
    assert.ok(request);
    const client = new PlatformClient({ base: sandbox.url, token: sandbox.tokens[who] ?? '' });
    try {
      return await collectBundle(client, diagnosingCalls(request, catalog), NOW);
    } finally {
      await client.close();
    }
  }

  const value = (fact: { readonly known: boolean; readonly value?: unknown }) =>
    fact.known ? fact.value : 'unknown';

  it('of the agent: replays, and says what stands in the way', async () => {
    const bundle = await bundleOf('agent');
    const replayed = parseBundle(JSON.stringify(bundle));
    assert.deepEqual(replayed, bundle);
    const evidence = new Evidence(replayed);
    assert.equal(value(tokenState(evidence)), 'ok');
    assert.equal(value(tokenKind(evidence)), 'user');
    const scopes = value(authorizedScopes(evidence)) as string[];
    assert.deepEqual(
      [scopes.includes('conversations:readonly'), scopes.includes('conversations')],
      [true, false],
    );
    assert.equal(value(held(evidence, NEEDED)), 'no');
    assert.equal(value(held(evidence, 'conversation:call:add')), 'yes');
    assert.equal((value(offered(evidence, NEEDED)) as { offered: boolean }).offered, true);
    assert.equal(evidence.response('GET /api/v2/telephony/providers/edges/outboundroutes')?.status, 403);
  });

  it('of the supervisor: nothing stands in the way', async () => {
    const evidence = new Evidence(await bundleOf('supervisor'));
    assert.equal(value(held(evidence, NEEDED)), 'yes');
    assert.ok((value(authorizedScopes(evidence)) as string[]).includes('conversations'));
  });

  it('of a client: no user', async () => {
    const evidence = new Evidence(await bundleOf('integration'));
    assert.equal(value(tokenKind(evidence)), 'client');
    assert.equal(evidence.response('GET /api/v2/users/me')?.status, 400);
  });

  it('of a restricted client: refusals in the place of answers', async () => {
    const evidence = new Evidence(await bundleOf('restricted'));
    assert.equal(value(held(evidence, NEEDED)), 'no', 'the user still lists the permissions');
    assert.equal(evidence.response('GET /api/v2/authorization/subjects/me')?.status, 403);
  });

  it('of an expired token: 401 throughout', async () => {
    const { responses } = await bundleOf('expired');
    assert.deepEqual([...new Set(Object.values(responses).map(({ status }) => status))], [401]);
  });

  it('holds no token', async () => {
    for (const who of ['agent', 'supervisor']) {
      assert.ok(!JSON.stringify(await bundleOf(who)).includes(sandbox.tokens[who] ?? ''));
    }
  });
});

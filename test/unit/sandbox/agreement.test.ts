import assert from 'node:assert/strict';
import { diagnose } from '../../../src/diagnosis/diagnose';
import { Evidence } from '../../../src/evidence/evidence';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import { isCallerRefused } from '../../support/refusedCaller';
import { catalog, idOf, NOW, world } from './world';

const FILLER = '6d27c262-b846-44b9-8b6a-3667dd05c65c';
const here = world();

/** Asks for a permission, so that the policies are read by who may. */
const guarded = requestOf('GET /api/v2/routing/queues');

/** What the diagnosis learns of somebody by asking the sandbox. */
async function evidenceOf(who: string, request = requestOf('GET /api/v2/users/me')): Promise<Evidence> {
  const client = { host: 'api.mypurecloud.com', get: (line: string) => Promise.resolve(here.ask(who, line)) };
  return new Evidence(await collectEvidence(client, [request, guarded], catalog, { now: NOW }));
}

function requestOf(line: string) {
  const [request] = readInput(line, { fileName: 'request.http', catalog });
  assert.ok(request);
  return request;
}

interface Judgement {
  readonly line: string;
  readonly verdict: string;
  readonly refused: boolean;
}

/** Both judgements of every operation whose permissions are known, with the ids given in the path. */
function judge(who: string, evidence: Evidence, ids: Readonly<Record<string, string>> = {}): Judgement[] {
  return known.map(({ method, path }) => {
    const line = `${method} ${path.replaceAll(/\{([^}]*)\}/g, (_, name: string) => ids[name] ?? FILLER)}`;
    const { verdict } = diagnose({ request: requestOf(line), catalog, evidence, now: NOW });
    return { line, verdict, refused: isCallerRefused(here.ask(who, line)) };
  });
}

const known = catalog.operations.filter((one) => one.permissionMode !== null && !one.permissionsUnstated);
const clashes = (all: readonly Judgement[]) =>
  all.filter(({ verdict, refused }) => verdict === (refused ? 'allowed' : 'denied'));

describe('sandbox and diagnosis', () => {
  for (const who of ['agent', 'supervisor', 'admin', 'integration', 'partner']) {
    it(`agree on every operation for the ${who}`, async () => {
      const evidence = await evidenceOf(who);
      const verdicts = judge(who, evidence);
      assert.deepEqual(clashes(verdicts), []);
      const firm = verdicts.filter(({ verdict }) => verdict !== 'unknown').length;
      assert.ok(firm > 0.9 * known.length, `${firm} of ${known.length} are settled`);
    }).timeout(60_000);
  }

  it('agree on objects of a division where nothing is granted', async () => {
    const { queues, users, divisions, conversations } = here.organization;
    const ids = {
      queueId: idOf(queues, 'Alpine Sales'),
      userId: idOf(users, 'Jonas Keller'),
      divisionId: idOf(divisions, 'Alpine Tours'),
      conversationId: conversations.find(({ end }) => end === undefined)?.id ?? '',
    };
    const naming = requestOf(`POST /api/v2/routing/queues\n\n${JSON.stringify(ids)}`);
    const verdicts = judge('supervisor', await evidenceOf('supervisor', naming), ids);
    assert.deepEqual(clashes(verdicts), []);
  }).timeout(60_000);
});

import assert from 'node:assert/strict';
import { diagnoseText } from '../../../src/engine';
import { PlatformClient } from '../../../src/platform/client';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import { scenarios } from '../../../src/sandbox/scenarios';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { withAnswer } from '../../support/sandboxAnswer';
import { catalog } from './world';

const FILE = { fileName: 'scenario.http' };

/**
 * What no evidence tells before the call: no token to ask with, a path that may exist, a division out of sight, a
 * phone that may be taken up at any time, what the login service makes of a request, whom a policy applies to, and what becomes of a request that is accepted.
 */
const AFTERWARDS = [
  'token-missing',
  'wrong-endpoint',
  'division',
  'target-user-state',
  'outbound-route',
  'quota',
  'org-policy',
  'origin-not-allowed',
  'token-request-malformed',
  'wrong-org',
];

describe('sandbox: a scenario for each cause', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  async function evidence(text: string, identity: string): Promise<string | undefined> {
    const token = sandbox.tokens[identity];
    if (token === undefined) return undefined;
    const client = new PlatformClient({ base: sandbox.url, token });
    const requests = readInput(text, { ...FILE, catalog });
    const bundle = await collectEvidence(client, requests, catalog, { now: new Date() });
    await client.close();
    return JSON.stringify(bundle);
  }

  function causeOf(text: string, bundle: string | undefined) {
    const [answer] = diagnoseText(text, {
      ...FILE,
      now: new Date(),
      ...(bundle !== undefined && { evidence: bundle }),
    });
    return [answer?.cause, answer?.verdict];
  }

  for (const { cause, identity, accepted, request } of scenarios) {
    it(`${cause}: ${identity} is refused, and the diagnosis names it`, async () => {
      const text = await withAnswer(request, sandbox.url, sandbox.tokens[identity]);
      assert.deepEqual(
        causeOf(text, await evidence(text, identity)),
        [cause, accepted ? 'allowed' : 'denied'],
        text,
      );
    });

    if (!AFTERWARDS.includes(cause))
      it(`${cause}: ${identity} could have known before`, async () => {
        const bundle = await evidence(request, identity);
        assert.deepEqual(causeOf(request, bundle), [cause, 'denied']);
      });
  }
});

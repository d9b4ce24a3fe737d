import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { loadCatalog } from '../../../src/catalog/load';
import { PlatformClient } from '../../../src/platform/client';
import { collectEvidence } from '../../../src/platform/collectEvidence';
import { readInput } from '../../../src/request/read';
import type { Fault } from '../../../src/sandbox/faults';
import { start, type Sandbox } from '../../../src/sandbox/server';

const catalog = loadCatalog();
const requests = readInput('POST /api/v2/conversations/calls\n\n{"phoneNumber":"+13175550142"}', {
  catalog,
  fileName: 'x.http',
});

describe('cancelling', () => {
  let sandbox: Sandbox;
  let client: PlatformClient;
  beforeEach(async () => {
    sandbox = await start();
    client = new PlatformClient({ base: sandbox.url, token: sandbox.tokens.supervisor ?? '' });
  });
  afterEach(() => Promise.all([client.close(), sandbox.close()]));

  /** Collects, cancels when the n-th call begins, and answers how many calls were begun. */
  async function cancelledAt(n: number): Promise<number> {
    const cancel = new AbortController();
    let begun = 0;
    const get: PlatformClient['get'] = (line, signal) => {
      if (++begun === n) cancel.abort();
      return client.get(line, signal);
    };
    const options = { now: new Date(), signal: cancel.signal };
    const collecting = collectEvidence({ host: client.host, get }, requests, catalog, options);
    if (n === 0) await collecting;
    else await assert.rejects(collecting, { name: 'AbortError' });
    return begun;
  }

  it('works at every call', async () => {
    const all = await cancelledAt(0);
    assert.ok(all > 8, `${all} calls`);
    for (let n = 1; n <= all; n++) assert.ok((await cancelledAt(n)) <= all);
  });

  const points: Readonly<Record<string, Fault>> = {
    'before an answer comes': { delay: 60_000 },
    'while an answer drips': { spoiling: 'drip' },
    'while a large answer comes': { spoiling: 'huge' },
    'in the pause before the next attempt': { status: 503, headers: { 'retry-after': '9' } },
  };
  for (const [point, fault] of Object.entries(points)) {
    it(`works ${point}`, async () => {
      sandbox.faults.become([fault]);
      const cancel = new AbortController();
      let begun = 0;
      const get: PlatformClient['get'] = (...call) => {
        begun++;
        return client.get(...call);
      };
      const options = { now: new Date(), signal: cancel.signal };
      const collecting = collectEvidence({ host: client.host, get }, requests, catalog, options);
      const cancelled = assert.rejects(collecting, { name: 'AbortError' });
      while (sandbox.faults.times(fault) === 0) await setTimeout(5);
      cancel.abort();
      await cancelled;
      // Time for what was on its way to arrive, and for attempts that must not be.
      await setTimeout(100);
      assert.ok(sandbox.faults.times(fault) <= begun, 'a call was made again');
    });
  }
});

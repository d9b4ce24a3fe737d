import assert from 'node:assert/strict';
import { retryAfter, withRetries } from '../../../../src/platform/http/retry';
import type { HttpAnswer } from '../../../../src/platform/http/transport';

const POLICY = { attempts: 3, firstPause: 1, longestPause: 20 };

function answer(status: number, after?: string): HttpAnswer {
  return { status, text: '', header: (name) => (name === 'retry-after' ? after : undefined) };
}

function lost(code: string): Error {
  return Object.assign(new Error('lost'), { code });
}

/** Plays the outcomes in order, the last one for ever, and counts the attempts. */
async function play(outcomes: readonly (HttpAnswer | Error)[], signal?: AbortSignal) {
  let attempts = 0;
  const attempt = () => {
    const outcome = outcomes[Math.min(attempts++, outcomes.length - 1)];
    return outcome instanceof Error ? Promise.reject(outcome) : Promise.resolve(outcome ?? answer(500));
  };
  const result = await withRetries(attempt, POLICY, signal).catch((error: unknown) => error);
  return { attempts, result };
}

describe('calls made again', () => {
  for (const status of [429, 502, 503, 504]) {
    it(`after ${status}, and its answer stands where it stays so`, async () => {
      assert.deepEqual((await play([answer(status), answer(200)])).attempts, 2);
      const stays = await play([answer(status)]);
      assert.deepEqual([stays.attempts, (stays.result as HttpAnswer).status], [3, status]);
    });
  }

  for (const status of [200, 302, 400, 401, 403, 404, 409, 500])
    it(`not after ${status}`, async () => assert.equal((await play([answer(status)])).attempts, 1));

  it('after a lost connection, not after one that cannot be', async () => {
    assert.equal((await play([lost('ECONNRESET'), lost('UND_ERR_SOCKET'), answer(200)])).attempts, 3);
    assert.equal((await play([lost('CERT_HAS_EXPIRED')])).attempts, 1);
    assert.equal((await play([lost('ENOTFOUND')])).attempts, 1);
  });

  it('no sooner than the server asks, and not at all where it asks for too much', async () => {
    assert.equal((await play([answer(429, '0'), answer(200)])).attempts, 2);
    assert.equal((await play([answer(429, '1'), answer(200)])).attempts, 1);
  });

  it('not once it is cancelled, not even in the pause', async () => {
    const cancel = new AbortController();
    const playing = play([answer(503, '0.02')], cancel.signal);
    cancel.abort();
    const { attempts, result } = await playing;
    assert.equal(attempts, 1);
    assert.equal((result as Error).name, 'AbortError');
    assert.equal((await play([lost('ECONNRESET')], AbortSignal.abort())).attempts, 1);
  });

  it('reads Retry-After in seconds and as a date', () => {
    const now = Date.parse('2026-11-22T10:00:00Z');
    assert.equal(retryAfter('3', now), 3000);
    assert.equal(retryAfter('Sun, 22 Nov 2026 10:00:05 GMT', now), 5000);
    assert.equal(retryAfter('Sun, 22 Nov 2026 09:00:00 GMT', now), 0);
    for (const nothing of [undefined, '', 'soon']) assert.equal(retryAfter(nothing, now), undefined);
  });
});

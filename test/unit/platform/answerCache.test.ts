import assert from 'node:assert/strict';
import { AnswerCache, fingerprint } from '../../../src/platform/answerCache';

describe('answers kept for a while', () => {
  let now = 1000;
  const asked: string[] = [];
  const client = (host: string, status = 200) => ({
    host,
    get: (line: string) => {
      asked.push(line);
      return Promise.resolve({ status, body: asked.length });
    },
  });
  beforeEach(() => {
    now = 1000;
    asked.splice(0);
  });

  it('are given again until they are too old, and tell when they came', async () => {
    const cache = new AnswerCache(100, () => now);
    const reader = cache.before(client('a'), 'me');
    const first = await reader.get('GET /x');
    assert.equal(first.readAt, '1970-01-01T00:00:01.000Z');
    now += 99;
    assert.deepEqual(await reader.get('GET /x'), first);
    now += 1;
    assert.equal((await reader.get('GET /x')).readAt, '1970-01-01T00:00:01.100Z');
  });

  it('are asked for again on demand, and kept then', async () => {
    const cache = new AnswerCache(100, () => now);
    const first = await cache.before(client('a'), 'me').get('GET /x');
    const second = await cache.before(client('a'), 'me', { fresh: true }).get('GET /x');
    assert.notDeepEqual(second, first);
    assert.deepEqual(await cache.before(client('a'), 'me').get('GET /x'), second);
  });

  it('are of one host and one identity', async () => {
    const cache = new AnswerCache(100, () => now);
    await cache.before(client('a'), 'me').get('GET /x');
    await cache.before(client('b'), 'me').get('GET /x');
    await cache.before(client('a'), 'you').get('GET /x');
    assert.equal(asked.length, 3);
  });

  it('are none that speak of a bad moment, and none after clearing', async () => {
    const cache = new AnswerCache(100, () => now);
    for (const status of [429, 500, 503]) {
      const reader = cache.before(client('a', status), 'me');
      await reader.get('GET /x');
      await reader.get('GET /x');
    }
    assert.equal(asked.length, 6);
    const reader = cache.before(client('a'), 'me');
    await reader.get('GET /x');
    cache.clear();
    await reader.get('GET /x');
    assert.equal(asked.length, 8);
  });

  it('know identities by a fingerprint that tells nothing of the token', () => {
    assert.notEqual(fingerprint('one-token'), fingerprint('two-token'));
    assert.ok(!fingerprint('one-token').includes('token'));
  });
});

import assert from 'node:assert/strict';
import { PlatformClient } from '../../../src/platform/client';
import { NoAnswer } from '../../../src/platform/http/noAnswer';
import { collectBundle } from '../../../src/platform/collectBundle';
import type { RecordedResponse } from '../../../src/evidence/bundle';
import { json, record } from './recorder';

const NOW = new Date('2026-11-22T10:00:00Z');

/** A platform that has the answers given, and none to other calls. */
function platform(answers: Readonly<Record<string, RecordedResponse>>) {
  const seen: string[] = [];
  return {
    seen,
    host: 'api.mypurecloud.com',
    get: (line: string): Promise<RecordedResponse> => {
      seen.push(line);
      const answer = answers[line];
      return answer ? Promise.resolve(answer) : Promise.reject(new NoAnswer(`no ${line}`));
    },
  };
}

function page(number: number, count: number, entities: readonly unknown[]): RecordedResponse {
  return {
    status: 200,
    body: { entities, pageNumber: number, pageCount: count, total: 9, allDivsPermitted: false },
  };
}

describe('collecting a bundle', () => {
  it('keeps refusals, leaves out what got no answer, asks the same once', async () => {
    const refused = { status: 403, body: { code: 'missing.permissions' } };
    const client = platform({ 'GET /a?expand=x': { status: 200, body: 1 }, 'GET /b': refused });
    const bundle = await collectBundle(client, ['GET /a?expand=x', 'GET /b', 'GET /gone', 'GET /b'], NOW);
    assert.deepEqual(bundle, {
      takenAt: '2026-11-22T10:00:00.000Z',
      host: 'api.mypurecloud.com',
      responses: { 'GET /a': { status: 200, body: 1 }, 'GET /b': refused },
    });
    assert.deepEqual(client.seen, ['GET /a?expand=x', 'GET /b', 'GET /gone']);
  });

  it('joins the pages of a listing', async () => {
    const client = platform({
      'GET /list?pageSize=2&name=x': page(1, 3, [1, 2]),
      'GET /list?pageSize=2&name=x&pageNumber=2': page(2, 3, [3, 4]),
      'GET /list?pageSize=2&name=x&pageNumber=3': page(3, 3, [5]),
    });
    const { responses } = await collectBundle(client, ['GET /list?pageSize=2&name=x'], NOW);
    assert.deepEqual(responses['GET /list?name=x'], page(1, 1, [1, 2, 3, 4, 5]));
  });

  it('asks for the pages side by side once the first has said how many there are', async () => {
    const waiting: (() => void)[] = [];
    const get = async (line: string) => {
      const number = Number(/pageNumber=(\d)/.exec(line)?.[1] ?? 1);
      // Nobody answers before all three later pages were asked for.
      if (number > 1) {
        await new Promise<void>((resolve) => {
          waiting.push(resolve);
          if (waiting.length === 3) waiting.forEach((answer) => answer());
        });
      }
      return page(number, 4, [number]);
    };
    const { responses } = await collectBundle({ host: 'h', get }, ['GET /list'], NOW);
    assert.deepEqual(responses['GET /list'], page(1, 1, [1, 2, 3, 4]));
  });

  it('follows the link where pages have no number', async () => {
    const client = platform({
      'GET /list': { status: 200, body: { entities: [1], nextUri: 'https://evil.example/other?after=b' } },
      'GET /list?after=b': { status: 200, body: { entities: [2] } },
    });
    const { responses } = await collectBundle(client, ['GET /list'], NOW);
    assert.deepEqual((responses['GET /list']?.body as { entities: unknown }).entities, [1, 2]);
    assert.equal(responses['GET /list']?.complete, undefined);
  });

  it('says where a listing was cut: a later page refused, missing, or too many', async () => {
    const refused = platform({ 'GET /l': page(1, 2, [1]), 'GET /l?pageNumber=2': { status: 403, body: {} } });
    const missing = platform({ 'GET /l': page(1, 2, [1]) });
    for (const client of [refused, missing]) {
      const { responses } = await collectBundle(client, ['GET /l'], NOW);
      assert.deepEqual(responses['GET /l'], { ...page(1, 2, [1]), complete: false });
    }
    const endless = {
      host: 'x',
      get: (line: string) =>
        Promise.resolve(
          page(Number(new URL(line.slice(4), 'http://x').searchParams.get('pageNumber') ?? 1), 999, [1]),
        ),
    };
    const { responses } = await collectBundle(endless, ['GET /l'], NOW);
    assert.equal(responses['GET /l']?.complete, false);
    assert.equal((responses['GET /l']?.body as { entities: unknown[] }).entities.length, 40);
  });

  it('fails only where nothing answers at all, or where it is cancelled', async () => {
    await assert.rejects(collectBundle(platform({}), ['GET /a', 'GET /b'], NOW), NoAnswer);
    assert.deepEqual((await collectBundle(platform({}), [], NOW)).responses, {});
    const cancelled = AbortSignal.abort();
    await assert.rejects(
      collectBundle(platform({ 'GET /a': { status: 200 } }), ['GET /a'], NOW, {
        signal: cancelled,
      }),
      {
        name: 'AbortError',
      },
    );
  });

  it('has at most twelve calls under way', async () => {
    let underWay = 0;
    let most = 0;
    const server = await record((_line, response) => {
      most = Math.max(most, ++underWay);
      setTimeout(() => {
        underWay--;
        json(response, {});
      }, 5);
    });
    const client = new PlatformClient({ base: server.url, token: 'x' });
    const lines = Array.from({ length: 40 }, (_, n) => `GET /${n}`);
    const { responses } = await collectBundle(client, lines, NOW);
    await client.close();
    await server.close();
    assert.deepEqual(Object.keys(responses), lines);
    assert.ok(most > 1 && most <= 12, `${most}`);
  });
});

import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { readInput } from '../../../src/request/read';
import { AnswerCache } from '../../../src/platform/answerCache';
import { NoAnswer } from '../../../src/platform/http/noAnswer';
import { IdentityAnswers } from '../../../src/platform/identityAnswers';

describe('what was answered to an identity', () => {
  let now = 1000;
  let asked: string[] = [];
  let isDown = false;
  const client = {
    host: 'api.mypurecloud.ie',
    get: (line: string) => {
      asked.push(line);
      if (isDown) return Promise.reject(new NoAnswer('Nobody is there.'));
      return Promise.resolve({ status: 200, body: { asked: asked.length } });
    },
  };
  const answers = () => {
    const cache = new AnswerCache(100, () => now);
    return new IdentityAnswers(client, cache, 'me', () => now);
  };
  const keys = (bundle: { responses: object } | null) => Object.keys(bundle?.responses ?? {});
  beforeEach(() => {
    now = 1000;
    asked = [];
    isDown = false;
  });

  it('is nothing before the first question', () => {
    assert.equal(answers().evidence, null);
    assert.deepEqual(asked, []);
  });

  it('adds up, and each question gives its own answers alone', async () => {
    const me = answers();
    await me.ask(['GET /api/v2/tokens/me']);
    const second = await me.ask(['GET /api/v2/users/me?expand=station']);
    assert.deepEqual(keys(second), ['GET /api/v2/users/me']);
    assert.deepEqual(keys(me.evidence), ['GET /api/v2/tokens/me', 'GET /api/v2/users/me']);
    assert.equal(me.evidence?.host, client.host);
  });

  it('keeps with every answer when it was read, also where it is given again', async () => {
    const me = answers();
    await me.ask(['GET /api/v2/tokens/me']);
    now += 50;
    const again = await me.ask(['GET /api/v2/tokens/me', 'GET /api/v2/organizations/me']);
    const readAt = Object.values(again.responses).map((answer) => answer.readAt?.slice(-5));
    assert.deepEqual(readAt, ['.000Z', '.050Z']);
    assert.equal(asked.length, 2);
  });

  it('is asked for anew where that is wanted', async () => {
    const me = answers();
    await me.ask(['GET /api/v2/tokens/me']);
    now += 50;
    const again = await me.ask(['GET /api/v2/tokens/me'], { fresh: true });
    assert.equal(again.responses['GET /api/v2/tokens/me']?.readAt, new Date(1050).toISOString());
    assert.deepEqual(me.evidence, again);
  });

  it('stays as it is where nothing answers', async () => {
    const me = answers();
    const first = await me.ask(['GET /api/v2/tokens/me']);
    isDown = true;
    await assert.rejects(me.ask(['GET /api/v2/users/me']), NoAnswer);
    assert.deepEqual(me.evidence, first);
  });

  it('tells how far it is', async () => {
    const told: string[] = [];
    const onProgress = ({ done, of }: { done: number; of: number }) => told.push(`${done}/${of}`);
    await answers().ask(['GET /api/v2/tokens/me', 'GET /api/v2/users/me'], { onProgress });
    assert.deepEqual(told, ['0/2', '1/2', '2/2']);
  });

  it('collects for requests without sending them', async () => {
    const catalog = loadCatalog();
    const requests = readInput('DELETE https://api.mypurecloud.ie/api/v2/routing/skills/x\n', { catalog });
    const bundle = await answers().collect(requests, catalog);
    assert.ok(keys(bundle).includes('GET /api/v2/authorization/subjects/me'));
    assert.ok(asked.every((line) => line.startsWith('GET ')));
  });
});

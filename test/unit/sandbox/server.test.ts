import assert from 'node:assert/strict';
import { request } from 'node:http';
import type { Catalog } from '../../../src/catalog/catalog';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import { catalog, world } from './world';

describe('sandbox: over HTTP', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  const ask = (line: string, init: RequestInit = {}, who = 'agent') => {
    const [method = '', path = ''] = line.split(' ');
    return fetch(`${sandbox.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${sandbox.tokens[who]}` },
      ...init,
    });
  };

  it('listens on the loopback interface and hands out fresh tokens', async () => {
    assert.match(sandbox.url, /^http:\/\/127\.0\.0\.1:\d+$/);
    const other = await start();
    await other.close();
    const tokens = [...Object.values(sandbox.tokens), ...Object.values(other.tokens)];
    assert.equal(new Set(tokens).size, tokens.length);
    assert.deepEqual(
      Object.keys(sandbox.tokens),
      bundledOrganizations(catalog).flatMap(({ identities }) => identities.map(({ name }) => name)),
    );
  });

  it('answers in JSON, each error with a context id of its own', async () => {
    const errors = await Promise.all([1, 2].map(() => ask('POST /api/v2/conversations/calls')));
    const bodies = (await Promise.all(errors.map((one) => one.json()))) as {
      code: string;
      contextId: string;
    }[];
    assert.equal(errors[0]?.headers.get('content-type'), 'application/json');
    assert.equal(bodies[0]?.code, 'app.not.authorized.for.scope');
    assert.notEqual(bodies[0]?.contextId, bodies[1]?.contextId);
  });

  it('reads the token from the header alone', async () => {
    const status = async (authorization: string) =>
      (await ask('GET /api/v2/tokens/me', { headers: { authorization } })).status;
    assert.equal(await status(`bearer ${sandbox.tokens.agent}`), 200);
    assert.equal(await status(`Basic ${sandbox.tokens.agent}`), 401);
    assert.equal(
      (await ask(`GET /api/v2/tokens/me?access_token=${sandbox.tokens.agent}`, { headers: {} })).status,
      401,
    );
  });

  it('publishes its API definition to whoever asks, without a token', async () => {
    const answer = await ask('GET /api/v2/docs/swagger', { headers: {} });
    const { swagger, paths } = (await answer.json()) as { swagger: string; paths: object };
    assert.deepEqual([answer.status, swagger], [200, '2.0']);
    assert.equal(Object.keys(paths).length, new Set(catalog.operations.map(({ path }) => path)).size);
  });

  it('reads the body', async () => {
    const body = JSON.stringify({ phoneNumber: '+13175550142' });
    assert.equal((await ask('POST /api/v2/conversations/calls', { body }, 'supervisor')).status, 200);
  });

  it('answers HEAD without a body', async () => {
    const answer = await ask('HEAD /api/v2/tokens/me', {}, 'expired');
    assert.deepEqual([answer.status, await answer.text()], [401, '']);
  });

  it('answers a sample of all operations as the evaluation does', async () => {
    const here = world();
    const sample = catalog.operations.filter((_, index) => index % 97 === 0);
    for (const { method, path } of sample) {
      const line = `${method} ${path.replaceAll(/\{[^}]*\}/g, 'x')}`;
      const answer = await ask(line);
      await answer.arrayBuffer();
      assert.equal(answer.status, here.ask('agent', line).status, line);
    }
  });

  it('refuses a body without end', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const upload = request(`${sandbox.url}/api/v2/routing/queues`, { method: 'POST' }, (response) => {
        response.resume();
        resolve(response.statusCode);
        upload.destroy();
      });
      upload.on('error', reject);
      upload.write(Buffer.alloc((1 << 20) + 1));
    });
    assert.equal(status, 400);
  });

  it('survives a defect of its own', async () => {
    const match = () => {
      throw new Error('defect');
    };
    const broken = await start(
      [world().organization],
      Object.create(catalog, { match: { value: match } }) as Catalog,
    );
    const answer = await fetch(`${broken.url}/api/v2/tokens/me`);
    await broken.close();
    assert.deepEqual(
      [answer.status, ((await answer.json()) as { code: string }).code],
      [500, 'internal.server.error'],
    );
  });

  it('closes with connections open, and twice', async () => {
    const closing = await start();
    await (await fetch(`${closing.url}/api/v2/tokens/me`)).arrayBuffer();
    await closing.close();
    await closing.close();
    await assert.rejects(fetch(closing.url));
  });
});

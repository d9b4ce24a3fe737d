import assert from 'node:assert/strict';
import { PlatformClient } from '../../../../src/platform/client';
import { identify } from '../../../../src/platform/signIn/identity';
import { revoke } from '../../../../src/platform/signIn/revocation';
import { start, type Sandbox } from '../../../../src/sandbox/server';
import { json, record } from '../recorder';

const TOKEN = 'opaque-token-of-this-test';
const now = new Date('2026-11-22T12:00:00Z');
const retries = { attempts: 1, firstPause: 1, longestPause: 1 };

async function who(base: string, token: string) {
  const client = new PlatformClient({ base, token, retries });
  try {
    return await identify(client, now);
  } finally {
    await client.close();
  }
}

describe('whose a token is', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  it('is told of a user', async () => {
    const { kind, name, organization } = await who(sandbox.url, sandbox.tokens.supervisor ?? '');
    assert.equal(kind, 'user');
    assert.equal(organization?.name, 'Harbour & Pine Travel');
    assert.ok(name);
  });

  it('is told of an OAuth client', async () => {
    const { kind, name, id } = await who(sandbox.url, sandbox.tokens.integration ?? '');
    assert.deepEqual([kind, name], ['client', 'Callback service']);
    assert.ok(id);
  });

  it('is refused where the token has expired', async () => {
    await assert.rejects(who(sandbox.url, sandbox.tokens.expired ?? ''), {
      name: 'NoAnswer',
      message: /refuses this token \(401\)/,
    });
  });

  async function answered(status: number, body: unknown) {
    const server = await record((_line, response) => json(response, body, status));
    try {
      return await who(server.url, TOKEN);
    } finally {
      await server.close();
    }
  }

  it('is not known where the scopes do not let it ask, and the token is good all the same', async () => {
    const unknown = { kind: null, id: null, name: null, organization: null };
    assert.deepEqual(await answered(403, { code: 'app.not.authorized.for.scope' }), unknown);
  });

  it('is not taken from a host that answers otherwise than the platform does', async () => {
    for (const status of [302, 404, 500])
      await assert.rejects(answered(status, {}), {
        name: 'NoAnswer',
        message: new RegExp(`\\(${status} to GET`),
      });
  });

  it('is not guessed from an answer of another shape', async () => {
    for (const body of [[], 'text', { name: 7, organization: 'x' }, { OAuthClient: [] }]) {
      const { id, name, organization } = await answered(200, body);
      assert.deepEqual([id, name, organization], [null, null, null]);
    }
  });
});

describe('revoking a token', () => {
  it('ends it', async () => {
    const sandbox = await start();
    const token = sandbox.tokens.agent ?? '';
    await revoke({ base: sandbox.url, token });
    await assert.rejects(who(sandbox.url, token), /refuses this token/);
    await revoke({ base: sandbox.url, token });
    await sandbox.close();
  });

  it('is one call, to the API host alone', async () => {
    const elsewhere = await record((_line, response) => json(response, {}));
    const server = await record((_line, response) =>
      response.writeHead(307, { location: elsewhere.url }).end(),
    );
    await assert.rejects(revoke({ base: server.url, token: TOKEN }), {
      name: 'NoAnswer',
      message: /did not revoke the token \(307\)/,
    });
    assert.deepEqual(
      server.seen.map(({ line }) => line),
      ['DELETE /api/v2/tokens/me'],
    );
    assert.deepEqual(elsewhere.seen, []);
    await Promise.all([server.close(), elsewhere.close()]);
  });

  it('says in a sentence that it came to nothing', async () => {
    await assert.rejects(revoke({ base: 'http://127.0.0.1:9', token: TOKEN }), {
      name: 'NoAnswer',
      message: /did not revoke the token: ECONNREFUSED/,
    });
    await assert.rejects(revoke({ base: 'https://login.mypurecloud.ie', token: TOKEN }), {
      name: 'UnapprovedAddress',
    });
  });
});

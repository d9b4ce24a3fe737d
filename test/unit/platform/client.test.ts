import assert from 'node:assert/strict';
import { UnapprovedAddress } from '../../../src/platform/apiBase';
import { PlatformClient } from '../../../src/platform/client';
import { NoAnswer } from '../../../src/platform/http/noAnswer';
import { json, record, type Recorder } from './recorder';

const TOKEN = 'opaque-token-of-this-test';

describe('platform client', () => {
  let elsewhere: Recorder;
  let server: Recorder;
  let client: PlatformClient;

  before(async () => {
    elsewhere = await record((_line, response) => json(response, {}));
    server = await record((line, response) => {
      const path = line.split(' ')[1];
      if (path === '/moved') response.writeHead(302, { location: `${elsewhere.url}/stolen` }).end();
      else if (path === '/refused') json(response, { code: 'missing.permissions' }, 403);
      else if (path === '/correlated') response.writeHead(200, { 'inin-correlation-id': 'c5fad4cb' }).end();
      else if (path === '/text') response.end('<html>');
      else if (path === '/busy') response.writeHead(429, { 'retry-after': '3600' }).end();
      else if (path === '/large') response.writeHead(200).end(Buffer.alloc(17 << 20, ' '));
      else if (path === '/cut') response.destroy();
      else if (path === '/endless') response.writeHead(200).write('{');
      else if (path !== '/silent') json(response, { ok: true });
    });
    client = new PlatformClient({ base: server.url, token: TOKEN });
  });
  after(async () => {
    await client.close();
    await Promise.all([server.close(), elsewhere.close()]);
  });

  it('sends the token in its header and nowhere else', async () => {
    await client.get('GET /api/v2/users/me?expand=station');
    const { line, headers } = server.seen.at(-1) ?? assert.fail();
    assert.equal(line, 'GET /api/v2/users/me?expand=station');
    assert.equal(headers.authorization, `Bearer ${TOKEN}`);
    const others = JSON.stringify({ ...headers, authorization: undefined, line });
    assert.ok(!others.includes(TOKEN));
  });

  it('gives back what came: JSON, text, nothing, whatever the status', async () => {
    assert.deepEqual(await client.get('GET /api'), { status: 200, body: { ok: true } });
    assert.deepEqual(await client.get('GET /refused'), {
      status: 403,
      body: { code: 'missing.permissions' },
    });
    assert.deepEqual(await client.get('GET /text'), { status: 200, body: '<html>' });
    assert.deepEqual(await client.get('HEAD /api'), { status: 200, body: null });
  });

  it('keeps the id by which the platform knows the call', async () => {
    assert.deepEqual(await client.get('GET /correlated'), {
      status: 200,
      body: null,
      correlationId: 'c5fad4cb',
    });
  });

  it('does not wait for an hour, and says that it was asked to', async () => {
    assert.deepEqual(await client.get('GET /busy'), { status: 429, body: null, retryAfter: 3600 });
  });

  it('gives up an answer that does not end', async () => {
    await assert.rejects(client.get('GET /large'), /did not answer GET \/large: more than 16 MB came\./);
  });

  it('follows no redirect', async () => {
    assert.deepEqual(await client.get('GET /moved'), { status: 302, body: null });
    assert.deepEqual(elsewhere.seen, []);
  });

  const unsent = [
    'POST /api',
    'DELETE /api/v2/tokens/me',
    'GET //evil.example/api',
    'GET https://evil.example/',
    'GET',
    '',
    'GET /a b',
  ];
  for (const line of unsent) {
    it(`does not send "${line}"`, async () => {
      const before = server.seen.length;
      await assert.rejects(client.get(line), /is no reading call|leaves 127\.0\.0\.1/);
      assert.equal(server.seen.length, before);
    });
  }

  it('says in one sentence that no answer came, without the token', async () => {
    const impatient = new PlatformClient({ base: server.url, token: TOKEN, timeout: 50 });
    for (const [path, why] of [
      ['/silent', /it took too long/],
      ['/endless', /it took too long/],
      ['/cut', /UND_ERR_SOCKET/],
    ] as const) {
      await assert.rejects(impatient.get(`GET ${path}`), (error: Error) => {
        assert.match(error.message, why);
        assert.ok(error instanceof NoAnswer && !error.message.includes(TOKEN));
        return true;
      });
    }
    await impatient.close();
  });

  it('can be cancelled', async () => {
    const cancel = new AbortController();
    const call = client.get('GET /silent', cancel.signal);
    cancel.abort();
    await assert.rejects(call, /it was cancelled/);
  });

  it('takes no token that would break the header, and no unapproved address', () => {
    for (const token of ['', 'two words', 'a\r\nx: y', 'täken']) {
      assert.throws(() => new PlatformClient({ base: server.url, token }), UnapprovedAddress);
    }
    assert.throws(
      () => new PlatformClient({ base: 'https://evil.example', token: TOKEN }),
      UnapprovedAddress,
    );
  });
});

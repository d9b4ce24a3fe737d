import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Transport, type Call } from '../../../../src/platform/http/transport';
import { json, record } from '../recorder';

const never = new AbortController().signal;

/** A host's `fetch` that knows a way, and what it was asked for. */
function hostFetch(): { readonly asked: string[]; readonly fallbackFetch: typeof fetch } {
  const asked: string[] = [];
  const fallbackFetch = ((url: URL) => {
    asked.push(url.href);
    return Promise.resolve(new Response('{}'));
  }) as typeof fetch;
  return { asked, fallbackFetch };
}

describe('a transport that was closed', () => {
  it('makes no call, neither itself nor by the host’s own fetch', async () => {
    const { asked, fallbackFetch } = hostFetch();
    const platform = await record((_line, response) => json(response, {}));
    const transport = new Transport({ fallbackFetch });
    const call: Call = { method: 'GET', url: new URL('/api/v2/users/me', platform.url), headers: {} };
    await transport.send(call, never);
    await transport.close();
    await assert.rejects(transport.send(call, never), { name: 'AbortError' });
    assert.equal(platform.seen.length, 1);
    assert.deepEqual(asked, []);
    await platform.close();
  });

  it('gives up the call under way, and does not try it again', async () => {
    const { asked, fallbackFetch } = hostFetch();
    const transport = new Transport({ fallbackFetch });
    const platform = await record(() => void transport.close());
    const url = new URL('/api/v2/users/me', platform.url);
    await assert.rejects(transport.send({ method: 'GET', url, headers: {} }, never));
    assert.deepEqual(asked, []);
    await platform.close();
  });
});

describe('a POST without a response', () => {
  const post = (base: string): Call => ({
    method: 'POST',
    url: new URL('/oauth/token', base),
    headers: {},
    body: 'a=b',
  });

  /** Sends it with such a `fetch`. @returns what that was asked for */
  async function send(base: string): Promise<string[]> {
    const { asked, fallbackFetch } = hostFetch();
    const transport = new Transport({ fallbackFetch });
    await transport.send(post(base), never).catch(() => undefined);
    await transport.close();
    return asked;
  }

  it('is made by the host’s own fetch where it was never sent', async () => {
    assert.deepEqual(await send('http://127.0.0.1:9'), ['http://127.0.0.1:9/oauth/token']);
    const untrusted = await record((_line, response) => json(response, {}), { tls: true });
    assert.equal((await send(untrusted.url)).length, 1);
    assert.deepEqual(untrusted.seen, []);
    await untrusted.close();
  });

  it('is not made again where it may have been heard', async () => {
    const server = createServer((socket) => socket.once('data', () => socket.destroy()));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    assert.deepEqual(await send(`http://127.0.0.1:${(server.address() as AddressInfo).port}`), []);
    server.close();
  });
});

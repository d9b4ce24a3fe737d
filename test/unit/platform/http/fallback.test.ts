import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Transport, type Call } from '../../../../src/platform/http/transport';
import { json, record } from '../recorder';

const never = new AbortController().signal;

describe('a POST without a response', () => {
  const post = (base: string): Call => ({
    method: 'POST',
    url: new URL('/oauth/token', base),
    headers: {},
    body: 'a=b',
  });

  /** Sends it with a host's `fetch` that knows a way. @returns what that was asked for */
  async function send(base: string): Promise<string[]> {
    const asked: string[] = [];
    const fallbackFetch = ((url: URL) => {
      asked.push(url.href);
      return Promise.resolve(new Response('{}'));
    }) as typeof fetch;
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

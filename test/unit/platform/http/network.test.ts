import assert from 'node:assert/strict';
import { NoAnswer } from '../../../../src/platform/http/noAnswer';
import type { TransportOptions } from '../../../../src/platform/http/transport';
import { PlatformClient, type ClientOptions } from '../../../../src/platform/client';
import { openProxy, type ProxyServer } from '../proxyServer';
import { authority, json, record, type Recorder } from '../recorder';

const TOKEN = 'opaque-token-of-this-test';
const LINE = 'GET /api/v2/tokens/me';
const ONCE = { attempts: 1, firstPause: 1, longestPause: 1 };

describe('the way to the platform', () => {
  let plain: Recorder;
  let secured: Recorder;
  let proxy: ProxyServer;
  let guarded: ProxyServer;

  before(async () => {
    plain = await record((_line, response) => json(response, { over: 'http' }));
    secured = await record((_line, response) => json(response, { over: 'https' }), { tls: true });
    proxy = await openProxy();
    guarded = await openProxy({ credentials: 'me:p@ss' });
  });
  after(() => Promise.all([plain, secured, proxy, guarded].map((one) => one.close())));
  beforeEach(() => [proxy, guarded].forEach(({ passed }) => passed.splice(0)));

  async function get(base: string, network: TransportOptions, more: Partial<ClientOptions> = {}) {
    const client = new PlatformClient({ base, token: TOKEN, retries: ONCE, ...network, ...more });
    try {
      return await client.get(LINE);
    } finally {
      await client.close();
    }
  }
  const trusting = { certificateAuthorities: [authority] };
  const credentials = (address: string, written: string) => address.replace('//', `//${written}@`);

  it('trusts a private authority that is given, and no other', async () => {
    assert.deepEqual((await get(secured.url, trusting)).body, { over: 'https' });
    await assert.rejects(get(secured.url, {}), /UNABLE_TO_VERIFY_LEAF_SIGNATURE|SELF_SIGNED|UNABLE_TO_GET/);
  });

  it('tunnels TLS through a proxy, which never sees the token', async () => {
    const settings = { ...trusting, environment: { HTTPS_PROXY: proxy.address } };
    assert.deepEqual((await get(secured.url, settings)).body, { over: 'https' });
    assert.deepEqual(
      proxy.passed.map(({ line }) => line),
      [`CONNECT ${new URL(secured.url).host}`],
    );
    assert.ok(!JSON.stringify(proxy.passed).includes(TOKEN));
  });

  it('names the whole address to a proxy where the way is open', async () => {
    assert.deepEqual((await get(plain.url, { proxy: proxy.address })).body, { over: 'http' });
    assert.deepEqual(
      proxy.passed.map(({ line }) => line),
      [`GET ${plain.url}/api/v2/tokens/me`],
    );
  });

  it('shows its credentials to the proxy that asks for them, and to nobody else', async () => {
    const address = credentials(guarded.address, 'me:p%40ss');
    for (const base of [plain.url, secured.url]) {
      assert.equal((await get(base, { ...trusting, proxy: address })).status, 200);
    }
    assert.equal(guarded.passed.length, 2);
    for (const { seen } of [plain, secured])
      assert.ok(!('proxy-authorization' in (seen.at(-1)?.headers ?? {})));
  });

  it('says that a proxy refused, without the credentials', async () => {
    const address = credentials(guarded.address, 'me:wrong-secret');
    for (const base of [plain.url, secured.url]) {
      await assert.rejects(get(base, { ...trusting, proxy: address }), (error: Error) => {
        assert.ok(error instanceof NoAnswer);
        assert.match(error.message, /the proxy refused the (?:connection|call) with 407/);
        return !/wrong-secret|opaque/.test(error.message);
      });
    }
  });

  it('leaves the proxy aside where NO_PROXY says so', async () => {
    const environment = { HTTP_PROXY: proxy.address, NO_PROXY: 'localhost,127.0.0.1' };
    assert.equal((await get(plain.url, { environment })).status, 200);
    assert.equal((await get(plain.url, { proxy: proxy.address, noProxy: ['127.0.0.1'] })).status, 200);
    assert.deepEqual(proxy.passed, []);
  });

  it('reaches the API host of a region through a tunnel alone, and a rerouted one only with its certificate', async () => {
    const reroute = await openProxy({ reroute: Number(new URL(secured.url).port) });
    const before = secured.seen.length;
    const settings = { proxy: reroute.address };
    assert.equal((await get('https://api.mypurecloud.ie', { ...settings, ...trusting })).status, 200);
    await assert.rejects(get('https://api.mypurecloud.ie', settings), NoAnswer);
    await assert.rejects(get('https://api.mypurecloud.com', { ...settings, ...trusting }), /CERT_ALTNAME/);
    assert.equal(secured.seen.length, before + 1, 'a token reached a host that could not prove its name');
    await reroute.close();
  });

  it('reaches a host approved by hand, over TLS alone', async () => {
    const reroute = await openProxy({ reroute: Number(new URL(secured.url).port) });
    const settings = { ...trusting, proxy: reroute.address };
    const approvedHosts = ['Gateway.example'];
    assert.equal((await get('https://gateway.example', settings, { approvedHosts })).status, 200);
    for (const base of ['https://gateway.example', 'http://gateway.example', 'https://gateway.example:8443'])
      await assert.rejects(
        get(base, settings, {
          approvedHosts: base.startsWith('https://gateway.example:') ? approvedHosts : [],
        }),
        { name: 'UnapprovedAddress' },
      );
    await reroute.close();
  });

  describe('where no response can be had', () => {
    /** The host's own `fetch`, which knows a way to the recorder whatever the address says. */
    function hostFetch(answers = true) {
      const asked: string[] = [];
      const fallbackFetch = (url: unknown, init?: RequestInit) => {
        asked.push(String(url));
        return answers
          ? fetch(`${plain.url}${(url as URL).pathname}`, init)
          : Promise.reject(new Error('no'));
      };
      return { asked, fallbackFetch: fallbackFetch as typeof fetch };
    }
    const unreachable = 'http://127.0.0.1:9';

    it('asks the host’s own fetch once, and remembers that it knew the way', async () => {
      const { asked, fallbackFetch } = hostFetch();
      const client = new PlatformClient({ base: unreachable, token: TOKEN, retries: ONCE, fallbackFetch });
      assert.equal((await client.get(LINE)).status, 200);
      assert.equal((await client.get('GET /second')).status, 200);
      await client.close();
      assert.deepEqual(asked, [`${unreachable}/api/v2/tokens/me`, `${unreachable}/second`]);
    });

    it('says why its own way failed where that fails, too', async () => {
      const { asked, fallbackFetch } = hostFetch(false);
      await assert.rejects(get(unreachable, { fallbackFetch }), /ECONNREFUSED/);
      assert.equal(asked.length, 1);
    });

    it('does not ask it where there was an answer, or the call was cancelled', async () => {
      const { asked, fallbackFetch } = hostFetch();
      await get(plain.url, { fallbackFetch });
      const client = new PlatformClient({ base: unreachable, token: TOKEN, retries: ONCE, fallbackFetch });
      await assert.rejects(client.get(LINE, AbortSignal.abort()), /it was cancelled/);
      await client.close();
      assert.deepEqual(asked, []);
    });

    it('follows no redirect with it either', async () => {
      const moved = await record((_line, response) =>
        response.writeHead(302, { location: `${plain.url}/stolen` }).end(),
      );
      const before = plain.seen.length;
      const fallbackFetch = ((url: URL, init?: RequestInit) =>
        fetch(`${moved.url}${url.pathname}`, init)) as typeof fetch;
      assert.equal((await get(unreachable, { fallbackFetch })).status, 302);
      assert.equal(plain.seen.length, before);
      await moved.close();
    });
  });
});

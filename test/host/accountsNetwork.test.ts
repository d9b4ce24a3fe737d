import assert from 'node:assert/strict';
import { createServer } from 'node:https';
import { request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as vscode from 'vscode';
import { PROVIDER_ID } from '../../src/editor/accounts/authenticationProvider';
import { commands } from '../../src/editor/contributions/commands';
import { settings } from '../../src/editor/contributions/settings';
import { openProxy, type ProxyServer } from '../unit/platform/proxyServer';
import { certificate } from '../unit/platform/recorder';
import { answering, asBrowser } from './dialogue';
import { copy } from './hands';
import { signOutAll } from './identity';
import { doctorId, startSandboxProcess, type SandboxProcess } from '../support/sandboxProcess';

const CLIPBOARD = 'Use the Token in the Clipboard';
const REGION = 'mypurecloud.ie';

/** The sandbox over TLS, with the names of a region's hosts, and which host was called with which secret. */
interface Front {
  readonly port: number;
  readonly seen: {
    readonly host: string;
    readonly line: string;
    readonly authorization: string | undefined;
  }[];
  /** Answers in the sandbox's place. */
  instead: ((response: ServerResponse) => void) | undefined;
  close(): Promise<void>;
}

async function openFront(sandbox: SandboxProcess): Promise<Front> {
  const front = { seen: [], instead: undefined } as unknown as Front & { port: number };
  const server = createServer(certificate, (incoming: IncomingMessage, response) => {
    const { method = '', url = '', headers } = incoming;
    front.seen.push({
      host: headers.host ?? '',
      line: `${method} ${url}`,
      authorization: headers.authorization,
    });
    if (front.instead) return front.instead(response);
    const forwarded = request(new URL(url, sandbox.url), { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    incoming.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return Object.assign(front, {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  });
}

const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);

async function accounts(): Promise<number> {
  return (await vscode.authentication.getAccounts(PROVIDER_ID)).length;
}

describe('signing in through a proxy', () => {
  let sandbox: SandboxProcess;
  let front: Front;
  let proxies: ProxyServer[];
  before(async () => {
    sandbox = await startSandboxProcess();
    front = await openFront(sandbox);
  });
  after(() => Promise.all([front.close(), sandbox.close()]));
  beforeEach(async () => {
    proxies = [];
    front.seen.splice(0);
    front.instead = undefined;
    await copy(await sandbox.token('supervisor'));
  });
  afterEach(async () => {
    await signOutAll();
    const http = ['http.proxy', 'http.proxyAuthorization', 'http.noProxy', 'http.proxySupport'];
    for (const key of [...http, settings.approvedHosts.key]) await set(key, undefined);
    await Promise.all(proxies.map((one) => one.close()));
  });

  /** A proxy whose tunnels all end at the sandbox over TLS, set as the editor's own. */
  async function behindProxy(credentials?: string, written = credentials) {
    const proxy = await openProxy({ reroute: front.port, ...(credentials !== undefined && { credentials }) });
    proxies.push(proxy);
    await set(
      'http.proxy',
      written === undefined ? proxy.address : proxy.address.replace('//', `//${written}@`),
    );
    return proxy;
  }
  const tunnels = ({ passed }: ProxyServer) => [...new Set(passed.map(({ line }) => line))];
  const hosts = () => [...new Set(front.seen.map(({ host }) => host))];
  const useToken = async (...place: string[]) =>
    (await answering(commands.useToken.id, [CLIPBOARD, ...place])).said;

  it('reaches the API host of the region, over TLS that a private authority vouches for', async () => {
    const proxy = await behindProxy();
    assert.deepEqual(await useToken(REGION), []);
    assert.equal(await accounts(), 1);
    assert.deepEqual(tunnels(proxy), ['CONNECT api.mypurecloud.ie:443']);
    assert.deepEqual(hosts(), ['api.mypurecloud.ie']);
    assert.ok(
      !JSON.stringify(proxy.passed).includes(await sandbox.token('supervisor')),
      'the proxy saw the token',
    );
  });

  it('shows the proxy its credentials, and the platform does not see them', async () => {
    const proxy = await behindProxy('me:p@ss', 'me:p%40ss');
    assert.deepEqual(await useToken(REGION), []);
    assert.equal(await accounts(), 1);
    assert.ok(proxy.passed.length > 0);
    assert.ok(front.seen.every(({ authorization }) => authorization?.startsWith('Bearer ')));
  });

  it('shows the proxy the credentials that http.proxyAuthorization has, and the platform does not see them', async () => {
    const proxy = await behindProxy('me:right', 'me:wrong');
    const value = `Basic ${Buffer.from('me:right').toString('base64')}`;
    await set('http.proxyAuthorization', value);
    assert.deepEqual(await useToken(REGION), []);
    assert.equal(await accounts(), 1);
    assert.ok(proxy.passed.length > 0);
    assert.ok(!JSON.stringify(front.seen).includes(value));
  });

  it('says that the proxy refused, without the credentials', async () => {
    await behindProxy('me:right', 'me:wrong-secret');
    const said = await useToken(REGION);
    assert.match(said.join(), /the proxy refused the connection with 407/);
    assert.doesNotMatch(said.join(), /wrong-secret/);
    assert.deepEqual(front.seen, []);
  });

  it('leaves the proxy aside where http.noProxy says so', async () => {
    const proxy = await openProxy();
    proxies.push(proxy);
    await set('http.proxy', proxy.address);
    await set('http.noProxy', ['127.0.0.1']);
    assert.deepEqual(await useToken('Another Address…', sandbox.url), []);
    assert.deepEqual(proxy.passed, []);
    await set('http.noProxy', []);
    assert.deepEqual(await useToken('Another Address…', sandbox.url), []);
    assert.ok(
      proxy.passed.some(({ line }) => line === `GET ${sandbox.url}/api/v2/tokens/me`),
      'the proxy was not used',
    );
  });

  it('signs in by the browser through it: the code goes to the login host, the token to the API host', async () => {
    const proxy = await behindProxy();
    await set(settings.redirect.key, 'loopback');
    await set(settings.clientIds.key, { [REGION]: await doctorId(sandbox) });
    front.seen.splice(0);
    const browser = async (page: string) => {
      const { origin, search } = new URL(page);
      assert.equal(origin, 'https://login.mypurecloud.ie');
      const answer = await fetch(`${sandbox.url}/oauth/authorize${search}`, { redirect: 'manual' });
      return (await fetch(answer.headers.get('location') ?? '')).ok;
    };
    const { said } = await asBrowser(browser, () =>
      answering(commands.signIn.id, ['In the Browser', REGION]),
    );
    assert.deepEqual(said, []);
    assert.equal(await accounts(), 1);
    assert.deepEqual(tunnels(proxy), ['CONNECT login.mypurecloud.ie:443', 'CONNECT api.mypurecloud.ie:443']);
    assert.deepEqual(
      front.seen.filter(({ host }) => host.startsWith('login')).map(({ line }) => line),
      ['POST /oauth/token'],
    );
    for (const { host, authorization } of front.seen)
      assert.equal(authorization !== undefined, host === 'api.mypurecloud.ie', host);
    for (const { key } of [settings.redirect, settings.clientIds]) await set(key, undefined);
  });

  it('signs out through it, at the host that the token is of', async () => {
    await behindProxy();
    await copy(await sandbox.token('partner'));
    await useToken(REGION);
    front.seen.splice(0);
    await answering(commands.signOut.id, ['Sign Out and Revoke Token']);
    assert.deepEqual(
      front.seen.map(({ host, line }) => `${host} ${line}`),
      ['api.mypurecloud.ie DELETE /api/v2/tokens/me'],
    );
  });

  it('sends no token to a host that cannot prove its name', async () => {
    const proxy = await behindProxy();
    const said = await useToken('mypurecloud.com');
    assert.match(said.join(), /^api\.mypurecloud\.com did not answer .*CERT/);
    assert.deepEqual(front.seen, []);
    assert.ok(tunnels(proxy).every((line) => line === 'CONNECT api.mypurecloud.com:443'));
  });

  it('sends no token along a redirect', async () => {
    const proxy = await behindProxy();
    front.instead = (response) =>
      void response.writeHead(302, { location: 'https://login.mypurecloud.ie/stolen' }).end();
    assert.match((await useToken(REGION)).join(), /did not say whose token this is \(302/);
    assert.deepEqual(hosts(), ['api.mypurecloud.ie']);
    assert.deepEqual(tunnels(proxy), ['CONNECT api.mypurecloud.ie:443']);
  });

  it('sends a token to a gateway once it is approved by hand, and not before', async () => {
    const proxy = await behindProxy();
    const said = await useToken('Another Address…', 'https://gateway.example');
    assert.match(said.join(), /^No token goes to this address/);
    assert.deepEqual(proxy.passed, []);
    await set(settings.approvedHosts.key, ['gateway.example']);
    assert.deepEqual(await useToken('gateway.example'), []);
    assert.deepEqual(hosts(), ['gateway.example']);
  });
});

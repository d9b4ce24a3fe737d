import assert from 'node:assert/strict';
import { CodeSignIn } from '../../../../src/platform/signIn/authorizationCode';
import { redirectUris } from '../../../../src/platform/signIn/redirect';
import { refresh } from '../../../../src/platform/signIn/refresh';
import { start, type Sandbox } from '../../../../src/sandbox/server';
import { idOf, world } from '../../sandbox/world';
import { json, record, type Recorder } from '../recorder';
import { CLIENT_ID, openStrictServer, signInAtPage, type StrictServer } from './strictServer';

const [REDIRECT = ''] = redirectUris;

describe('signing in by the browser, at a strict server that we did not write', () => {
  let server: StrictServer;
  before(async () => {
    server = await openStrictServer();
  });
  after(() => server.close());

  const begin = (changes = {}) =>
    CodeSignIn.begin({ login: server.url, clientId: CLIENT_ID, redirectUri: REDIRECT, ...changes });
  const callbackOf = async ({ page }: CodeSignIn) => (await signInAtPage(page, REDIRECT)).searchParams;

  it('ends with a token, and its seconds', async () => {
    const signIn = await begin();
    const callback = await callbackOf(signIn);
    assert.ok(signIn.isMine(callback));
    const { token, expiresIn } = await signIn.finish(callback);
    assert.ok(token.length > 20);
    assert.equal(expiresIn, 3600);
  });

  it('gets the next token by the refresh token, which is a new one each time', async () => {
    const signIn = await begin();
    const { token, refreshToken = '' } = await signIn.finish(await callbackOf(signIn));
    const next = await refresh({ login: server.url, clientId: CLIENT_ID, refreshToken });
    assert.notEqual(next.token, token);
    assert.ok(next.refreshToken);
    await assert.rejects(
      refresh({ login: server.url, clientId: CLIENT_ID, refreshToken: 'none-of-theirs' }),
      {
        name: 'NoAnswer',
        message: /gave no token \(400 invalid_grant\)/,
      },
    );
  });

  it('gets nothing for a code that another sign-in asked for: the verifier is not that one', async () => {
    const [victim, thief] = [await begin(), await begin()];
    const stolen = await callbackOf(victim);
    stolen.set('state', new URL(thief.page).searchParams.get('state') ?? '');
    await assert.rejects(thief.finish(stolen), { name: 'NoAnswer', message: /invalid_grant/ });
  });

  it('gets nothing for a code that was used', async () => {
    const signIn = await begin();
    const callback = await callbackOf(signIn);
    await signIn.finish(callback);
    await assert.rejects(signIn.finish(callback), { name: 'NoAnswer', message: /invalid_grant/ });
  });

  it('asks for S256 with a fresh challenge and state each time, in characters that no editor rewrites', async () => {
    const pages = await Promise.all([begin(), begin()]);
    const [one, other] = pages.map(({ page }) => new URL(page).searchParams);
    assert.equal(one?.get('code_challenge_method'), 'S256');
    for (const name of ['state', 'code_challenge']) {
      assert.match(one?.get(name) ?? '', /^[\w-]{43}$/);
      assert.notEqual(one?.get(name), other?.get(name));
    }
  });
});

describe('signing in by the browser, at the sandbox', () => {
  const clientId = idOf(world().organization.clients, 'Permission Doctor');
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  for (const redirectUri of redirectUris) {
    it(`ends with a token that the API takes, by way of ${redirectUri}`, async () => {
      const signIn = await CodeSignIn.begin({ login: sandbox.url, clientId, redirectUri });
      const callback = await signInAtPage(signIn.page, redirectUri);
      const { token, expiresIn, refreshToken } = await signIn.finish(callback.searchParams);
      assert.equal(expiresIn, 86_400);
      assert.ok(refreshToken);
      const answer = await fetch(`${sandbox.url}/api/v2/tokens/me`, {
        headers: { authorization: `Bearer ${token}` },
      });
      assert.equal(answer.status, 200);
    });
  }
});

describe('a sign-in by the browser', () => {
  let server: Recorder;
  let answer: { body: unknown; status: number };
  beforeEach(() => (answer = { body: {}, status: 200 }));
  before(async () => {
    server = await record((_line, response) => json(response, answer.body, answer.status));
  });
  after(() => server.close());
  beforeEach(() => server.seen.splice(0));

  const begin = () => CodeSignIn.begin({ login: server.url, clientId: 'client', redirectUri: REDIRECT });
  const stateOf = ({ page }: CodeSignIn) => new URL(page).searchParams.get('state') ?? '';

  async function isRefused(callback: (state: string) => string, sentence: RegExp) {
    const signIn = await begin();
    await assert.rejects(signIn.finish(new URLSearchParams(callback(stateOf(signIn)))), (error: Error) => {
      assert.equal(error.name, 'NoAnswer');
      assert.match(error.message, sentence);
      return true;
    });
  }
  const asksNobody = () => assert.deepEqual(server.seen, []);

  it('takes no callback with another state, without one, or with two', async () => {
    const signIn = await begin();
    const state = stateOf(signIn);
    for (const query of [
      '',
      'code=c',
      'code=c&state=',
      'code=c&state=other',
      `state=${state}&state=other`,
      `state=${state}x`,
    ])
      assert.ok(!signIn.isMine(new URLSearchParams(query)), query);
    assert.ok(signIn.isMine(new URLSearchParams({ state })));
  });

  it('asks for no token where the state is another one', async () => {
    await isRefused(() => 'code=c&state=other', /did not answer as a login service does/);
    asksNobody();
  });

  it('says that it was refused', async () => {
    await isRefused((state) => `error=access_denied&state=${state}`, /was refused at .*: sign in again/);
    asksNobody();
  });

  it('names another error by its code alone, without what else was written there', async () => {
    await isRefused(
      (state) => `error=unauthorized_client&error_description=call+555&state=${state}`,
      /^127\.0\.0\.1:\d+ ended the sign-in with "unauthorized_client": is the client id right/,
    );
    await isRefused((state) => `error=%3Cb%3Ebad%3C/b%3E&state=${state}`, /with "bbadb":/);
    asksNobody();
  });

  it('asks for no token where there is no code, or two', async () => {
    await isRefused((state) => `state=${state}`, /did not answer as a login service does/);
    await isRefused((state) => `code=a&code=b&state=${state}`, /did not answer as a login service does/);
    asksNobody();
  });

  it('is not taken in by an answer that holds no token', async () => {
    for (const body of [
      {},
      { access_token: '' },
      { access_token: 'x' },
      [],
      'text',
      { access_token: 7, token_type: 'bearer' },
    ]) {
      answer = { body, status: 200 };
      await isRefused((state) => `code=c&state=${state}`, /did not answer as a login service does/);
    }
  });

  it('follows no redirect with the code', async () => {
    const elsewhere = await record((_line, response) => json(response, {}));
    const moved = await record((_line, response) =>
      response.writeHead(307, { location: elsewhere.url }).end(),
    );
    const signIn = await CodeSignIn.begin({ login: moved.url, clientId: 'client', redirectUri: REDIRECT });
    await assert.rejects(signIn.finish(new URLSearchParams({ code: 'c', state: stateOf(signIn) })), {
      name: 'NoAnswer',
    });
    assert.equal(moved.seen.length, 1);
    assert.deepEqual(elsewhere.seen, []);
    await Promise.all([moved.close(), elsewhere.close()]);
  });

  it('begins at the login host of a region, on this machine, or at an approved host, and nowhere else', async () => {
    const beginAt = (login: string, approvedHosts: string[] = []) =>
      CodeSignIn.begin({ login, approvedHosts, clientId: 'client', redirectUri: REDIRECT });
    assert.match(
      (await beginAt('https://login.mypurecloud.ie')).page,
      /^https:\/\/login\.mypurecloud\.ie\/oauth\/authorize\?/,
    );
    assert.match(
      (await beginAt('https://gateway.example', ['gateway.example'])).page,
      /^https:\/\/gateway\.example\//,
    );
    for (const login of [
      'https://api.mypurecloud.ie',
      'http://login.mypurecloud.ie',
      'https://login.mypurecloud.ie.evil.example',
      'https://gateway.example',
    ])
      await assert.rejects(beginAt(login), { name: 'UnapprovedAddress' }, login);
  });

  it('is over where it was cancelled', async () => {
    const signIn = await begin();
    const callback = new URLSearchParams({ code: 'c', state: stateOf(signIn) });
    await assert.rejects(signIn.finish(callback, AbortSignal.abort()), { name: 'AbortError' });
  });
});

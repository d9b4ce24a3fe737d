import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { requestToken } from '../../../src/platform/clientCredentials';
import { idOf, world } from './world';

const { clients, users } = world().organization;
const DOCTOR = idOf(clients, 'Permission Doctor');
const SERVICE = idOf(clients, 'Callback service');
const INTRANET = idOf(clients, 'Intranet');
const REDIRECT = 'http://127.0.0.1:51234/callback';
const VERIFIER = 'a-verifier-of-this-test-that-is-long-enough-for-it';
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

interface Tokens {
  readonly access_token?: string;
  readonly refresh_token?: string;
  readonly error?: string;
}

describe('sandbox: signing in', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  async function authorize(changes: Record<string, string> = {}) {
    const query = new URLSearchParams({
      client_id: DOCTOR,
      response_type: 'code',
      redirect_uri: REDIRECT,
      code_challenge: CHALLENGE,
      code_challenge_method: 'S256',
      state: 'xyz',
      ...changes,
    });
    const answer = await fetch(`${sandbox.url}/oauth/authorize?${query.toString()}`, { redirect: 'manual' });
    const location = answer.headers.get('location');
    return {
      status: answer.status,
      location,
      answered: location === null ? null : new URL(location).searchParams,
    };
  }

  async function token(form: Record<string, string>) {
    const answer = await fetch(`${sandbox.url}/oauth/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    });
    return { status: answer.status, ...((await answer.json()) as Tokens) };
  }

  async function exchange(changes: Record<string, string> = {}, who = 'supervisor') {
    const code = (await authorize({ identity: who })).answered?.get('code') ?? '';
    return token({
      grant_type: 'authorization_code',
      client_id: DOCTOR,
      redirect_uri: REDIRECT,
      code_verifier: VERIFIER,
      code,
      ...changes,
    });
  }

  async function whoHas(accessToken: string | undefined) {
    const answer = await fetch(`${sandbox.url}/api/v2/users/me`, {
      headers: { authorization: `Bearer ${accessToken}` },
    });
    return answer.status === 200 ? ((await answer.json()) as { name: string }).name : answer.status;
  }

  it('by authorization code with PKCE, as whom the query names', async () => {
    const { answered, location } = await authorize();
    assert.ok(location?.startsWith(REDIRECT));
    assert.equal(answered?.get('state'), 'xyz');
    const { status, access_token, refresh_token } = await exchange();
    assert.equal(status, 200);
    assert.equal(await whoHas(access_token), 'Theo Abara');
    const again = await token({
      grant_type: 'refresh_token',
      client_id: DOCTOR,
      refresh_token: refresh_token ?? '',
    });
    assert.equal(await whoHas(again.access_token), 'Theo Abara');
  });

  it('with a code, and a refresh token, that are good once', async () => {
    const code = (await authorize()).answered?.get('code') ?? '';
    assert.deepEqual(
      [(await exchange({ code })).status, (await exchange({ code })).error],
      [200, 'invalid_grant'],
    );
    const { refresh_token } = await exchange();
    const form = { grant_type: 'refresh_token', client_id: DOCTOR, refresh_token: refresh_token ?? '' };
    assert.deepEqual([(await token(form)).status, (await token(form)).error], [200, 'invalid_grant']);
  });

  it('not with a wrong verifier, address or client', async () => {
    const wrong = {
      code_verifier: 'another',
      redirect_uri: 'http://127.0.0.1:1/callback',
      client_id: SERVICE,
    };
    for (const [name, value] of Object.entries(wrong))
      assert.equal((await exchange({ [name]: value })).error, 'invalid_grant', name);
    assert.equal((await token({ grant_type: 'refresh_token', client_id: SERVICE })).error, 'invalid_grant');
    assert.equal((await token({ grant_type: 'refresh_token' })).error, 'invalid_grant');
    assert.equal((await token({})).error, 'unsupported_grant_type');
  });

  it('sends nobody to an address that is not registered', async () => {
    for (const redirect_uri of [
      'http://evil.example/callback',
      'http://127.0.0.1:1/other',
      'http://localhost/callback',
      '',
    ])
      assert.deepEqual(await authorize({ redirect_uri }), { status: 400, location: null, answered: null });
    assert.equal((await authorize({ client_id: SERVICE })).status, 400);
    const refused = [
      { response_type: 'token' },
      { code_challenge_method: 'plain' },
      { identity: 'integration' },
    ];
    for (const changes of refused) assert.ok((await authorize(changes)).answered?.has('error'));
  });

  it('by client credentials', async () => {
    const credentials = {
      login: sandbox.url,
      clientId: SERVICE,
      clientSecret: sandbox.clientSecrets[SERVICE] ?? '',
    };
    const { token: access, expiresIn } = await requestToken(credentials);
    assert.equal(expiresIn, 86_400);
    assert.equal(await whoHas(access), 400, 'a client is no user');
    await assert.rejects(requestToken({ ...credentials, clientSecret: 'wrong' }), /400 invalid_client/);
    await assert.rejects(requestToken({ ...credentials, clientId: DOCTOR }), /400 invalid_client/);
    await assert.rejects(requestToken({ ...credentials, login: 'https://evil.example' }), {
      name: 'UnapprovedAddress',
    });
  });

  it('by the assertion of an identity provider', async () => {
    const assertion = (email: string) =>
      Buffer.from(`<saml:Assertion><saml:NameID Format="x">${email}</saml:NameID></saml:Assertion>`).toString(
        'base64url',
      );
    const theo = users.find(({ name }) => name === 'Theo Abara')?.email ?? assert.fail();
    const bearer = (changes: Record<string, string> = {}) =>
      token({
        grant_type: 'urn:ietf:params:oauth:grant-type:saml2-bearer',
        client_id: INTRANET,
        client_secret: sandbox.clientSecrets[INTRANET] ?? '',
        orgName: 'harbour-pine',
        assertion: assertion(theo),
        ...changes,
      });
    assert.equal(await whoHas((await bearer()).access_token), 'Theo Abara');
    const wrong = [
      { client_secret: 'wrong' },
      { client_id: SERVICE, client_secret: sandbox.clientSecrets[SERVICE] ?? '' },
      { orgName: '' },
      { assertion: assertion('nobody@harbour-pine.example') },
      { assertion: 'no assertion' },
      { grant_type: 'client_credentials' },
    ];
    assert.deepEqual(await Promise.all(wrong.map(async (changes) => (await bearer(changes)).error)), [
      'invalid_client',
      'invalid_client',
      'invalid_request',
      'invalid_grant',
      'invalid_grant',
      'invalid_client',
    ]);
  });

  it('ends where the token is deleted', async () => {
    const { access_token } = await exchange();
    const headers = { authorization: `Bearer ${access_token}` };
    const ended = await fetch(`${sandbox.url}/api/v2/tokens/me`, { method: 'DELETE', headers });
    assert.ok(ended.status < 300);
    assert.equal(await whoHas(access_token), 401);
  });
});

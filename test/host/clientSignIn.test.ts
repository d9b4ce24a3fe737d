import assert from 'node:assert/strict';
import { type ServerResponse } from 'node:http';
import * as vscode from 'vscode';
import { PROVIDER_ID } from '../../src/editor/accounts/authenticationProvider';
import { renewed } from '../../src/editor/accounts/renewed';
import { type Renewal } from '../../src/editor/accounts/vault';
import { commands } from '../../src/editor/contributions/commands';
import { json, record, type Recorder } from '../unit/platform/recorder';
import { answering } from './dialogue';
import { copy } from './hands';
import { signOutAll } from './identity';

const ID = 'client-of-this-test';
const SECRET = 'secret-of-this-test';
const organization = { id: 'o-1', name: 'Harbour & Pine Travel' };
const OAuthClient = { id: ID, name: 'Night shift', authorizedGrantType: 'CLIENT-CREDENTIALS' };

/** A platform with one OAuth client. */
function answer(line: string, response: ServerResponse): void {
  if (line === 'POST /oauth/token')
    json(response, { access_token: 'token-of-the-client', token_type: 'bearer', expires_in: 3600 });
  else if (line === 'GET /api/v2/tokens/me') json(response, { organization, OAuthClient });
  else json(response, { code: 'not.a.user' }, 400);
}

describe('signing an OAuth client in', () => {
  let platform: Recorder;
  before(async () => {
    platform = await record(answer);
  });
  after(() => platform.close());
  beforeEach(async () => {
    await copy('');
    platform.seen.splice(0);
  });
  afterEach(signOutAll);

  const labels = async () => (await vscode.authentication.getAccounts(PROVIDER_ID)).map(({ label }) => label);
  const signIn = (...answers: (string | undefined)[]) =>
    answering(commands.signIn.id, ['As an OAuth Client', 'Another Address…', platform.url, ...answers]);

  it('takes its id and its secret, which is hidden while it is typed', async () => {
    const { said, asked } = await signIn(ID, SECRET);
    assert.deepEqual(said, []);
    assert.match(asked.at(-1) ?? '', /\(hidden\)$/);
    assert.deepEqual(await labels(), [`Night shift · Harbour & Pine Travel · ${new URL(platform.url).host}`]);
  });

  it('shows the secret to the login service alone', async () => {
    await signIn(ID, SECRET);
    const shown = platform.seen.filter(({ headers }) => headers.authorization?.startsWith('Basic '));
    assert.deepEqual(
      shown.map(({ line }) => line),
      ['POST /oauth/token'],
    );
    assert.ok(!JSON.stringify(vscode.workspace.getConfiguration()).includes(SECRET));
  });

  it('is given up without a word before the secret', async () => {
    assert.deepEqual((await signIn(ID, undefined)).said, []);
    assert.deepEqual(platform.seen, []);
  });

  it('says what an id that is none looks like', async () => {
    assert.match((await signIn('no id')).said.join(), /^Enter the id of the OAuth client/);
  });

  it('gets the next token without asking', async () => {
    const renewal: Renewal = { login: platform.url, clientId: ID, clientSecret: SECRET };
    const account = { id: 'a', name: 'a', base: platform.url, region: 'r', kind: 'client' } as const;
    const next = await renewed({ account, credentials: { token: 'the-old-one', renewal } });
    assert.equal(next?.token, 'token-of-the-client');
    assert.deepEqual(next.renewal, renewal);
    assert.ok(Date.parse(next.tokenEnds ?? '') > Date.now() + 3_500_000);
  });
});

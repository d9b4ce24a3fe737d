import assert from 'node:assert/strict';
import { commands } from '../../src/editor/contributions/commands';
import { canaries, phoneNumber, secrets } from '../containment/canaries';
import { bundle, har, texts } from '../containment/inputs';
import { foundIn } from '../containment/search';
import { json, record, type Recorder } from '../unit/platform/recorder';
import { copy } from './hands';
import { Passage } from './passage';
import { sinks, sinksWithoutNumbers, Written } from './sinks';

const access = secrets['access token'];
const told = (JSON.parse(bundle) as { responses: Record<string, { status: number; body: unknown }> })
  .responses;

/** An organization that takes a client's secret, and repeats what it should not in all that it answers. */
function startPlatform(): Promise<Recorder> {
  return record((line, response) => {
    response.setHeader('set-cookie', `sid=${secrets.cookie}; Path=/`);
    if (line === 'POST /oauth/token')
      return json(response, {
        access_token: access,
        refresh_token: secrets['refresh token'],
        token_type: 'bearer',
        expires_in: 3600,
      });
    const { status, body } = told[line.split('?')[0] ?? ''] ?? { status: 403, body: `Bearer ${access}` };
    return json(response, line.endsWith('/users/me') ? { id: 'u-1', name: `Mara ${access}` } : body, status);
  });
}

const call = `POST https://api.mypurecloud.com/api/v2/conversations/calls\nAuthorization: Bearer ${access}\nContent-Type: application/json\n\n{"phoneNumber":"${phoneNumber}"}\n\nHTTP/1.1 403 Forbidden\n\n{"code":"not.authorized","message":"No right to call ${phoneNumber}."}\n`;

describe('a secret that passes through the editor', function () {
  this.timeout(240_000);
  let passage: Passage;
  let platform: Recorder;

  before(async () => {
    passage = new Passage();
    platform = await startPlatform();
    const elsewhere = ['Another Address…', platform.url];
    await copy(access);
    await passage.does(commands.useToken.id, ['Use the Token in the Clipboard', ...elsewhere]);
    await copy('');
    const client = ['4a1b2c3d-client', secrets['client secret']];
    await passage.does(commands.signIn.id, ['As an OAuth Client', ...elsewhere, ...client]);

    for (const [name, text] of Object.entries({ ...texts, 'number.http': call }))
      await passage.diagnoses(`canary-${name}`, text);
    for (const text of [access, ...Object.values(texts)]) {
      await passage.pastes(text);
      await passage.answersAgents(text);
    }
    const recording = await passage.opens('canary.har', har);
    await passage.does(commands.diagnoseHar.id, [], recording.uri);
    await passage.does(commands.preflight.id);
    await passage.does(commands.queryRoutes.id, [phoneNumber]);
    await passage.does(commands.refreshExplorer.id);
    await passage.looks();

    // Nothing answers any more, and that fails as well.
    await platform.close();
    await passage.diagnoses('canary-late.http', call);
    await passage.does(commands.queryRoutes.id, [phoneNumber]);
    await passage.does(commands.refreshExplorer.id);
    await passage.looks();
    await passage.does(commands.signOut.id, ['Sign Out and Revoke Token']);
    passage.leaves();
  });
  after(() => passage.end());

  it('did pass: it stands in the secret storage, and went to the platform in its header alone', () => {
    const lines = platform.seen.filter(({ headers }) => headers.authorization === `Bearer ${access}`);
    assert.ok(lines.length > 0);
    for (const { line } of platform.seen) assert.equal(foundIn(line, access), undefined, line);
    const { ever } = passage.doctor.storage;
    for (const kind of ['access token', 'client secret'] as const)
      assert.ok(
        ever.some((text) => text.includes(secrets[kind])),
        kind,
      );
  });

  for (const sink of sinks)
    it(`is not in ${sink}`, () => {
      for (const [kind, secret] of canaries) passage.written.lacks(sink, kind, secret);
    });

  for (const sink of sinksWithoutNumbers)
    it(`no number that was called is in ${sink}`, () =>
      passage.written.lacks(sink, 'phone number', phoneNumber));

  it('the number did pass: it stands in the report on the call', () =>
    assert.throws(() => passage.written.lacks('reports', 'phone number', phoneNumber), /phone number/));
});

describe('the search of what came out of the editor', () => {
  const forms: Readonly<Record<string, (secret: string) => string>> = {
    whole: (secret) => secret,
    base64: (secret) => Buffer.from(`id:${secret}`).toString('base64'),
    'percent-encoded': (secret) => [...secret].map((c) => `%${c.charCodeAt(0).toString(16)}`).join(''),
    split: (secret) => `${secret.slice(0, 5)}\n${secret.slice(5)}`,
  };

  for (const [form, write] of Object.entries(forms))
    it(`finds a secret that is ${form} among much else`, () => {
      for (const [kind, secret] of [...canaries, ['phone number', phoneNumber] as const]) {
        const written = new Written();
        written.add('log lines', 'Diagnosed: refused', `Signed in with ${write(secret)}.`, 'Signed out');
        assert.throws(() => written.lacks('log lines', kind, secret), new RegExp(kind));
      }
    });

  it('takes a place where nothing was written for no proof', () =>
    assert.throws(() => new Written().lacks('clipboard', 'cookie', secrets.cookie), /shows nothing/));
});

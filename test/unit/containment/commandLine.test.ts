import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canaries, secrets } from '../../containment/canaries';
import { bundle, har, texts } from '../../containment/inputs';
import { foundIn } from '../../containment/search';
import { permissionDoctor } from '../../support/commandLine';
import { record, type Recorder } from '../platform/recorder';

const LIVE = {
  GENESYSCLOUD_ACCESS_TOKEN: secrets['access token'],
  GENESYSCLOUD_OAUTHCLIENT_ID: '',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: '',
  GENESYSCLOUD_REGION: '',
};
const AS_CLIENT = {
  ...LIVE,
  GENESYSCLOUD_ACCESS_TOKEN: '',
  GENESYSCLOUD_OAUTHCLIENT_ID: '4a1b2c3d',
  GENESYSCLOUD_OAUTHCLIENT_SECRET: secrets['client secret'],
};

describe('the command line with secrets in files, in the environment, and in what a server says', function () {
  this.timeout(120_000);
  let folder: string;
  let server: Recorder;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'permission-doctor-canary-'));
    for (const [name, text] of Object.entries({ ...texts, 'calls.har': har, 'bundle.json': bundle }))
      writeFileSync(join(folder, name), text);
    let count = 0;
    // Repeats what it was sent, as a name, in a refusal, and in a page that is no JSON.
    server = await record((line, response) => {
      const sent = `Bearer ${secrets['access token']}`;
      const said = {
        name: sent,
        message: `${line}: ${sent} ${secrets['client secret']}`,
        error: secrets['client secret'],
      };
      const status = [200, 401, 403, 500][count++ % 4] ?? 200;
      const page = count % 5 === 0;
      response.writeHead(status, { 'set-cookie': `sid=${secrets.cookie}`, 'inin-correlation-id': sent });
      response.end(
        page
          ? `<p>${sent}</p>`
          : JSON.stringify({ ...said, code: sent, OAuthClient: said, organization: said }),
      );
    });
  });
  after(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  async function contains(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = LIVE,
    input = '',
  ): Promise<void> {
    const { out, err } = await permissionDoctor(args, input, environment, folder);
    // A check that finds nothing says nothing.
    assert.ok(args[0] === 'check' || (out + err).length > 0, 'it said nothing');
    for (const [kind, secret] of canaries) {
      const how = foundIn(`${out}\n${err}`, secret);
      assert.equal(how, undefined, `${args.join(' ')}: ${kind}, ${how}: ${out}${err}`);
    }
  }

  for (const [name, text] of Object.entries(texts))
    it(`says none about ${name}`, async () => {
      await contains(['diagnose', name]);
      await contains(['diagnose', name, '--json', '--evidence', 'bundle.json']);
      await contains(['diagnose', name, '--for', 'vendor']);
      await contains(['check', name]);
      await contains(['decode'], LIVE, text);
    });

  for (const command of [
    ['diagnose', 'calls.har'],
    ['diagnose', 'calls.har', '--json'],
    ['evidence', 'bundle.json'],
    ['evidence', 'bundle.json', '--json'],
    ['check', 'call.http', '--format', 'sarif'],
    ['diagnose', 'call.http', '--evidence', 'error.json'],
  ])
    it(`says none in ${command.join(' ')}`, () => contains(command));

  for (const command of [
    ['whoami'],
    ['whoami', '--json'],
    ['permissions'],
    ['permissions', '--json'],
    ['routes', '--number', '+13175550142'],
    ['can-i', 'GET', '/api/v2/users/me', '--json'],
    ['diagnose', 'refused.http', '--live'],
    ['diagnose', 'refused.http', '--live', '--json'],
  ])
    it(`says none in ${command.join(' ')}, asked live`, async () => {
      await contains([...command, '--base-url', server.url]);
      await contains([...command, '--base-url', server.url], AS_CLIENT);
      await contains([...command, '--base-url', 'http://127.0.0.1:9']);
      await contains([...command, '--base-url', `https://${secrets['access token']}@evil.example`]);
    });
});

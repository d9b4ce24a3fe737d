import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HarAnswer } from '../../../src/report/harAnswer';
import { permissionDoctor } from '../../support/commandLine';
import { har, harEntry, refusalBody } from '../../support/har';

const TOKEN = 'q7VgZ0xkqWb3mNcT5yRs9uEoLpJf1hAaD2iK8wXvB4nQ6tYzGjHlMrPeSdUcFiOk';
const bearer = { Authorization: `Bearer ${TOKEN}`, Cookie: `session=${TOKEN}` };
const url = 'https://api.mypurecloud.com/api/v2/users/me';
const refused = {
  url,
  status: 400,
  requestHeaders: bearer,
  answer: refusalBody(400, 'not.a.user', 'This request requires a user context.'),
};

describe('the command line on a recording', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permission-doctor-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function file(text: string, name = 'session.har'): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  }

  it('tells of the refused calls by cause, and shows no credentials', async () => {
    const path = await file(har([harEntry({ url }), harEntry(refused), harEntry(refused)]));
    const { status, out, err } = await permissionDoctor(['diagnose', path]);
    assert.equal(status, 1, err);
    assert.match(out, /^2 refused calls to Genesys Cloud, of 3 recorded calls: 1 cause\.$/m);
    assert.match(out, / 2 × GET \/api\/v2\/users\/me {2}400 not\.a\.user/);
    assert.ok(!out.includes(TOKEN));
  });

  it('answers one by one as JSON', async () => {
    const path = await file(har([harEntry(refused), harEntry(refused)]));
    const { status, out } = await permissionDoctor(['diagnose', path, '--json']);
    const { schemaVersion, results, groups } = JSON.parse(out) as HarAnswer;
    assert.deepEqual([status, schemaVersion, results.length, groups.length], [1, 1, 2, 1]);
    assert.ok(!out.includes(TOKEN));
  });

  it('knows a recording by its first words, too', async () => {
    const { status, out } = await permissionDoctor(['diagnose'], har([harEntry(refused)]));
    assert.equal(status, 1);
    assert.match(out, /^1 refused call to/);
  });

  it('asks the sandbox about what was refused', async () => {
    const path = await file(har([harEntry(refused)]));
    const { out, err } = await permissionDoctor(['diagnose', path, '--sandbox', 'integration', '--json']);
    const { results } = JSON.parse(out || '{}') as HarAnswer;
    assert.match(results[0]?.evidence?.host ?? err, /^127\.0\.0\.1:\d+$/);
  });

  it('is content where nothing was refused', async () => {
    const path = await file(har([harEntry({ url })]));
    const { status, out } = await permissionDoctor(['diagnose', path]);
    assert.equal(status, 0);
    assert.match(out, /^No call to Genesys Cloud was refused, of 1 recorded call\.$/m);
  });

  for (const text of ['', '{"log":{}}', '\0\u0001', 'GET /api/v2/users/me'])
    it(`refuses ${JSON.stringify(text)} in one sentence`, async () => {
      const { status, out, err } = await permissionDoctor(['diagnose', await file(text)]);
      assert.deepEqual([status, out], [3, '']);
      assert.match(err, /^permission-doctor: This is no HAR file[^\n]+\.\n$/);
    });
});

import assert from 'node:assert/strict';
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../src/report/answer';
import { permissionDoctor } from '../../support/commandLine';

const SAMPLE = 'samples/outbound-call.http';

describe('the command line that ships', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permission-doctor-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function file(name: string, content: string | Uint8Array): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  /** Unusable input: exit status 3, nothing on standard output, one line on standard error. */
  async function refuses(args: readonly string[], words: RegExp, input?: string): Promise<void> {
    const { status, out, err } = await permissionDoctor(args, input);
    assert.equal(status, 3, err);
    assert.equal(out, '');
    assert.match(err, /^permission-doctor: [^\n]+\n$/);
    assert.match(err, words);
  }

  it('diagnoses the original report: denied, exit status 1', async () => {
    const { status, out } = await permissionDoctor(['diagnose', SAMPLE]);
    assert.equal(status, 1);
    assert.match(out, /Check +Endpoint +Expected +Actual/);
    assert.ok(!out.includes('\u001b'), 'colours in a pipe');
  });

  it('prints the answer as JSON', async () => {
    const { status, out } = await permissionDoctor(['diagnose', SAMPLE, '--json']);
    const answer = JSON.parse(out) as Answer;
    assert.deepEqual(
      [status, answer.schemaVersion, answer.verdict, answer.cause],
      [1, 1, 'denied', 'bad-payload'],
    );
  });

  it('asks the sandbox organization, over a real connection', async () => {
    const { status, out, err } = await permissionDoctor(['diagnose', SAMPLE, '--sandbox', 'agent', '--json']);
    assert.equal(status, 1, err);
    const answer = JSON.parse(out) as Answer;
    assert.equal(answer.cause, 'oauth-scope');
    assert.match(answer.evidence?.host ?? '', /^127\.0\.0\.1:\d+$/);
    await refuses(['diagnose', SAMPLE, '--sandbox', 'nobody'], /choose agent/);
  });

  it('reads standard input', async () => {
    const { status, out } = await permissionDoctor(
      ['diagnose', '--json'],
      'GET https://api.mypurecloud.com/api/v2/date\n\nHTTP/1.1 200 OK\n',
    );
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as Answer).verdict, 'allowed');
  });

  it('answers for each request of a file, with the worst exit status', async () => {
    const path = await file(
      'two.http',
      'GET https://api.mypurecloud.com/api/v2/date\n\nHTTP/1.1 200 OK\n\n###\n\nGET https://api.mypurecloud.com/api/v2/users\n\nHTTP/1.1 403 Forbidden\n',
    );
    const { status, out } = await permissionDoctor(['diagnose', path, '--json']);
    const { results } = JSON.parse(out) as { results: (Answer & { at: { start: number } })[] };
    assert.equal(status, 1);
    assert.deepEqual(
      results.map((r) => r.verdict),
      ['allowed', 'denied'],
    );
    assert.ok((results[0]?.at.start ?? 0) < (results[1]?.at.start ?? 0));
  });

  it('diagnoses a request to a host that is not the platform’s', async () => {
    const { status, out } = await permissionDoctor(
      ['diagnose', '--json'],
      'GET https://api.example.com/api/v2/users\n\nHTTP/1.1 403 Forbidden\n',
    );
    const answer = JSON.parse(out) as Answer;
    assert.equal(status, 1);
    assert.equal(answer.checks.find((c) => c.id === 'host')?.status, 'fail');
  });

  it('says what it is and how it is used', async () => {
    assert.match((await permissionDoctor(['--version'])).out, /^\d+\.\d+\.\d+\n$/);
    assert.match((await permissionDoctor(['--help'])).out, /Exit status: 0 allowed/);
  });

  it('refuses a command line that it cannot use', async () => {
    await refuses([], /diagnose FILE/);
    await refuses(['cure', SAMPLE], /no command "cure"/);
    await refuses(['diagnose', SAMPLE, '--frobnicate'], /frobnicate/);
    await refuses(['diagnose', SAMPLE, SAMPLE], /one file/);
  });

  it('refuses a file that is not there, or is a folder', async () => {
    await refuses(['diagnose', join(folder, 'none.http')], /no such file/);
    await refuses(['diagnose', folder], /folder/);
  });

  it('refuses an empty and a binary file', async () => {
    await refuses(['diagnose', await file('empty.http', '')], /./);
    await refuses(
      [
        'diagnose',
        await file(
          'binary.http',
          Uint8Array.from({ length: 4096 }, (_, i) => i % 256),
        ),
      ],
      /./,
    );
  });

  it('refuses a file of 100 MB without reading it', async () => {
    const path = join(folder, 'large.http');
    const handle = await open(path, 'w');
    await handle.truncate(100 << 20);
    await handle.close();
    await refuses(['diagnose', path], /larger than 20 MB/);
  });

  it('refuses a curl command that would run another', async () => {
    await refuses(
      ['diagnose'],
      /\$\(/,
      'curl -H "Authorization: Bearer $(cat token)" https://api.mypurecloud.com/api/v2/users/me',
    );
  });

  it('refuses evidence that is none', async () => {
    await refuses(['diagnose', SAMPLE, '--evidence', await file('not.json', '{')], /not valid JSON/);
    await refuses(['diagnose', SAMPLE, '--evidence', await file('empty.json', '{}')], /no "responses"/);
    await refuses(['diagnose', SAMPLE, '--evidence', join(folder, 'none.json')], /Cannot read the evidence/);
  });

  it('refuses half a token, and shows none of it', async () => {
    const half = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIi';
    await refuses(['decode'], /./, half);
    const { err } = await permissionDoctor(['decode'], half);
    assert.ok(!err.includes('eyJzdWIi'));
  });

  it('takes no token as an argument', async () => {
    await refuses(['decode', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.'], /Cannot read/);
  });
});

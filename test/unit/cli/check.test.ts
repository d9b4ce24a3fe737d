import assert from 'node:assert/strict';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectText } from '../../../src/inspection/inspectText';
import { permissionDoctor } from '../../support/commandLine';

const SAMPLE = 'samples/outbound-call.http';
const unknown =
  'POST https://api.mypurecloud.com/api/v2/conversations/calls\n\n{ "to": 1, "phoneNumber": "+14155552671" }\n';

describe('permission-doctor check', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'permission-doctor-'));
  });
  after(() => rm(folder, { recursive: true }));

  async function file(name: string, content: string): Promise<string> {
    const path = join(folder, name);
    await writeFile(path, content);
    return path;
  }

  it('prints each finding with its place, and ends with 1 where there are errors', async () => {
    const { status, out } = await permissionDoctor(['check', SAMPLE]);
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    assert.equal(lines.length, 8);
    assert.equal(
      lines[2],
      `${SAMPLE}:11:1: error missing-destination: The call has no destination: set exactly one of \`phoneNumber\`, \`callUserId\`, \`callQueueId\`, \`participants\`.`,
    );
  });
  it('ends with 0 where there are only warnings, and where there is nothing', async () => {
    const warned = await permissionDoctor(['check', await file('warned.http', unknown)]);
    assert.deepEqual([warned.status, warned.out.split(' ')[1]], [0, 'warning']);
    const right = await permissionDoctor([
      'check',
      await file('right.http', unknown.replace('"to": 1, ', '')),
    ]);
    assert.deepEqual(right, { status: 0, out: '', err: '' });
  });
  it('takes several files, and standard input', async () => {
    const { status, out } = await permissionDoctor(['check', await file('one.http', unknown), SAMPLE]);
    assert.deepEqual([status, out.trimEnd().split('\n').length], [1, 9]);
    assert.match((await permissionDoctor(['check'], unknown)).out, /^-:3:3: warning unknown-field: /);
  });
  it('prints JSON', async () => {
    const { out } = await permissionDoctor(['check', SAMPLE, '--format', 'json']);
    const { schemaVersion, findings } = JSON.parse(out) as { schemaVersion: number; findings: object[] };
    assert.deepEqual([schemaVersion, findings.length], [1, 8]);
    assert.deepEqual(Object.keys(findings[0] ?? {}), [
      ...['file', 'line', 'column', 'endLine', 'endColumn', 'severity', 'code', 'message'],
    ]);
  });
  it('prints SARIF', async () => {
    const { status, out } = await permissionDoctor(['check', SAMPLE, '--format', 'sarif']);
    const log = JSON.parse(out) as { version: string; runs: { results: object[] }[] };
    assert.deepEqual([status, log.version, log.runs[0]?.results.length], [1, '2.1.0', 8]);
  });
  it('finds what the editor finds', async () => {
    const told = inspectText(unknown, { fileName: 'a.http', languageId: 'http' }).findings;
    const { out } = await permissionDoctor(['check', await file('same.http', unknown)]);
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/^.*?: (?=warning)/, '')),
      told.map(({ severity, code, message }) => `${severity} ${code}: ${message}`),
    );
  });
  it('takes the settings of the folder that it runs in', async () => {
    await mkdir(join(folder, '.vscode'), { recursive: true });
    const settings = {
      'permissionDoctor.severity': { 'unknown-field': 'error' },
      'permissionDoctor.operationBindings': { 'bound.json': 'POST /api/v2/conversations/calls' },
    };
    await file('.vscode/settings.json', `// comments are allowed\n${JSON.stringify(settings)}`);
    const bound = await file('bound.json', '{ "to": 1, "phoneNumber": "+14155552671" }');
    const { status, out } = await permissionDoctor(['check', bound], '', {}, folder);
    assert.deepEqual([status, out.split(': ')[1]], [1, 'error unknown-field']);
  });
  it('refuses a format that there is not, and a file that holds no text', async () => {
    const refuses = async (args: readonly string[], words: RegExp) => {
      const { status, out, err } = await permissionDoctor(args);
      assert.deepEqual([status, out], [3, '']);
      assert.match(err, words);
    };
    await refuses(['check', SAMPLE, '--format', 'xml'], /no format "xml": choose text, json, sarif/);
    await refuses(['check', join(folder, 'none.http')], /no such file/);
    await refuses(['check', await file('empty.http', '')], /empty\.http: .*empty/);
    await refuses(['check', await file('binary.http', '\0\0')], /binary\.http: .*not text/);
  });
});

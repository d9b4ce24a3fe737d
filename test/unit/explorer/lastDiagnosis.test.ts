import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diagnoseText } from '../../../src/engine';
import { DiagnosisHistory } from '../../../src/explorer/diagnosis/history';
import { lastDiagnosis } from '../../../src/explorer/diagnosis/lastDiagnosis';
import { failedChecks } from '../../../src/explorer/diagnosis/run';
import { bundle, HOME, role, subject, userToken } from '../../support/bundle';
import { assertSound, rowAt, shown, under } from './rows';

const NOW = new Date('2026-11-22T10:10:00Z');
const BEFORE = '2026-11-22T10:07:00Z';
const SAMPLE = readFileSync(join(__dirname, '../../../samples/outbound-call.http'), 'utf8');
const QUEUES = 'GET https://api.mypurecloud.com/api/v2/routing/queues\n';
const FILE = 'file:///project/call.http';

function answers(text: string, evidence?: string) {
  return diagnoseText(text, { now: NOW, fileName: 'call.http', ...(evidence !== undefined && { evidence }) });
}

const held = bundle(userToken(['routing']), subject(role(HOME, 'routing:queue:view')));
const missing = bundle(userToken(['routing']), subject(role(HOME, 'routing:queue:edit')));

describe('the last diagnosis as rows', () => {
  it('is empty before anything was diagnosed', () => {
    assert.deepEqual(lastDiagnosis(new DiagnosisHistory(), NOW), []);
  });

  it('shows the answer with its checks, expected and actual', () => {
    const history = new DiagnosisHistory();
    history.add({ answers: answers(SAMPLE), uri: FILE, at: BEFORE });
    const roots = lastDiagnosis(history, NOW);
    assert.deepEqual(shown(roots), ['POST /api/v2/conversations/calls | refused · bad-payload']);
    const checks = under(roots[0]).filter(({ kind }) => kind === 'check');
    const failed = checks.filter(({ icon }) => icon?.id === 'circle-slash');
    assert.ok(history.last);
    assert.equal(failed.length, failedChecks(history.last));
    assert.ok(failed.length > 2);
    for (const check of checks) assert.equal(shown(under(check))[1], `Actual | ${check.description}`);
  });

  it('knows the place that a check speaks of, where the text is a file', () => {
    const history = new DiagnosisHistory();
    const run = history.add({ answers: answers(SAMPLE), uri: FILE, at: BEFORE });
    const places = under(lastDiagnosis(history, NOW)[0]).flatMap(({ about }) => about?.place ?? []);
    const said = places.map(({ uri, start, end }) => `${uri} ${SAMPLE.slice(start, end)}`);
    assert.ok(
      said.some((one) => one.startsWith(FILE) && one.includes('calls:modify')),
      said.join('\n'),
    );
    assert.equal(run.answers[0]?.checks.filter(({ at }) => at).length, places.length);
  });

  it('knows no place in a text from the clipboard', () => {
    const history = new DiagnosisHistory();
    history.add({ answers: answers(SAMPLE), at: BEFORE });
    assert.deepEqual(
      under(lastDiagnosis(history, NOW)[0]).flatMap(({ about }) => about?.place ?? []),
      [],
    );
  });

  it('says what changed since the run before on the same request', () => {
    const history = new DiagnosisHistory();
    history.add({ answers: answers(QUEUES, held), uri: FILE, at: BEFORE });
    history.add({ answers: answers(QUEUES, missing), uri: FILE, at: NOW.toISOString() });
    const changes = rowAt(lastDiagnosis(history, NOW), 'Since 3 minutes ago');
    const [verdict, cause] = shown(under(changes));
    assert.equal(verdict, 'Verdict | allowed, unless a policy denies it → refused');
    assert.equal(cause, 'Cause | not settled → role-permission');
    const permission = rowAt(under(changes), 'Role permission');
    assert.match(permission.description ?? '', /^passed: .* → failed: routing:queue:view is missing/);
    assert.equal(permission.icon?.id, 'arrow-down');
  });

  it('says so where nothing changed', () => {
    const history = new DiagnosisHistory();
    for (const at of [BEFORE, NOW.toISOString()])
      history.add({ answers: answers(QUEUES, held), uri: FILE, at });
    const changes = rowAt(lastDiagnosis(history, NOW), 'Since 3 minutes ago');
    assert.equal(changes.description, 'nothing changed');
    assert.deepEqual(under(changes), []);
  });

  it('compares neither with another file nor with another request', () => {
    const history = new DiagnosisHistory();
    history.add({ answers: answers(QUEUES, held), uri: 'file:///other.http', at: BEFORE });
    history.add({ answers: answers(SAMPLE), uri: FILE, at: BEFORE });
    history.add({ answers: answers(QUEUES, held), uri: FILE, at: NOW.toISOString() });
    const labels = lastDiagnosis(history, NOW).map(({ label }) => label);
    assert.deepEqual(labels, ['GET /api/v2/routing/queues', 'Earlier']);
    assert.equal(under(rowAt(lastDiagnosis(history, NOW), 'Earlier')).length, 2);
  });

  it('remembers twenty runs', () => {
    const history = new DiagnosisHistory();
    for (let nth = 0; nth < 30; nth++) history.add({ answers: answers(QUEUES), uri: FILE, at: BEFORE });
    assert.deepEqual([history.runs.length, history.last?.number], [20, 30]);
  });

  it('is a sound tree', () => {
    const history = new DiagnosisHistory();
    history.add({ answers: answers(QUEUES, held), uri: FILE, at: BEFORE });
    history.add({ answers: answers(`${QUEUES}\n###\n${QUEUES}`), at: BEFORE });
    history.add({ answers: answers(SAMPLE), uri: FILE, at: BEFORE });
    history.add({ answers: answers(QUEUES, missing), uri: FILE, at: BEFORE });
    assertSound(() => lastDiagnosis(history, NOW));
  });
});

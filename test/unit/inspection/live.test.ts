import assert from 'node:assert/strict';
import { divisions } from '../../../src/sandbox/defaultDirectory';
import { queues } from '../../../src/sandbox/defaultTelephony';
import { scenarios } from '../../../src/sandbox/scenarios';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { inspectAnyText } from '../../../src/inspection/inspectText';
import { witness } from '../../support/witness';

const api = 'https://api.mypurecloud.com/api/v2';
const call = (body: object) =>
  `POST ${api}/conversations/calls\nContent-Type: application/json\n\n${JSON.stringify(body, null, 2)}\n`;

describe('findings by what the organization answered', () => {
  let sandbox: Sandbox;
  before(async () => {
    sandbox = await start();
  });
  after(() => sandbox.close());

  const found = async (identity: string, text: string, answeredTo = text) => {
    const options = { fileName: 'a.http', witness: await witness(sandbox, identity, answeredTo) };
    return inspectAnyText(text, options).findings;
  };
  const codes = async (...args: Parameters<typeof found>) => (await found(...args)).map(({ code }) => code);

  const byCause: readonly [string, string][] = [
    ['oauth-scope', 'missing-scope'],
    ['role-permission', 'missing-permission'],
    ['target-user-state', 'no-station'],
    ['token-expired-or-revoked', 'token-refused'],
  ];
  for (const [cause, code] of byCause)
    it(`say ${code} where that is why a call is refused, and not to somebody who has it`, async () => {
      const { identity, request } = scenarios.find((one) => one.cause === cause) ?? assert.fail();
      assert.ok((await codes(identity, request)).includes(code as never));
      const others = ['supervisor', 'admin', 'agent', 'integration'];
      const free = await Promise.all(others.map((other) => codes(other, request)));
      assert.ok(free.some((all) => !all.includes(code as never)));
    });

  it('say not-licensed to everybody where the organization does not offer the permission, and else to nobody', async () => {
    const { request } = scenarios.find((one) => one.cause === 'feature-not-licensed') ?? assert.fail();
    for (const identity of ['supervisor', 'admin', 'agent', 'integration']) {
      assert.ok((await codes(identity, request)).includes('not-licensed'), identity);
      assert.ok(!(await codes(identity, `GET ${api}/routing/skills\n`)).includes('not-licensed'), identity);
    }
  });

  it('say where a permission is held only of one that is held somewhere', async () => {
    const queue = (division: string) =>
      `POST ${api}/routing/queues\n\n{ "name": "Tours", "division": { "id": "${division}" } }\n`;
    const { alpine, home } = divisions;
    assert.deepEqual(await codes('supervisor', queue(alpine.id)), ['division-not-held']);
    assert.deepEqual(await codes('supervisor', queue(home.id)), []);
    assert.deepEqual(await codes('partner', queue(alpine.id)), ['missing-permission']);
  });

  it('name who was told, when, and what to do', async () => {
    const skill = scenarios.find(({ cause }) => cause === 'role-permission') ?? assert.fail();
    const finding = (await found(skill.identity, skill.request)).find(
      ({ code }) => code === 'missing-permission',
    );
    assert.match(
      finding?.message ?? '',
      /^Role permission: `routing:skill:manage` and .+ are missing; asked for: .+ \(as supervisor, read at 00:00\)\. [A-Z]/,
    );
    assert.equal(finding?.severity, 'warning');
  });

  it('leave the advice on another cause to the finding that it belongs to', async () => {
    const message = async (body: object) =>
      (await found('admin', call(body))).find(({ code }) => code === 'no-station')?.message;
    assert.match((await message({ phoneNumber: '+13175550142' })) ?? '', /read at 00:00\)\. [A-Z]/);
    assert.match((await message({ to: [{ phoneNumber: '+13175550142' }] })) ?? '', /read at 00:00\)\.$/);
  });

  it('say that an id is of nothing, and nothing where it is of something', async () => {
    const ghost = '0f0f0f0f-0000-4000-8000-00000000dead';
    const to = (id: string) => call({ phoneNumber: '+13175550142', callFromQueueId: id });
    const [finding] = (await found('admin', to(ghost))).filter(({ code }) => code === 'unreachable-object');
    assert.match(finding?.message ?? '', /^There is no queue with this id \(as admin, read at 00:00\)\.$/);
    assert.equal(to(ghost).slice(finding?.at.start, finding?.at.end), ghost);
    assert.ok(!(await codes('admin', to(Object.values(queues)[0]?.id ?? ''))).includes('unreachable-object'));
  });

  it('say that a caller id is nobody’s', async () => {
    const from = (callerId: string) => call({ phoneNumber: '+13175550142', callerId });
    const text = from('+13175550199');
    const [finding] = (await found('admin', text)).filter(({ code }) => code === 'foreign-caller-id');
    assert.equal(text.slice(finding?.at.start, finding?.at.end), '+13175550199');
  });

  it('are none where the request goes to another region than that of the answers', async () => {
    const text = call({ phoneNumber: '+13175550142' });
    const told = await witness(sandbox, 'agent', text);
    const elsewhere = {
      ...told,
      evidence: Object.assign(Object.create(told.evidence) as typeof told.evidence, {}),
    };
    Object.defineProperty(elsewhere.evidence, 'host', { value: 'api.mypurecloud.de' });
    const { findings } = inspectAnyText(text, { fileName: 'a.http', witness: elsewhere });
    assert.deepEqual(findings, []);
  });

  it('are none without answers', () => {
    for (const { request } of scenarios)
      for (const { code } of inspectAnyText(request, { fileName: 'a.http' }).findings)
        assert.doesNotMatch(code, /^(missing-(scope|permission)|token-refused|not-licensed|no-station)$/);
  });
});

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Answer } from '../../../src/report/answer';
import { start, type Sandbox } from '../../../src/sandbox/server';
import { permissionDoctor } from '../../support/commandLine';
import { json, record, type Recorder } from '../platform/recorder';

describe('the command line, with checks of one’s own', function () {
  this.timeout(60_000);
  let sandbox: Sandbox;
  let gateway: Recorder;
  let folder: string;

  before(async () => {
    sandbox = await start();
    gateway = await record((line, response) =>
      line.includes('/permissions')
        ? json(response, { outboundCall: true })
        : json(response, { state: 'inactive' }),
    );
    folder = mkdtempSync(join(tmpdir(), 'permission-doctor-checks-'));
    const checks = [
      {
        name: 'User permissions',
        request: `GET ${gateway.url}/api/v2/users/{user.id}/permissions`,
        pointer: '/outboundCall',
        equals: true,
      },
      {
        name: 'Outbound route',
        request: `GET ${gateway.url}/api/v2/outbound/routes?number={body/phoneNumber}`,
        pointer: '/state',
        equals: 'active',
      },
      {
        name: 'The platform’s own',
        request: 'GET /api/v2/outbound/routes',
        pointer: '/state',
        equals: 'active',
      },
    ];
    writeFileSync(join(folder, 'checks.json'), JSON.stringify(checks));
    writeFileSync(
      join(folder, 'call.http'),
      'POST https://api.mypurecloud.com/api/v2/conversations/calls\nContent-Type: application/json\n\n{"phoneNumber": "+13175550142"}\n',
    );
  });
  after(async () => {
    await Promise.all([sandbox.close(), gateway.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  beforeEach(() => gateway.seen.splice(0));

  async function ownRows(...more: readonly string[]) {
    const { out, err } = await permissionDoctor(
      [
        'diagnose',
        'call.http',
        '--live',
        '--json',
        '--base-url',
        sandbox.url,
        '--checks',
        'checks.json',
        ...more,
      ],
      '',
      { GENESYSCLOUD_ACCESS_TOKEN: sandbox.tokens.admin ?? '', NO_PROXY: '*', no_proxy: '*' },
      folder,
    );
    assert.equal(err, '');
    const { checks } = JSON.parse(out) as Answer;
    return checks.filter(({ id }) => id === 'own').map(({ check, status }) => `${check}: ${status}`);
  }

  it('asks the gateway that was approved, in the user’s name, and shows what it says', async () => {
    assert.deepEqual(await ownRows('--approve-host', new URL(gateway.url).host), [
      'User permissions: pass',
      'Outbound route: fail',
      'The platform’s own: unknown',
    ]);
    assert.match(
      gateway.seen
        .map(({ line }) => line)
        .sort()
        .join('\n'),
      /number=%2B13175550142\nGET \/api\/v2\/users\/[0-9a-f-]{36}\/permissions/,
    );
    for (const { headers } of gateway.seen)
      assert.equal(headers.authorization, `Bearer ${sandbox.tokens.admin}`);
  });

  it('sends no token to a gateway that was not approved', async () => {
    assert.deepEqual(await ownRows(), [
      'User permissions: unknown',
      'Outbound route: unknown',
      'The platform’s own: unknown',
    ]);
    assert.deepEqual(gateway.seen, []);
  });

  it('says in one line what is wrong with the checks', async () => {
    writeFileSync(join(folder, 'wrong.json'), '[{"name": "x", "request": "DELETE /x", "pointer": ""}]');
    const { status, err } = await permissionDoctor(
      ['diagnose', 'call.http', '--checks', 'wrong.json'],
      '',
      {},
      folder,
    );
    assert.equal(status, 3);
    assert.match(err, /Own check 1 \(x\): .*only reading calls are made\.\n$/);
  });
});

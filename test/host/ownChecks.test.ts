import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { settings } from '../../src/editor/contributions/settings';
import { json, record, type Recorder } from '../unit/platform/recorder';
import { closeAll, report, run } from './hands';
import { be, signOutAll } from './identity';
import { openFile } from './problems';

const call =
  'POST https://api.mypurecloud.com/api/v2/conversations/calls\nContent-Type: application/json\n\n{ "phoneNumber": "+13175550142" }\n';

const set = (key: string, value: unknown) =>
  vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);

describe('checks of one’s own in the settings', () => {
  let gateway: Recorder;

  before(async () => {
    gateway = await record((line, response) =>
      line.includes('/permissions')
        ? json(response, { outboundCall: true })
        : json(response, { state: 'inactive' }),
    );
    // The table of the report that this began with, asked of a gateway of one's own.
    await set(settings.checks.key, [
      {
        name: 'User permissions',
        request: `GET ${gateway.url}/api/v2/users/{user.id}/permissions`,
        pointer: '/outboundCall',
        equals: true,
      },
      {
        name: 'Outbound route',
        request: `GET ${gateway.url}/api/v2/outbound/routes`,
        pointer: '/state',
        equals: 'active',
      },
    ]);
    await be('admin');
  });
  beforeEach(async () => {
    await closeAll();
    gateway.seen.splice(0);
    await openFile('own-checks.http', call);
  });
  after(async () => {
    await closeAll();
    await signOutAll();
    for (const key of [settings.checks.key, settings.approvedHosts.key]) await set(key, undefined);
    await gateway.close();
  });

  /** The rows of the report's table about the gateway. */
  async function rows(): Promise<string[]> {
    assert.deepEqual(await run(commands.diagnoseRequest.id), []);
    return report()
      .split('\n')
      .filter((line) => /^\|.*(?:User permissions|Outbound route) \|/.test(line));
  }

  it('send nothing to a gateway that nobody approved', async () => {
    const shown = await rows();
    assert.equal(shown.length, 2, report());
    for (const row of shown) assert.match(row, /^\| \? .*not answered \(its host has to be approved/);
    assert.deepEqual(gateway.seen, []);
  });

  it('stand in the table with what the approved gateway says', async () => {
    await set(settings.approvedHosts.key, [new URL(gateway.url).host]);
    const [permissions = '', route = '', ...more] = await rows();
    assert.deepEqual(more, []);
    assert.match(
      permissions,
      /^\| ✓ .*\/users\/[0-9a-f-]{36}\/permissions.*`\/outboundCall` is `true` \| it is `true`/,
    );
    assert.match(route, /^\| ✗ .*\/outbound\/routes.*`\/state` is `"active"` \| it is `"inactive"`/);
    assert.deepEqual(
      gateway.seen.map(({ headers }) => typeof headers.authorization),
      ['string', 'string'],
    );
  });

  it('are left out with a sentence where they cannot be read', async () => {
    const kept = vscode.workspace.getConfiguration().get(settings.checks.key);
    await set(settings.checks.key, [{ name: 'Mistaken', request: 'DELETE /x' }]);
    try {
      const said = await run(commands.diagnoseRequest.id);
      assert.match(said.join(), /permissionDoctor\.checks is left out: Own check 1 \(Mistaken\)/);
      assert.doesNotMatch(report(), /Mistaken/);
    } finally {
      await set(settings.checks.key, kept);
    }
  });
});

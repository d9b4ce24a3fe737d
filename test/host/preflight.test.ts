import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { active, closeAll, report, run, sample } from './hands';

const code = `const platformClient = require('purecloud-platform-client-v2');
const routing = new platformClient.RoutingApi();
routing.getRoutingQueue(id);
fetch('https://api.mypurecloud.com/api/v2/outbound/routes');
`;

const place = (name: string) => vscode.Uri.joinPath(sample(), '..', name);
const put = (name: string, text: string) => vscode.workspace.fs.writeFile(place(name), Buffer.from(text));

/** Removes what other tests have written beside the samples: it would be part of the answer. */
async function clearFolder(): Promise<void> {
  const samples = readdirSync(join(__dirname, '../../samples'));
  for (const [name] of await vscode.workspace.fs.readDirectory(place('.')))
    if (!samples.includes(name)) await vscode.workspace.fs.delete(place(name), { recursive: true });
}

describe('What Does This Workspace Need?', () => {
  before(async function () {
    // What finds files is a program of its own, which the server of an older VS Code lacks here.
    const findsFiles = await vscode.workspace.findFiles('**/*').then(
      () => true,
      () => false,
    );
    if (!findsFiles) this.skip();
    await closeAll();
    await clearFolder();
    await put('desk/queues.js', code);
    await put('desk/node_modules/other/index.js', 'usersApi.deleteUser(1);');
    assert.deepEqual(await run(commands.preflight.id), []);
  });
  after(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(place('desk'), { recursive: true }).then(undefined, () => undefined);
  });

  it('reports what code and requests need, and nothing of foreign folders', () => {
    assert.match(
      report(),
      /^# What this workspace needs\n\n\d+ documented operations, \*\*\d+ undocumented calls\*\*/,
    );
    assert.match(report(), /^- `routing:queue:view` for `GET \/api\/v2\/routing\/queues\/\{queueId\}`/m);
    assert.match(report(), /^- `POST \/api\/v2\/conversations\/calls`: .*\[outbound-call\.http:7\]/m);
    assert.match(report(), /^- `GET \/api\/v2\/outbound\/routes`: \[desk\/queues\.js:4\]/m);
    assert.doesNotMatch(report(), /DELETE/);
  });

  it('holds a role with nothing more, in both forms', () => {
    const [, json = ''] = /```json\n([^]*?)\n```/.exec(report()) ?? [];
    const { permissionPolicies } = JSON.parse(json) as { permissionPolicies: { entityName: string }[] };
    assert.ok(permissionPolicies.some(({ entityName }) => entityName === 'queue'));
    assert.match(report(), /^resource "genesyscloud_auth_role" "/m);
  });

  it('leads to the places of the calls', async () => {
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      active().uri,
    );
    const targets = links.map(({ target }) => `${target?.path.split('/').at(-1)} ${target?.fragment}`);
    assert.ok(targets.includes('queues.js L3,9'), targets.join());
    assert.ok(targets.includes('queues.js L4,8'), targets.join());
  });

  it('reads what is written and not yet saved', async () => {
    const editor = await vscode.window.showTextDocument(place('desk/queues.js'));
    await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'routing.getRoutingSkills();\n'));
    assert.deepEqual(await run(commands.preflight.id), []);
    assert.match(report(), /^- `GET \/api\/v2\/routing\/skills`: .*\[desk\/queues\.js:4\]/m);
  });
});

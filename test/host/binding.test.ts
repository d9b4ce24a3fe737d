import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { type OperationBindings, settings } from '../../src/editor/contributions/settings';
import { closeAll, run, sample } from './hands';

const { key } = settings.operationBindings;
const { Workspace } = vscode.ConfigurationTarget;

function bindings(): OperationBindings | undefined {
  return vscode.workspace.getConfiguration().inspect<OperationBindings>(key)?.workspaceValue;
}

/** Runs the command on a file and chooses by label in each list; answers the first list and what was said. */
async function bind(name: string, text: string, ...labels: readonly (string | undefined)[]) {
  const file = vscode.Uri.joinPath(sample(), '..', name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(text));
  await vscode.window.showTextDocument(file);
  const { window } = vscode;
  const { showQuickPick } = window;
  const lists: (readonly vscode.QuickPickItem[])[] = [];
  const choose = (items: readonly vscode.QuickPickItem[]) => {
    const label = labels[lists.length];
    lists.push(items);
    return Promise.resolve(items.find((item) => item.label === label));
  };
  Object.assign(window, { showQuickPick: choose });
  try {
    return { said: await run(commands.bindFile.id), lists };
  } finally {
    Object.assign(window, { showQuickPick });
  }
}

describe('Bind File to Operation', () => {
  beforeEach(closeAll);
  afterEach(() => vscode.workspace.getConfiguration().update(key, undefined, Workspace));

  it('remembers the operation of a file in the settings of the workspace', async () => {
    await bind('to-bind/one.json', '{}', 'POST /api/v2/routing/queues', 'to-bind/one.json');
    assert.deepEqual(bindings(), { 'to-bind/one.json': 'POST /api/v2/routing/queues' });
  });

  it('puts a new binding before those that fit the file already', async () => {
    await bind('to-bind/one.json', '{}', 'POST /api/v2/routing/queues', 'to-bind/*.json');
    await bind('to-bind/two.json', '{}', 'POST /api/v2/users', 'to-bind/two.json');
    assert.deepEqual(Object.keys(bindings() ?? {}), ['to-bind/two.json', 'to-bind/*.json']);
  });

  it('proposes first what the body looks like', async () => {
    const body = '{ "callFromQueueId": "x", "callUserId": "y" }';
    const { lists } = await bind('to-bind/call.json', body);
    assert.match(lists[0]?.[1]?.label ?? '', /^POST \/api\/v2\/conversations\//);
    assert.ok((lists[0]?.length ?? 0) > 3000);
  });

  it('changes nothing where nothing is chosen', async () => {
    await bind('to-bind/one.json', '{}', 'POST /api/v2/routing/queues', undefined);
    assert.equal(bindings(), undefined);
  });

  it('says what to do where no file is open', async () => {
    const said = await run(commands.bindFile.id);
    assert.match(said.join(), /^Open the JSON file to be bound/);
  });
});

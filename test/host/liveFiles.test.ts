import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { closeAll, run } from './hands';
import { be, signOutAll } from './identity';
import { fixesOf, hasProblems, openFile, ours } from './problems';

const skill = 'POST https://api.mypurecloud.com/api/v2/routing/skills\n\n{ "name": "Rescue" }\n';
const line = 'https://api.mypurecloud.com/api/v2/routing/skills';

const lenses = async ({ uri }: vscode.TextDocument) => {
  const found = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    uri,
    10,
  );
  return found.map(({ command }) => command?.title ?? '');
};

describe('a request file, when the organization was asked', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    await closeAll();
    await be('supervisor');
    document = await openFile('liveSkill.http', skill);
  });
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('asks nothing by itself, and offers to', async () => {
    assert.deepEqual(
      (await lenses(document)).map((title) => title.replace(/ \(.*| · needs.*/, '')),
      ['Diagnose', 'Check with the organization'],
    );
    await hasProblems(document, []);
  });

  it('says what is missing once it was checked, and takes it back for another account', async () => {
    assert.deepEqual(await run(commands.checkFile.id), []);
    await hasProblems(document, [`missing-permission ${line}`]);
    assert.match(ours(document)[0]?.message ?? '', /\(as Theo Abara \(supervisor\).*, read at .+\)/);
    const [lens, ...others] = await lenses(document);
    assert.match(lens ?? '', / · missing: Role permission$/);
    assert.deepEqual(others, []);
    await be('admin');
    await hasProblems(document, []);
  });

  it('offers to ask the administrator', async () => {
    await run(commands.checkFile.id);
    await hasProblems(document, [`missing-permission ${line}`]);
    const actions = await fixesOf(document, ours(document)[0]);
    const action = actions.find(({ title }) => title === 'Copy Request for Administrator');
    assert.ok(action?.command);
    const { command, arguments: args } = action.command;
    await vscode.commands.executeCommand(command, ...(args as unknown[]));
    assert.match(await vscode.env.clipboard.readText(), /^Please allow: POST \/api\/v2\/routing\/skills/);
  });
});

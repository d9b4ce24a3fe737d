import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { settings } from '../../src/editor/contributions/settings';
import { active, closeAll, copy, report, run, sample, write } from './hands';

const diagnose = (...args: unknown[]) => run(commands.diagnoseRequest.id, ...args);

const get = (path: string) => `GET https://api.mypurecloud.com${path}\n`;

describe('Diagnose Request', () => {
  beforeEach(async () => {
    await closeAll();
    await copy('');
  });

  it('explains the request at the cursor', async () => {
    await vscode.window.showTextDocument(sample());
    assert.deepEqual(await diagnose(), []);
    assert.match(report(), /POST \/api\/v2\/conversations\/calls/);
  });

  it('of several requests takes the one at the cursor', async () => {
    await write(
      `${get('/api/v2/users/me')}\n###\n${get('/api/v2/tokens/me')}|\n###\n${get('/api/v2/routing/queues')}`,
    );
    await diagnose();
    assert.match(report(), /\/api\/v2\/tokens\/me/);
    assert.doesNotMatch(report(), /^#.*(users|queues)/m);
  });

  it('of a selection takes nothing around it, and finds its lines in the file', async () => {
    const document = await vscode.workspace.openTextDocument(sample());
    const start = document.getText().indexOf('POST ');
    const end = document.getText().indexOf('HTTP/1.1 403');
    const selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    await vscode.window.showTextDocument(document, { selection });
    await diagnose();
    assert.match(report(), /POST \/api\/v2\/conversations\/calls/);
    assert.doesNotMatch(report(), /callcenter:outboundcalls:modify|403/);
    assert.match(report(), /\]\(#L7,6\)/);
  });

  it('takes the clipboard where no editor is open', async () => {
    await copy(get('/api/v2/tokens/me'));
    assert.deepEqual(await diagnose(), []);
    assert.match(report(), /\/api\/v2\/tokens\/me/);
  });

  it('takes the clipboard where the editor holds no request, and says so', async () => {
    await write('Dear diary,\n');
    await copy(get('/api/v2/tokens/me'));
    const said = await diagnose();
    assert.match(said.join(), /^The editor holds no request/);
    assert.match(report(), /\/api\/v2\/tokens\/me/);
  });

  it('never takes the clipboard instead of a selection', async () => {
    const { document } = await write('Dear diary,\n');
    await vscode.window.showTextDocument(document, { selection: new vscode.Selection(0, 0, 0, 4) });
    await copy(get('/api/v2/tokens/me'));
    assert.equal((await diagnose()).length, 1);
    assert.equal(active().getText(), 'Dear diary,\n');
  });

  it('says what to do where there is nothing at all', async () => {
    const said = await diagnose();
    assert.match(said.join(), /^The clipboard holds no text\. Open the file with the request, or copy .+\.$/);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('says one sentence about the editor where neither it nor the clipboard can be read', async () => {
    await write('Dear diary,\n');
    await copy('Dear clipboard,');
    const said = await diagnose();
    assert.equal(said.length, 1);
    assert.doesNotMatch(said.join(), /an error of its own/);
  });

  it('takes the file that a menu names, though another is open', async () => {
    await write(get('/api/v2/tokens/me'));
    await diagnose(sample());
    assert.match(report(), /POST \/api\/v2\/conversations\/calls/);
  });

  it('knows the operation of a body by the setting that binds it', async () => {
    const file = vscode.Uri.joinPath(sample(), '../bodies/anything.json');
    await vscode.workspace.fs.writeFile(file, Buffer.from('{ "name": "Support" }\n'));
    const bindings = { 'bodies/*.json': 'POST /api/v2/routing/queues' };
    const configuration = vscode.workspace.getConfiguration();
    await configuration.update(
      settings.operationBindings.key,
      bindings,
      vscode.ConfigurationTarget.Workspace,
    );
    try {
      await vscode.window.showTextDocument(file);
      await diagnose();
      assert.match(report(), /POST \/api\/v2\/routing\/queues/);
    } finally {
      await configuration.update(
        settings.operationBindings.key,
        undefined,
        vscode.ConfigurationTarget.Workspace,
      );
    }
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { active, closeAll, copy, report, run, sample, write } from './hands';

const diagnose = () => run(commands.diagnoseRequest.id);
const goToRequest = () => run(commands.goToRequest.id);

async function links(): Promise<vscode.DocumentLink[]> {
  return vscode.commands.executeCommand('vscode.executeLinkProvider', active().uri);
}

/** With the cursor at the start: a file that is opened again has the selection that it had before. */
async function openSample(): Promise<void> {
  await vscode.window.showTextDocument(sample(), { selection: new vscode.Range(0, 0, 0, 0) });
}

describe('a report', () => {
  beforeEach(async () => {
    await closeAll();
    await openSample();
    await diagnose();
  });

  it('is named by what it says, in one tab however often it is made', async () => {
    await openSample();
    await diagnose();
    const titles = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.equal(titles.length, 2);
    assert.match(titles.join(), /POST \u2215api\u2215v2\u2215conversations\u2215calls/);
  });

  it('links to lines of the request', async () => {
    const toLines = (await links()).filter(({ target }) => target?.path === sample().path);
    assert.ok(toLines.length > 0);
    const count = (await vscode.workspace.openTextDocument(sample())).lineCount;
    for (const { target } of toLines) {
      const line = Number(/^L(\d+)/.exec(target?.fragment ?? '')?.[1]);
      assert.ok(line >= 1 && line <= count, target?.toString());
    }
  });

  it('leads back to where its request begins', async () => {
    await closeAll();
    const calls = ['users', 'tokens', 'divisions'].map(
      (name) => `GET https://api.mypurecloud.com/api/v2/${name}/me\n`,
    );
    const written = await write(calls.join('\n###\n').replace('tokens', 'tok|ens'));
    await diagnose();
    assert.deepEqual(await goToRequest(), []);
    assert.equal(active().uri.toString(), written.document.uri.toString());
    const place = vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0);
    assert.match(active().getText(new vscode.Range(place, place.translate(2))), /tokens/);
    assert.doesNotMatch(active().getText(new vscode.Range(place, place.translate(2))), /users|divisions/);
  });

  it('is made anew from its request when the command is run on it', async () => {
    const before = report();
    await copy('');
    assert.deepEqual(await diagnose(), []);
    assert.equal(report(), before);
  });

  it('of the clipboard leads nowhere, and says so', async () => {
    await closeAll();
    await copy('GET https://api.mypurecloud.com/api/v2/tokens/me');
    await diagnose();
    assert.equal((await links()).filter(({ target }) => target?.scheme === 'file').length, 0);
    assert.match((await goToRequest()).join(), /^Open a report whose request stands in a file/);
  });

  it('that is no longer kept says how to have it again', async () => {
    const gone = await vscode.workspace.openTextDocument(active().uri.with({ query: 'gone' }));
    assert.match(gone.getText(), /Run Permission Doctor: Diagnose Request again\.$/m);
  });
});

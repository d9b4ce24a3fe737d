import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settings } from '../../src/editor/contributions/settings';
import { active, closeAll, report, sample } from './hands';

/** The lenses of the sample, resolved. */
async function lenses(): Promise<vscode.CodeLens[]> {
  await vscode.window.showTextDocument(sample());
  return vscode.commands.executeCommand('vscode.executeCodeLensProvider', active().uri, 10);
}

describe('the lens above a request', () => {
  afterEach(closeAll);

  it('says what the request needs, on its line', async () => {
    const [lens, ...others] = await lenses();
    assert.equal(others.length, 0);
    assert.equal(lens?.command?.title, 'Diagnose · needs ANY conversation:conference:add');
    assert.match(active().lineAt(lens.range.start).text, /^POST /);
  });

  it('diagnoses the request', async () => {
    const command = (await lenses())[0]?.command;
    assert.ok(command);
    await vscode.commands.executeCommand(command.command, ...(command.arguments as unknown[]));
    assert.match(report(), /POST \/api\/v2\/conversations\/calls/);
  });

  it('is gone when it is switched off', async () => {
    const { Global } = vscode.ConfigurationTarget;
    await vscode.workspace.getConfiguration().update(settings.codeLens.key, false, Global);
    try {
      assert.deepEqual(await lenses(), []);
    } finally {
      await vscode.workspace.getConfiguration().update(settings.codeLens.key, undefined, Global);
    }
  });
});

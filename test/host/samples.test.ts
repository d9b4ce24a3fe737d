import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { active, closeAll, run } from './hands';

describe('the samples', () => {
  afterEach(closeAll);

  it('are opened as copies that may be changed, outside the folder that is open', async () => {
    await run('permissionDoctor.openSamples');
    assert.match(active().getText(), /^POST \S+\/api\/v2\/conversations\/calls$/m);
    assert.equal(active().uri.path.split('/').at(-1), 'outbound-call.http');
    assert.equal(vscode.workspace.getWorkspaceFolder(active().uri), undefined);
  });

  it('stay as a person changed them', async () => {
    await run('permissionDoctor.openSampleBody');
    const changed = active();
    const before = changed.getText();
    const edit = new vscode.WorkspaceEdit();
    edit.insert(changed.uri, new vscode.Position(1, 0), '// mine\n');
    await vscode.workspace.applyEdit(edit);
    await changed.save();
    await closeAll();
    await run('permissionDoctor.openSampleBody');
    assert.match(active().getText(), /\/\/ mine/);
    await vscode.workspace.fs.writeFile(active().uri, Buffer.from(before));
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, sample } from './hands';

/** What is proposed where `|` stands in a file of this name. */
async function proposed(name: string, marked: string): Promise<string[]> {
  const file = vscode.Uri.joinPath(sample(), '..', name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    file,
    document.positionAt(marked.indexOf('|')),
  );
  return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

const line = '\nGET https://api.mypurecloud.com/api/v2/routing/queues\n';

describe('completion', () => {
  afterEach(closeAll);

  it('proposes paths', async () =>
    assert.ok((await proposed('path.http', 'GET /api/v2/routing/que|')).includes('/api/v2/routing/queues')));

  it('proposes scopes', async () =>
    assert.ok((await proposed('scopes.http', `# @scopes |${line}`)).includes('routing:readonly')));

  it('proposes permissions', async () =>
    assert.ok(
      (await proposed('permissions.http', `# @permissions |${line}`)).includes('routing:queue:view'),
    ));

  it('proposes fields of a bound body', async () =>
    assert.ok(
      (await proposed('fields.json', '// POST /api/v2/conversations/calls\n{ "|" }\n')).includes(
        'callFromQueueId',
      ),
    ));

  it('proposes fields of a body that a command quotes', async () =>
    assert.ok(
      (
        await proposed(
          'command.http',
          'curl -X POST https://api.mypurecloud.com/api/v2/conversations/calls -d "{ \\"|\\" }"\n',
        )
      ).includes('callFromQueueId'),
    ));

  it('proposes nothing of ours in other JSON', async () =>
    assert.ok(!(await proposed('other.json', '{ "|" }\n')).includes('callFromQueueId')));
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, write } from './hands';

const origin = 'GET https://api.mypurecloud.com';

/** What is told where `|` stands in the text, by whichever extension. */
async function told(marked: string, language: string): Promise<string> {
  const { document } = await write(marked, language);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    // An editor's selection may follow later than the editor.
    document.positionAt(marked.indexOf('|')),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
    .join('\n');
}

async function toldIn(name: string, marked: string): Promise<string> {
  const root = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(root);
  const file = vscode.Uri.joinPath(root, name);
  await vscode.workspace.fs.writeFile(file, Buffer.from(marked.replace('|', '')));
  const document = await vscode.workspace.openTextDocument(file);
  await vscode.window.showTextDocument(document);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    file,
    document.positionAt(marked.indexOf('|')),
  );
  return hovers
    .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
    .join('\n');
}

describe('a hover', () => {
  afterEach(closeAll);

  it('on a request line of a file without a language tells the operation, with a link to the diagnosis', async () => {
    const text = await toldIn('hover.http', `${origin}/api/v2/rou|ting/queues\n`);
    assert.match(text, /`getRoutingQueues`/);
    assert.match(text, /\[Diagnose Request\]\(command:permissionDoctor\.diagnoseRequest\?/);
  });

  it('on a field of a bound body tells its type', async () =>
    assert.match(
      await toldIn('hover.json', '// POST /api/v2/conversations/calls\n{ "callFrom|QueueId": "x" }\n'),
      /\*\*`callFromQueueId`\*\* · a string/,
    ));

  it('on the code of an error that was kept as JSON tells what it means', async () => {
    const error =
      '{\n  "status": 403,\n  "code": "missing.any|.permissions",\n  "message": "x",\n  "contextId": "y"\n}\n';
    assert.match(await toldIn('kept.json', error), /`missing\.any\.permissions` · documented for status 403/);
    assert.doesNotMatch(
      await toldIn('theirs.json', '{ "code": "no.such|.code", "message": "x" }\n'),
      /documented/,
    );
  });

  it('on a scope tells that it does not exist', async () =>
    assert.match(
      await toldIn('scope.http', `# @scopes calls:v|iew\n${origin}/api/v2/users/me\n`),
      /no scope/,
    ));

  for (const [name, text] of [
    ['call.js', 'api.postConversations|Calls(body);'],
    ['call.py', 'api.post_conversations|_calls(body)'],
    ['call.cs', 'api.PostConversations|Calls(body);'],
    ['call.go', 'api.PostConversations|Calls(body)'],
  ] as const)
    it(`on the name of an SDK method in ${name} tells the operation`, async () =>
      assert.match(await toldIn(name, text), /`POST \/api\/v2\/conversations\/calls`/));

  it('on other words of code, and in JSON that is not ours, tells nothing', async () => {
    assert.doesNotMatch(await told('getUser|Profile(x);', 'javascript'), /api\/v2/);
    assert.doesNotMatch(await told('{ "phone|Number": "+15550199" }', 'json'), /number/);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, sample } from './hands';
import { fixesOf, hasProblems, openFile, ours } from './problems';

const calls = 'POST https://api.mypurecloud.com/api/v2/conversations/calls';
const call = (body: string) => `${calls}\nContent-Type: application/json\n\n${body}\n`;

/** The fixes that are offered on the problem at a text of the document. */
async function fixesAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  return fixesOf(
    document,
    ours(document).find(({ range }) => document.getText(range) === text),
  );
}

/** Makes the fix of this title. What wants a look first is made without one: nobody is here to look. */
async function fix(document: vscode.TextDocument, text: string, title: RegExp | string): Promise<void> {
  const actions = await fixesAt(document, text);
  const action = actions.find((one) =>
    typeof title === 'string' ? one.title === title : title.test(one.title),
  );
  assert.ok(action?.edit, `${String(title)} is among ${actions.map((one) => one.title).join(', ')}`);
  const plain = new vscode.WorkspaceEdit();
  for (const [uri, edits] of action.edit.entries()) plain.set(uri, edits);
  assert.ok(await vscode.workspace.applyEdit(plain));
}

describe('quick fixes', () => {
  beforeEach(closeAll);
  after(closeAll);

  it('turn the original report into a valid call for another user', async () => {
    const text = (await vscode.workspace.openTextDocument(sample())).getText();
    const document = await openFile('report.http', text);
    await hasProblems(document, [
      'unknown-scope calls:view',
      'unknown-scope calls:modify',
      'missing-destination {',
      'unknown-field "to"',
      'bad-phone-number "+15550199"',
      'unknown-field "from"',
      'unknown-field "routing"',
      'not-an-id "agent-id-123"',
    ]);
    await fix(document, '"routing"', /^Rewrite the body as CreateCallRequest/);
    await hasProblems(document, ['unknown-scope calls:view', 'unknown-scope calls:modify']);
    assert.match(
      document.getText(),
      /POST https:\/\/api\.mypurecloud\.com\/api\/v2\/conversations\/calls\/user\/\{\{userId\}\}\n/,
    );
    assert.match(document.getText(), /"callerId": "\+18005551234"/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('turn its body alone, bound by the first line, into a valid one', async () => {
    const sampled = (await vscode.workspace.openTextDocument(sample())).getText();
    const body = sampled.slice(sampled.indexOf('{\n'), sampled.indexOf('\n\nHTTP/'));
    const text = `// POST /api/v2/conversations/calls\n${body}\n`;
    const document = await openFile('body.json', text);
    await hasProblems(document, [
      'missing-destination {',
      'unknown-field "to"',
      'bad-phone-number "+15550199"',
      'unknown-field "from"',
      'unknown-field "routing"',
      'not-an-id "agent-id-123"',
    ]);
    await fix(document, '"to"', /^Rewrite the body as CreateCallRequest/);
    await hasProblems(document, []);
    assert.match(document.getText(), /^\/\/ POST \/api\/v2\/conversations\/calls\/user\/\{\{userId\}\}\n/);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), text);
  });

  it('prefer the one that is obvious', async () => {
    const document = await openFile(
      'obvious.http',
      call('{ "to": [{ "phoneNumber": "+14155552671" }], "caller_id": "x" }'),
    );
    await hasProblems(document, ['missing-destination {', 'unknown-field "to"', 'unknown-field "caller_id"']);
    const preferred = async (text: string) =>
      (await fixesAt(document, text)).filter(({ isPreferred }) => isPreferred).map(({ title }) => title);
    assert.deepEqual(await preferred('"caller_id"'), ['Rename to callerId']);
    assert.match((await preferred('"to"')).join(), /^Rewrite the body as CreateCallRequest[^,]*$/);
  });

  it('rename to the field meant', async () => {
    const document = await openFile('rename.http', call('{ "phone_number": "+14155552671" }'));
    await hasProblems(document, ['missing-destination {', 'unknown-field "phone_number"']);
    await fix(document, '"phone_number"', 'Rename to phoneNumber');
    await hasProblems(document, []);
  });

  it('use the documented operation', async () => {
    const document = await openFile(
      'operation.http',
      'GET https://api.mypurecloud.com/api/v2/routing/queue\n',
    );
    const at = 'https://api.mypurecloud.com/api/v2/routing/queue';
    await hasProblems(document, [`undocumented-operation ${at}`]);
    await fix(document, at, 'Use GET /api/v2/routing/queues');
    await hasProblems(document, []);
  });

  it('replace and remove a scope', async () => {
    const document = await openFile(
      'scopes.http',
      `# @scopes calls:view calls:modify\n${call('{ "phoneNumber": "+14155552671" }')}`,
    );
    await hasProblems(document, ['unknown-scope calls:view', 'unknown-scope calls:modify']);
    await fix(document, 'calls:view', 'Replace by conversations');
    await hasProblems(document, ['unknown-scope calls:modify']);
    await fix(document, 'calls:modify', 'Remove calls:modify');
    await hasProblems(document, []);
    assert.match(document.getText(), /^# @scopes conversations\n/);
  });

  it('silence a code', async () => {
    const document = await openFile('silence.http', call('{ "nonsense": 1, "phoneNumber": "+14155552671" }'));
    await hasProblems(document, ['unknown-field "nonsense"']);
    await fix(document, '"nonsense"', 'Ignore unknown-field in this request');
    await hasProblems(document, []);
  });

  it('fix at once what is safe, and leave the rest', async () => {
    const document = await openFile('all.http', call('{ "phone_number": "+14155552671", "nonsense": 1 }'));
    await hasProblems(document, [
      'missing-destination {',
      'unknown-field "phone_number"',
      'unknown-field "nonsense"',
    ]);
    const [action] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, document.lineCount, 0),
      'source.fixAll.permissionDoctor',
    );
    assert.ok(action?.edit);
    assert.ok(await vscode.workspace.applyEdit(action.edit));
    await hasProblems(document, ['unknown-field "nonsense"']);
  });

  it('are none in files of others', async () => {
    const document = await openFile('tsconfig.json', '{ "to": 1 }\n');
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      new vscode.Range(0, 0, 1, 0),
    );
    assert.deepEqual(
      actions.filter(({ title }) => /ignore|Rewrite|Rename/i.test(title)),
      [],
    );
  });
});

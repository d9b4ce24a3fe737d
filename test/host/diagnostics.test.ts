import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settings } from '../../src/editor/contributions/settings';
import { closeAll, sample } from './hands';
import { change, hasProblems, openFile, ours, told, until, withSetting } from './problems';

const calls = 'POST https://api.mypurecloud.com/api/v2/conversations/calls';
const call = (body: string) => `${calls}\nContent-Type: application/json\n\n${body}\n`;

describe('diagnostics', () => {
  beforeEach(closeAll);
  after(closeAll);

  it('say of the sample what is wrong with it', async () => {
    const document = await vscode.workspace.openTextDocument(sample());
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
  });

  it('come and go with the text', async () => {
    const document = await openFile('come-and-go.http', call('{ "phoneNumbr": "+14155552671" }'));
    await hasProblems(document, ['missing-destination {', 'unknown-field "phoneNumbr"']);
    await change(document, 'phoneNumbr', 'phoneNumber');
    await hasProblems(document, []);
    await change(document, '/calls', '/cals');
    await hasProblems(document, [
      'undocumented-operation https://api.mypurecloud.com/api/v2/conversations/cals',
    ]);
  });

  it('weigh errors, warnings and information, and mark what is deprecated', async () => {
    const document = await openFile(
      'weights.http',
      `${call('{ "to": 1 }')}\n###\nGET https://api.mypurecloud.com/api/v2/analytics/botflows/x/reportingturns\n`,
    );
    await until(() => told(document).length === 3);
    const { Error, Information, Warning } = vscode.DiagnosticSeverity;
    assert.deepEqual(
      ours(document).map(({ severity }) => severity),
      [Error, Warning, Information],
    );
    assert.deepEqual(ours(document)[2]?.tags, [vscode.DiagnosticTag.Deprecated]);
  });

  it('lead from the code to a page that explains it', async () => {
    const document = await openFile('page.http', call('{ "to": 1, "callUserId": "{{me}}" }'));
    await hasProblems(document, ['unknown-field "to"']);
    const code = ours(document)[0]?.code;
    assert.ok(typeof code === 'object');
    const page = await vscode.workspace.openTextDocument(code.target);
    assert.match(
      page.getText(),
      /^# Field that the model does not have[^]*permission-doctor-ignore unknown-field/,
    );
  });

  it('name the other half of a conflict', async () => {
    const document = await openFile(
      'conflict.http',
      call('{ "phoneNumber": "+14155552671", "callUserId": "{{user}}" }'),
    );
    await hasProblems(document, ['doubled-destination "callUserId"']);
    const [related] = ours(document)[0]?.relatedInformation ?? [];
    assert.equal(document.getText(related?.location.range), '"phoneNumber"');
  });

  it('are found in a body that its first line binds, and only then', async () => {
    const body = '{ "to": 1, "phoneNumber": "+14155552671" }\n';
    const bound = await openFile('bound.json', `// POST /api/v2/conversations/calls\n${body}`);
    await hasProblems(bound, ['unknown-field "to"']);
    await change(bound, '// POST', '// a note on POST');
    await hasProblems(bound, []);
  });

  it('are found in a body that a setting binds, for as long as it does', async () => {
    const document = await openFile('set.json', '{ "to": 1, "phoneNumber": "+14155552671" }\n');
    const binding = { 'set.json': 'POST /api/v2/conversations/calls' };
    await withSetting(settings.operationBindings.key, binding, () =>
      hasProblems(document, ['unknown-field "to"']),
    );
    await hasProblems(document, []);
  });

  it('are found in a body that its name binds', async () => {
    const document = await openFile(
      'postConversationsCalls.json',
      '{ "to": 1, "phoneNumber": "+14155552671" }\n',
    );
    await hasProblems(document, ['unknown-field "to"']);
  });

  it('weigh as the setting says, and are silent where it says so', async () => {
    const document = await openFile('severity.http', call('{ "to": 1, "phoneNumber": "+15550199" }'));
    await withSetting(
      settings.severity.key,
      { 'unknown-field': 'error', 'bad-phone-number': 'off' },
      async () => {
        await hasProblems(document, ['unknown-field "to"']);
        assert.equal(ours(document)[0]?.severity, vscode.DiagnosticSeverity.Error);
      },
    );
    await hasProblems(document, ['unknown-field "to"', 'bad-phone-number "+15550199"']);
  });

  it('are silent where a comment says so', async () => {
    const text = call('{ "to": 1, "phoneNumber": "+15550199" }');
    const document = await openFile('ignored.http', `# permission-doctor-ignore unknown-field\n${text}`);
    await hasProblems(document, ['bad-phone-number "+15550199"']);
  });

  it('judge the word that was typed once nothing more is typed', async () => {
    const document = await openFile('typing.http', call('{ "phoneNumber": "+14155552671" }'));
    await hasProblems(document, []);
    const editor = await vscode.window.showTextDocument(document);
    const end = document.lineAt(0).range.end;
    editor.selection = new vscode.Selection(end, end);
    await vscode.commands.executeCommand('default:type', { text: 's' });
    await hasProblems(document, [
      'undocumented-operation https://api.mypurecloud.com/api/v2/conversations/callss',
    ]);
  });

  it('do not say again of a JSON file what the editor says of its syntax', async () => {
    const text = '// POST /api/v2/conversations/calls\n{ "to": 1, "phoneNumber": "+14155552671", }\n';
    assert.ok(vscode.extensions.getExtension('vscode.json-language-features'), 'the editor knows JSON');
    const document = await openFile('syntax.json', text);
    await hasProblems(document, ['unknown-field "to"']);
    const http = await openFile('syntax.http', call('{ "phoneNumber": "+14155552671", }'));
    await hasProblems(http, ['bad-syntax ,']);
  });

  it('leave a syntax error of a JSON file to the editor, with comments or without, so that it is said once', async () => {
    // The line above the body is a comment, which the editor's own JSON support may mind as well.
    const saidOf = ({ uri }: vscode.TextDocument) =>
      vscode.languages
        .getDiagnostics(uri)
        .filter(({ range }) => range.start.line > 0)
        .map(({ source, range }) => `${source} ${range.start.line}:${range.start.character}`)
        .sort();
    for (const [name, language] of [
      ['once.json', 'json'],
      ['once.jsonc', 'jsonc'],
    ] as const) {
      const document = await openFile(
        name,
        '// POST /api/v2/conversations/calls\n{ "to": 1, "phoneNumber" "+14155552671" }\n',
      );
      assert.equal(document.languageId, language);
      const expected = ['Permission Doctor 1:2', `${language} 1:25`];
      const asExpected = () => JSON.stringify(saidOf(document)) === JSON.stringify(expected);
      await until(asExpected);
      assert.deepEqual(saidOf(document), expected);
    }
  });

  it('say nothing about files of others', async () => {
    const zendesk = await openFile(
      'others.http',
      'POST https://example.zendesk.com/api/v2/users\nContent-Type: application/json\n\n{ "to": 1 }\n',
    );
    const json = await openFile('package.json', '{ "name": "x", "to": 1 }\n');
    const witness = await openFile('witness.http', call('{ "to": 1, "phoneNumber": "+14155552671" }'));
    await hasProblems(witness, ['unknown-field "to"']);
    assert.deepEqual([told(zendesk), told(json)], [[], []]);
  });

  it('go when the document is none of requests any more', async () => {
    const body = '{ "to": 1, "phoneNumber": "+14155552671" }\n';
    const document = await openFile('gone.json', `// POST /api/v2/conversations/calls\n${body}`);
    await hasProblems(document, ['unknown-field "to"']);
    const text = await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await hasProblems(text, []);
  });
});

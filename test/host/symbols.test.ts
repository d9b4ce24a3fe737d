import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, sample } from './hands';

async function symbols(language?: string): Promise<string[]> {
  const document = await vscode.workspace.openTextDocument(sample());
  if (language) await vscode.languages.setTextDocumentLanguage(document, language);
  await vscode.window.showTextDocument(document);
  const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    document.uri,
  );
  return (found ?? []).map(({ name }) => name);
}

describe('the symbols of a file', () => {
  afterEach(closeAll);

  it('are its requests', async () => assert.deepEqual(await symbols(), ['POST /api/v2/conversations/calls']));

  it('are left to the extension that gives the file a language', async () => {
    try {
      assert.deepEqual(await symbols('ini'), []);
    } finally {
      await symbols('plaintext');
    }
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sample } from './hands';

/** Longest wait for the editor to show what is expected; it is over as soon as it does. */
const patience = 8000;

/** Writes a file into the folder and opens it. */
export async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
  const uri = vscode.Uri.joinPath(sample(), '..', name);
  await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

export function ours({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Permission Doctor');
}

/** The fixes that the editor offers at a problem. */
export async function fixesOf(
  { uri }: vscode.TextDocument,
  problem: vscode.Diagnostic | undefined,
): Promise<vscode.CodeAction[]> {
  assert.ok(problem, 'there is a problem');
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    problem.range,
    vscode.CodeActionKind.QuickFix.value,
  );
}

/** Our problems of a document as `code text`, in their order. */
export function told(document: vscode.TextDocument): string[] {
  return ours(document).map(({ code, range }) => {
    assert.ok(typeof code === 'object', 'the code has a target');
    return `${code.value} ${document.getText(range)}`;
  });
}

/** Waits until a document has exactly these problems. */
export async function hasProblems(document: vscode.TextDocument, expected: readonly string[]): Promise<void> {
  const asExpected = () => JSON.stringify(told(document)) === JSON.stringify(expected);
  await until(asExpected);
  assert.deepEqual(told(document), expected);
}

/** Waits for the diagnostics to change until something holds, or patience is over. */
export async function until(holds: () => boolean): Promise<void> {
  if (holds()) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (holds()) end();
    });
    const timer = setTimeout(end, patience);
    function end() {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    }
  });
}

/** Replaces a part of a document by another, as one edit. */
export async function change(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const start = document.getText().indexOf(from);
  assert.ok(start >= 0, from);
  const edit = new vscode.WorkspaceEdit();
  const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
  edit.replace(document.uri, range, to);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

/** Sets a setting of the workspace for as long as `body` takes. */
export async function withSetting(key: string, value: unknown, body: () => Promise<void>): Promise<void> {
  const set = (to: unknown) =>
    vscode.workspace.getConfiguration().update(key, to, vscode.ConfigurationTarget.Workspace);
  await set(value);
  try {
    await body();
  } finally {
    await set(undefined);
  }
}

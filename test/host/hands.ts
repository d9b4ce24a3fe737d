import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type CommandId } from '../../src/editor/contributions/commands';

/** The refused call of samples/outbound-call.http, in the folder that the host has open. */
export function sample(): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'the host has a folder open');
  return vscode.Uri.joinPath(folder.uri, 'outbound-call.http');
}

/** Opens a text in an editor of its own, with the cursor where `|` stands in it, or at its start. */
export async function write(marked: string, language = 'plaintext'): Promise<vscode.TextEditor> {
  const offset = Math.max(0, marked.indexOf('|'));
  const document = await vscode.workspace.openTextDocument({ language, content: marked.replace('|', '') });
  const place = document.positionAt(offset);
  return vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
}

export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
}

/** Runs a command with every message caught instead of shown; answers what it said. */
export async function run(command: CommandId, ...args: unknown[]): Promise<string[]> {
  const said: string[] = [];
  const { window } = vscode;
  const shown = pick(window);
  const hear = (message: string) => {
    said.push(message);
    return Promise.resolve(undefined);
  };
  // The test lies in the extension's folder, so both have the same API object.
  Object.assign(window, {
    showInformationMessage: hear,
    showWarningMessage: hear,
    showErrorMessage: hear,
  } satisfies Record<keyof typeof shown, unknown>);
  try {
    await vscode.commands.executeCommand(command, ...args);
  } finally {
    Object.assign(window, shown);
  }
  return said;
}

function pick({ showInformationMessage, showWarningMessage, showErrorMessage }: typeof vscode.window) {
  return { showInformationMessage, showWarningMessage, showErrorMessage };
}

/** The report in the active editor. */
export function report(): string {
  const document = active();
  assert.equal(document.uri.scheme, 'permission-doctor', `${document.uri.toString()} is no report`);
  assert.equal(document.languageId, 'markdown');
  return document.getText();
}

export function active(): vscode.TextDocument {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor, 'an editor is active');
  return editor.document;
}

/** Closes every editor without asking: what was written in one is given up. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

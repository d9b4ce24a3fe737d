import * as vscode from 'vscode';
import { type TextOptions } from '../hover/ourRequests';
import { settings } from './contributions/settings';
import { mayHoldRequests } from './diagnostics/watched';
import { type Engine } from './engine';
import { Setting } from './setting';

const operationBindings = new Setting(settings.operationBindings);

/** Whether a document holds requests to be read, also where nobody may write, told without the engine. */
export function holdsRequests(document: vscode.TextDocument): boolean {
  return mayHoldRequests(document, operationBindings.valueFor(document.uri));
}

/** What is known of a document besides its text. */
export function readOptionsOf(
  { uri, languageId }: vscode.TextDocument,
  { bindingsOf, loadCatalog }: Engine,
): TextOptions {
  return {
    fileName: vscode.workspace.asRelativePath(uri, false),
    languageId,
    bindings: bindingsOf(operationBindings.valueFor(uri)),
    catalog: loadCatalog(),
  };
}

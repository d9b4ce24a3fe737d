import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { ContextKey } from '../contextKey';
import { commands } from '../contributions/commands';
import { DisposableStore } from '../disposables';
import { type Log } from '../log';
import { Sentence } from '../sentence';
import { type ReportDocuments } from './documents';

/** The button on a report that leads back to the request, and the context key that shows it. */
export function registerGoToRequest(deps: {
  readonly log: Log;
  readonly reports: ReportDocuments;
}): vscode.Disposable {
  const store = new DisposableStore();
  const shown = new ContextKey('permissionDoctor.reportHasRequest');
  const requestOf = (editor: vscode.TextEditor | undefined) =>
    editor && deps.reports.reportAt(editor.document.uri)?.request;

  store.add(
    vscode.window.onDidChangeActiveTextEditor((editor) => shown.set(requestOf(editor) !== undefined)),
  );
  store.add(
    registerCommand(commands.goToRequest.id, deps.log, async () => {
      const request = requestOf(vscode.window.activeTextEditor);
      if (!request)
        throw new Sentence(
          vscode.l10n.t('Open a report whose request stands in a file, and run Go to Request there.'),
        );
      const document = await vscode.workspace.openTextDocument(request.uri);
      const place = document.positionAt(request.offset);
      await vscode.window.showTextDocument(document, { selection: new vscode.Range(place, place) });
    }),
  );
  return store;
}

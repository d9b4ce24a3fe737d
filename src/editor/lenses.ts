import * as vscode from 'vscode';
import { commands } from './contributions/commands';
import { settings } from './contributions/settings';
import { type NamedRequest } from './diagnoseRequest';
import { DisposableStore } from './disposables';
import { rangeOf } from './diagnostics/diagnostic';
import { httpDocuments, postmanDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { holdsRequests, readOptionsOf } from './readOptions';
import { Setting } from './setting';

const codeLens = new Setting(settings.codeLens);

/** Says above each request of a `.http` or `.rest` file and of a Postman collection what it needs; a click diagnoses it. */
export function registerLenses(deps: { readonly engine: EngineLoader }): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<void>());
  store.add(
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(settings.codeLens.key)) changed.fire();
    }),
  );
  store.add(
    vscode.languages.registerCodeLensProvider([...httpDocuments, ...postmanDocuments], {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses: async (document, cancelled) => {
        if (!codeLens.valueFor(document.uri) || !holdsRequests(document)) return [];
        const engine = await deps.engine();
        if (cancelled.isCancellationRequested) return [];
        return engine
          .outlineOf(document.getText(), readOptionsOf(document, engine))
          .map(({ lineAt, lens }) => lensAbove(document, lineAt, lens));
      },
    }),
  );
  return store;
}

function lensAbove(
  document: vscode.TextDocument,
  at: Parameters<typeof rangeOf>[1],
  title: string,
): vscode.CodeLens {
  const named: NamedRequest = { uri: document.uri.toString(), offset: at.start };
  return new vscode.CodeLens(rangeOf(document, at), {
    title,
    command: commands.diagnoseRequest.id,
    arguments: [named],
  });
}

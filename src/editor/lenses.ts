import * as vscode from 'vscode';
import { commands } from './contributions/commands';
import { settings } from './contributions/settings';
import { type NamedRequest } from './subjectAtHand';
import { DisposableStore } from './disposables';
import { rangeOf } from './diagnostics/diagnostic';
import { httpDocuments, postmanDocuments } from './diagnostics/watched';
import { type EngineLoader } from './engine';
import { type Live } from './live/live';
import { type OutlinedRequest } from '../outline/outline';
import { type Readings } from './readings';
import { holdsRequests } from './readOptions';
import { Setting } from './setting';

const codeLens = new Setting(settings.codeLens);

interface LensDeps {
  readonly engine: EngineLoader;
  readonly live: Live;
  readonly readings: Readings;
}

/**
 * Says above each request of a `.http` or `.rest` file and of a Postman collection what it needs, and whether the
 * account in use has it, as far as is known; a click diagnoses it, or asks.
 */
export function registerLenses(deps: LensDeps): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(new vscode.EventEmitter<void>());
  store.add(deps.live.onDidChange(() => changed.fire()));
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
        const { outlineOf } = await deps.engine();
        const requests = await deps.readings.of(document);
        if (cancelled.isCancellationRequested) return [];
        return outlineOf(requests).flatMap((outlined) => [
          diagnosingLens(document, outlined),
          ...(outlined.isOpen && deps.live.account ? [askingLens(document, outlined)] : []),
        ]);
      },
    }),
  );
  return store;
}

function diagnosingLens(document: vscode.TextDocument, { lineAt, lens }: OutlinedRequest): vscode.CodeLens {
  const named: NamedRequest = { uri: document.uri.toString(), offset: lineAt.start };
  return new vscode.CodeLens(rangeOf(document, lineAt), {
    title: lens,
    command: commands.diagnoseRequest.id,
    arguments: [named],
  });
}

function askingLens(document: vscode.TextDocument, { lineAt }: OutlinedRequest): vscode.CodeLens {
  return new vscode.CodeLens(rangeOf(document, lineAt), {
    title: vscode.l10n.t('Check with the organization'),
    command: commands.checkFile.id,
    arguments: [document.uri],
  });
}

import * as vscode from 'vscode';
import { DiagnosisHistory } from '../../explorer/diagnosis/history';
import { type ExplorerNode } from '../../explorer/node';
import { registerCommand } from '../command';
import { ContextKey } from '../contextKey';
import { commands } from '../contributions/commands';
import { views } from '../contributions/views';
import { type Diagnosed } from '../diagnosed';
import { type NamedRequest } from '../subjectAtHand';
import { DisposableStore } from '../disposables';
import { type Log } from '../log';
import { Sentence } from '../sentence';
import { ageing } from './ageing';
import { ExplorerView } from './explorerView';
import { type ExplorerLoader } from './loader';
import { type Selection } from './selection';

interface LastDiagnosisDeps {
  readonly log: Log;
  readonly diagnosed: vscode.Event<Diagnosed>;
  readonly explorer: ExplorerLoader;
  readonly selection: Selection;
}

/** The view "Last Diagnosis" with its history, and the commands on it. */
export function registerLastDiagnosis(deps: LastDiagnosisDeps): vscode.Disposable {
  const { log, explorer, selection } = deps;
  const store = new DisposableStore();
  const history = new DiagnosisHistory();
  const shown = new ContextKey('permissionDoctor.hasDiagnosis');
  const roots = async () => (await explorer()).lastDiagnosis(history, new Date());
  const view = store.add(new ExplorerView(views.lastDiagnosis.id, roots, selection));

  const tellAge = async () => {
    if (history.last) view.describe((await explorer()).ageInWords(history.last.at, new Date()) ?? '');
  };
  store.add(ageing(() => void tellAge()));
  store.add(
    deps.diagnosed(({ answers, uri }) => {
      history.add({
        answers: answers.map(withoutReport),
        uri: uri?.toString(),
        at: new Date().toISOString(),
      });
      shown.set(true);
      view.refresh();
      void explorer().then(({ failedChecks }) => {
        const failed = history.last ? failedChecks(history.last) : 0;
        view.badge(failed, vscode.l10n.t('Failed checks in the last diagnosis: {0}', failed));
        return tellAge();
      });
    }),
  );

  store.add(
    registerCommand(commands.goToPlace.id, log, async (node?: ExplorerNode) => {
      const remedy = vscode.l10n.t(
        'Select a check of the last diagnosis that speaks of a place in a file, and run Go to Place in Request again.',
      );
      await showPlace(selection.about('place', node, remedy));
    }),
  );
  store.add(
    registerCommand(commands.diagnoseAgain.id, log, async (node?: ExplorerNode) => {
      const run = history.byNumber(node?.about?.run ?? history.last?.number ?? 0);
      if (!run)
        throw new Sentence(vscode.l10n.t('Nothing was diagnosed yet: run Diagnose Request on a request.'));
      if (run.uri === undefined)
        throw new Sentence(
          vscode.l10n.t('The text came from the clipboard and is not kept: copy it, and diagnose it again.'),
        );
      const named: NamedRequest = { uri: run.uri, offset: run.answers[0]?.at.start ?? 0 };
      await vscode.commands.executeCommand(commands.diagnoseRequest.id, named);
    }),
  );
  return store;
}

/** The report repeats what the rows say, and what stands in it links to places that move. */
function withoutReport<T extends { readonly report: string }>({ report: _, ...rest }: T): Omit<T, 'report'> {
  return rest;
}

/** The text may have become shorter since: the editor takes the nearest place then. */
async function showPlace({ uri, start, end }: { uri: string; start: number; end: number }): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  const selection = new vscode.Range(document.positionAt(start), document.positionAt(end));
  await vscode.window.showTextDocument(document, { selection });
}

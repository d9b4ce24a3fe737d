import * as vscode from 'vscode';
import { type BindingChoice } from '../completion/bindingChoices';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { type OperationBindings, settings } from './contributions/settings';
import { type EngineLoader } from './engine';
import { type Log } from './log';
import { Sentence } from './sentence';
import { titleOf } from './titleOf';

interface BindingDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
}

/** "Bind File to Operation": says in the workspace's settings which operation a file is the body of. */
export function registerBinding(deps: BindingDeps): vscode.Disposable {
  return registerCommand(commands.bindFile.id, deps.log, async () => {
    const document = vscode.window.activeTextEditor?.document;
    const folder = document && vscode.workspace.getWorkspaceFolder(document.uri);
    if (!folder)
      throw new Sentence(
        vscode.l10n.t('Open the JSON file to be bound, in a folder of the workspace that can remember it.'),
      );
    const { bindingChoices, loadCatalog } = await deps.engine();
    const operation = await pickOperation(bindingChoices(document.getText(), loadCatalog()));
    if (operation === undefined) return;
    const glob = await pickGlob(vscode.workspace.asRelativePath(document.uri, false));
    if (glob === undefined) return;
    await bind(document.uri, glob, operation);
    deps.log.info(`Bound ${glob} to ${operation}`);
  });
}

async function pickOperation(choices: readonly BindingChoice[]): Promise<string | undefined> {
  const guesses = choices.filter(({ isGuess }) => isGuess);
  const others = choices.filter(({ isGuess }) => !isGuess);
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const items: vscode.QuickPickItem[] = [
    ...(guesses.length > 0
      ? [separator(vscode.l10n.t('fit the fields of this body')), ...guesses.map(itemOf)]
      : []),
    separator(vscode.l10n.t('all operations')),
    ...others.map(itemOf),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: titleOf(commands.bindFile),
    placeHolder: vscode.l10n.t('Operation that this file is the body of: path, method or operation id'),
    matchOnDescription: true,
  });
  return picked?.label;
}

function itemOf({ operation, operationId, bodyType }: BindingChoice): vscode.QuickPickItem {
  return { label: operation, description: `${operationId} · ${bodyType ?? vscode.l10n.t('takes no body')}` };
}

/** The file alone, or all JSON files beside it. */
async function pickGlob(path: string): Promise<string | undefined> {
  const beside = `${path.slice(0, path.lastIndexOf('/') + 1)}*.json`;
  const picked = await vscode.window.showQuickPick(
    [
      { label: path, description: vscode.l10n.t('this file') },
      { label: beside, description: vscode.l10n.t('every JSON file beside it') },
    ],
    { title: titleOf(commands.bindFile), placeHolder: vscode.l10n.t('Files that are bound') },
  );
  return picked?.label;
}

/** The first glob that fits counts, so that the new one stands before the others. */
async function bind(uri: vscode.Uri, glob: string, operation: string): Promise<void> {
  const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
  const configuration = vscode.workspace.getConfiguration(undefined, uri);
  const { key } = settings.operationBindings;
  const set = configuration.inspect<OperationBindings>(key);
  const before = Object.entries((several ? set?.workspaceFolderValue : set?.workspaceValue) ?? {});
  const others = Object.fromEntries(before.filter(([name]) => name !== glob));
  const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
  try {
    await configuration.update(key, { [glob]: operation, ...others }, target);
  } catch {
    throw new Sentence(
      vscode.l10n.t(
        'The settings of the folder cannot be written, so nothing is bound: see that .vscode/settings.json may be changed and has no error in it.',
      ),
    );
  }
}

import * as vscode from 'vscode';
import { type Operation } from '../../../catalog/operation';
import { type ExplorerModel } from '../../../explorer/explorerModel';
import { type ExplorerNode } from '../../../explorer/node';
import { asking } from '../../live/asking';
import { Sentence } from '../../sentence';
import { type Explorer } from '../loader';
import { type ActionDeps } from './actionDeps';
import { findOperation } from './operationPick';
import { revealOperation } from './searchActions';

/** An operation, with what is known at the moment. */
interface Chosen {
  readonly operation: Operation;
  readonly model: ExplorerModel;
  readonly explorer: Explorer;
}

/** An action on the operation of the menu's row, else of the selected one, else on one that is searched for. */
type OperationAction = (deps: ActionDeps, node: ExplorerNode | undefined) => Promise<void>;

function onOperation(act: (chosen: Chosen, deps: ActionDeps) => Promise<void>): OperationAction {
  return async (deps, node) => {
    const { state, selection } = deps;
    const { model, explorer } = await state.known();
    const id = selection.operationId(node);
    const named = id === undefined ? undefined : model.catalog.byId(id);
    const operation = named ?? (await findOperation(state));
    if (operation) await act({ operation, model, explorer }, deps);
  };
}

export const openDocumentation = onOperation(async ({ operation, explorer }) => {
  await vscode.env.openExternal(vscode.Uri.parse(explorer.documentationLink(operation)));
});

export const insertRequest = onOperation(async ({ operation, explorer }, { state }) => {
  const { base } = state.live.account ?? {};
  const host = base === undefined ? 'api.mypurecloud.com' : new URL(base).host;
  await insert(explorer.requestText(operation, host));
});

export const copyAdministratorRequest = onOperation(async ({ operation, model, explorer }) => {
  const text = explorer.administratorRequest(operation, model.operations.facts);
  if (text === undefined)
    throw new Sentence(
      vscode.l10n.t(
        'There is nothing for an administrator to do for {0}, as far as is known.',
        `${operation.method} ${operation.path}`,
      ),
    );
  await vscode.env.clipboard.writeText(text);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The request for the administrator is in the clipboard.'),
  );
});

/** Roles whose holders are asked at once. */
const MOST_ROLES = 40;

export const whoCan = onOperation(async ({ operation, model, explorer }, deps) => {
  const found = explorer.grantors(model.evidence, operation);
  if (!found.known)
    throw new Sentence(
      vscode.l10n.t(
        'Who can call it is not known ({0}): load the explorer as somebody who may read roles (authorization:role:view).',
        found.why,
      ),
    );
  const calls = found.value.roles.slice(0, MOST_ROLES).map(({ id }) => explorer.holdersCall(id));
  if (calls.length > 0)
    await asking(vscode.l10n.t('Reading who has the roles'), (options) =>
      deps.state.live.ask(calls, options),
    );
  await revealOperation(deps, operation.operationId, explorer.GRANTORS);
});

/** At the cursor of an open request file, else as a new one. */
async function insert(text: string): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (
    editor &&
    /\.(?:http|rest)$|^Untitled/.test(editor.document.uri.path) &&
    editor.document.uri.scheme !== 'output'
  ) {
    const { document, selection } = editor;
    const line = document.lineAt(selection.active.line);
    const before = line.isEmptyOrWhitespace ? '' : '\n\n';
    await editor.edit((edit) => edit.insert(line.range.end, `${before}${text}\n`));
    await vscode.window.showTextDocument(document);
    return;
  }
  const document = await vscode.workspace.openTextDocument({ language: 'http', content: text });
  await vscode.window.showTextDocument(document);
}

import * as vscode from 'vscode';
import { commands } from '../../contributions/commands';
import { views } from '../../contributions/views';
import { type ActionDeps } from './actionDeps';
import { findOperation } from './operationPick';
import { titleOf } from '../../titleOf';

/** Brings the row of an operation into view, or of a row under it. */
export async function revealOperation(
  { state, operations }: ActionDeps,
  operationId: string,
  under?: string,
): Promise<void> {
  if (state.choice.operationFilter !== '') state.choose({ operationFilter: '' });
  const { model } = await state.known();
  const id = model.operations.idOf(operationId) ?? '';
  await vscode.commands.executeCommand(`${views.operations.id}.focus`);
  await operations.reveal(under === undefined ? id : `${id}/${under}`);
}

export async function showFoundOperation(deps: ActionDeps): Promise<void> {
  const operation = await findOperation(deps.state);
  if (operation) await revealOperation(deps, operation.operationId);
}

export async function filterOperations({ state }: ActionDeps): Promise<void> {
  const typed = await vscode.window.showInputBox({
    title: titleOf(commands.filterOperations),
    prompt: vscode.l10n.t('Words of path, method, operation id or permission. Nothing shows all.'),
    value: state.choice.operationFilter,
  });
  if (typed === undefined) return;
  state.choose({ operationFilter: typed.trim() });
  await vscode.commands.executeCommand(`${views.operations.id}.focus`);
}

export function clearFilters({ state }: ActionDeps): Promise<void> {
  state.choose({ operationFilter: '', permissionFilter: '' });
  return Promise.resolve();
}

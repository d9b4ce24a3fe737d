import * as vscode from 'vscode';
import { type Operation } from '../../../catalog/operation';
import { type Operations } from '../../../explorer/operations/operations';
import { commands } from '../../contributions/commands';
import { type ExplorerState } from '../explorerState';
import { type Explorer } from '../loader';
import { titleOf } from '../../titleOf';

/** Rows of the list; who sees none of theirs types another word. */
const MOST_FOUND = 200;

interface OperationItem extends vscode.QuickPickItem {
  readonly operation: Operation;
}

/**
 * A search box over all operations: words in any order, letters may be left out.
 * @returns undefined where the person gave up
 */
export async function findOperation(state: ExplorerState): Promise<Operation | undefined> {
  const { model, explorer } = await state.known();
  const box = vscode.window.createQuickPick<OperationItem>();
  box.title = titleOf(commands.findOperation);
  box.placeholder = vscode.l10n.t('Words of path, method, operation id or permission: post calls');
  const show = () => {
    box.items = itemsFor(model.operations, box.value, explorer);
  };
  box.onDidChangeValue(show);
  show();
  box.show();
  try {
    return await new Promise<Operation | undefined>((resolve) => {
      box.onDidAccept(() => resolve(box.selectedItems[0]?.operation));
      box.onDidHide(() => resolve(undefined));
    });
  } finally {
    box.dispose();
  }
}

/** They are shown whatever the editor's own filter thinks: it knows no words in another order. */
function itemsFor(operations: Operations, typed: string, { markWords }: Explorer): OperationItem[] {
  const { canI } = operations.facts;
  return operations.find(typed, MOST_FOUND).map((operation, nth) => ({
    label: `${operation.method} ${operation.path}`,
    // What a few rows show is judged at once; hundreds at every key would be felt.
    description: [operation.operationId, canI.isAsked && nth < 10 ? markWords(canI.of(operation)) : '']
      .filter(Boolean)
      .join(' · '),
    alwaysShow: true,
    operation,
  }));
}

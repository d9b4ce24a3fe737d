import * as vscode from 'vscode';
import { type CommandId } from './contributions/commands';
import { type Log } from './log';
import { isForPerson } from './sentence';

/**
 * Registers a command that answers in every state: what goes wrong for a reason that a person can mend is shown
 * as its one sentence; anything else is a defect, which goes to the log and is called that.
 */
export function registerCommand<A extends readonly unknown[]>(
  id: CommandId,
  log: Log,
  handler: (...args: A) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      await handler(...(args as unknown as A));
    } catch (error) {
      if (isForPerson(error)) void vscode.window.showWarningMessage(error.message);
      else reportDefect(id, log, error);
    }
  });
}

function reportDefect(id: CommandId, log: Log, error: unknown): void {
  log.error(`${id} failed`, error);
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window
    .showErrorMessage(
      vscode.l10n.t('Permission Doctor ran into an error of its own. The log says more.'),
      showLog,
    )
    .then((chosen) => {
      if (chosen === showLog) log.show();
    });
}

import { type Disposable } from 'vscode';
import { clipboardText } from './clipboard';
import { registerCommand } from './command';
import { commands } from './contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from './diagnose';

/** "Explain Error from Clipboard": a copied error body, response or log line, whatever the editor shows. */
export function registerExplainError(deps: DiagnosingDeps): Disposable {
  return registerCommand(commands.explainError.id, deps.log, async () => {
    const remedy = 'Copy the error body or the log line, and run Explain Error from Clipboard again.';
    await diagnoseAndShow({ text: await clipboardText(remedy) }, deps);
  });
}

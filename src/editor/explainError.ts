import { l10n } from 'vscode';
import { clipboardText } from './clipboard';
import { diagnoseAndShow, type DiagnosingDeps } from './diagnose';

/** "Explain Error from Clipboard": a copied error body, response or log line, whatever the editor shows. */
export async function explainError(deps: DiagnosingDeps): Promise<void> {
  const remedy = l10n.t('Copy the error body or the log line, and run Explain Error from Clipboard again.');
  await diagnoseAndShow({ text: await clipboardText(remedy) }, deps);
}

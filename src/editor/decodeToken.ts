import { l10n } from 'vscode';
import { clipboardText } from './clipboard';
import { type DiagnosingDeps } from './diagnose';

/** "Decode Token from Clipboard": what the copied token says, secrets masked; nothing of it is kept or logged. */
export async function decodeToken(deps: DiagnosingDeps): Promise<void> {
  const remedy = l10n.t(
    'Copy the access token or the Authorization header, and run Decode Token from Clipboard again.',
  );
  const text = await clipboardText(remedy);
  const { decodeTokenText } = await deps.engine();
  const { markdown } = decodeTokenText(text, new Date());
  await deps.reports.show({ title: l10n.t('Token from Clipboard'), markdown });
}

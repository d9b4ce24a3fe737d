import * as vscode from 'vscode';
import { type DiagnosingDeps } from './diagnose';
import { type Basis } from './live/basis';
import { whileShown } from './progress';

/** The editor opens larger files without telling extensions of them, so that no link can lead into one. */
const largestDocument = 50 * 1024 * 1024;

/**
 * Diagnoses the refused calls of a recording, given as bytes, and shows one report on them all.
 *
 * Nobody is asked: who called is not known to be who is signed in.
 *
 * @param uri where it stands; missing where it came from the clipboard
 * @param given what to diagnose with
 * @throws UnreadableInput where it is no HAR
 */
export async function showRecording(
  bytes: Uint8Array,
  uri: vscode.Uri | undefined,
  deps: DiagnosingDeps,
  given?: Basis,
): Promise<void> {
  const { diagnoseHarFile, harExamples, harMarkdown, catalogVersion } = await deps.engine();
  const name = uri ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : vscode.l10n.t('the clipboard');
  const evidence = given && 'evidence' in given ? { evidence: given.evidence } : {};
  const diagnosis = await whileShown(vscode.l10n.t('Diagnosing {0}…', name), (signal, told) =>
    diagnoseHarFile(bytes, { now: new Date(), signal, progress: told, ...evidence }),
  );
  if (!diagnosis) return;
  const { tally, refusals } = diagnosis;
  deps.log.info(`Diagnosed a recording: ${tally.entries} entries, ${refusals.length} different refusals`);
  const answers = harExamples(diagnosis, catalogVersion());
  if (answers.length > 0) deps.diagnosed.fire({ answers, uri });
  const linked = uri !== undefined && bytes.length <= largestDocument;
  await deps.reports.show({
    title: vscode.l10n.t('Refused calls: {0}', name),
    markdown: harMarkdown(diagnosis, { name, catalogVersion: catalogVersion(), linked }),
    answers,
    ...evidence,
    ...(linked && { request: { uri, offset: answers[0]?.at.start ?? 0 } }),
  });
}

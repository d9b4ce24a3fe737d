import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from '../diagnose';
import { fileTo, writeTo } from '../fileTo';
import { Sentence } from '../sentence';
import { type NamedRequest, withSubjectAtHand } from '../subjectAtHand';

/** Larger files are no evidence of ours. */
const longest = 20 * 1024 * 1024;

/** "Export Evidence…": of the report in view, else all that the account was answered, as a file without a secret. */
export async function exportEvidence({ reports, live, engine }: DiagnosingDeps): Promise<void> {
  const evidence = reports.active()?.evidence ?? live.evidence;
  if (!evidence)
    throw new Sentence(
      vscode.l10n.t('There is no evidence yet: sign in, run Diagnose Request, and export again.'),
    );
  const { exportBundle } = await engine();
  const target = await fileTo('evidence.json', { [vscode.l10n.t('Evidence')]: ['json'] });
  if (target) await writeTo(target, exportBundle(evidence));
}

/** "Replay Evidence…": diagnoses the request at hand with what a file of evidence says. */
export async function replayEvidence(deps: DiagnosingDeps, file?: vscode.Uri | NamedRequest): Promise<void> {
  const { title } = commands.replayEvidence;
  const [chosen] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Diagnose with This Evidence'),
      filters: { [vscode.l10n.t('Evidence')]: ['json'] },
    })) ?? [];
  if (!chosen) return;
  const name = chosen.path.slice(chosen.path.lastIndexOf('/') + 1);
  const { parseBundle } = await deps.engine();
  const evidence = parseBundle(await textOf(chosen, name));
  await withSubjectAtHand(file, title, deps.reports, (subject) =>
    diagnoseAndShow(subject, deps, { kind: 'replayed', evidence, file: name }),
  );
}

/** @throws Sentence where the file cannot be read, or is too large */
async function textOf(file: vscode.Uri, name: string): Promise<string> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size <= longest) return Buffer.from(await vscode.workspace.fs.readFile(file)).toString();
  } catch {
    throw new Sentence(
      vscode.l10n.t('{0} cannot be read: choose a file of evidence that is there and may be read.', name),
    );
  }
  throw new Sentence(vscode.l10n.t('The file is larger than 20 MB: choose a file of evidence.'));
}

import * as vscode from 'vscode';
import { commands } from '../contributions/commands';
import { diagnoseAndShow, type DiagnosingDeps } from '../diagnose';
import { fileTo } from '../fileTo';
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
  if (target) await vscode.workspace.fs.writeFile(target, Buffer.from(exportBundle(evidence)));
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
  const { size } = await vscode.workspace.fs.stat(chosen);
  if (size > longest)
    throw new Sentence(vscode.l10n.t('The file is larger than 20 MB: choose a file of evidence.'));
  const { parseBundle } = await deps.engine();
  const evidence = parseBundle(Buffer.from(await vscode.workspace.fs.readFile(chosen)).toString());
  const name = chosen.path.slice(chosen.path.lastIndexOf('/') + 1);
  await withSubjectAtHand(file, title, deps.reports, (subject) =>
    diagnoseAndShow(subject, deps, { kind: 'replayed', evidence, file: name }),
  );
}

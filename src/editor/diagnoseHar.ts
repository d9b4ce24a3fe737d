import * as vscode from 'vscode';
import { commands } from './contributions/commands';
import { type DiagnosingDeps } from './diagnose';
import { showRecording } from './recording';
import { Sentence } from './sentence';
import { titleOf } from './titleOf';

/** "Diagnose HAR File…": the file that a menu names, else one that is chosen. */
export async function diagnoseHar(deps: DiagnosingDeps, file?: vscode.Uri): Promise<void> {
  const uri = file ?? (await chosenFile());
  if (uri) await showRecording(await bytesOf(uri, deps), uri, deps);
}

/** Whether a file is a recording by its name: such files may be too large for an editor. */
export function isRecording(uri: vscode.Uri): boolean {
  return /\.har$/i.test(uri.path);
}

/** @throws Sentence where the file cannot be read, or is too large */
export async function bytesOf(
  uri: vscode.Uri,
  { engine }: Pick<DiagnosingDeps, 'engine'>,
): Promise<Uint8Array> {
  const { maxHarBytes } = await engine();
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size <= maxHarBytes) return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError)) throw error;
    throw new Sentence(
      vscode.l10n.t('{0} cannot be read: choose a HAR file that is there and may be read.', uri.fsPath),
    );
  }
  throw new Sentence(
    vscode.l10n.t(
      'The file is larger than {0} MB: record anew, only what leads to the refusal.',
      maxHarBytes / 1024 / 1024,
    ),
  );
}

async function chosenFile(): Promise<vscode.Uri | undefined> {
  const chosen = await vscode.window.showOpenDialog({
    title: titleOf(commands.diagnoseHar),
    openLabel: vscode.l10n.t('Diagnose'),
    filters: { [vscode.l10n.t('Recordings of a browser or proxy')]: ['har'] },
  });
  return chosen?.[0];
}

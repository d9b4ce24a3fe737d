import * as vscode from 'vscode';
import { Sentence } from './sentence';

/**
 * Asks where a file is to be written, in the first folder unless the person says otherwise.
 * @returns undefined where the person gave up
 */
export function fileTo(name: string, filters: Record<string, string[]>): PromiseLike<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
  return vscode.window.showSaveDialog({ defaultUri, filters });
}

/**
 * Writes a file to where a person wants it.
 * @throws Sentence where nothing can be written there: a folder that may only be read, a disk that is full
 */
export async function writeTo(target: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(target, Buffer.from(text));
  } catch {
    const name = target.path.slice(target.path.lastIndexOf('/') + 1);
    throw new Sentence(vscode.l10n.t('{0} cannot be written there: choose another place for it.', name));
  }
}

import * as vscode from 'vscode';

/**
 * Asks where a file is to be written, in the first folder unless the person says otherwise.
 * @returns undefined where the person gave up
 */
export function fileTo(name: string, filters: Record<string, string[]>): PromiseLike<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const defaultUri = folder ? vscode.Uri.joinPath(folder, name) : vscode.Uri.file(`/${name}`);
  return vscode.window.showSaveDialog({ defaultUri, filters });
}

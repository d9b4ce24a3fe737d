import * as vscode from 'vscode';
import { Sentence } from './sentence';

/** @throws Sentence in a folder that is not trusted, where nobody signs in and nothing is sent */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) return;
  throw new Sentence(
    vscode.l10n.t(
      'Nobody signs in from a folder that is not trusted: trust it with "Workspaces: Manage Workspace Trust", and try again.',
    ),
  );
}

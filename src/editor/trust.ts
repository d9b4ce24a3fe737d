import * as vscode from 'vscode';
import { Sentence } from './sentence';

/** What is not done from a folder that is not trusted. */
export type Restricted = 'signIn' | 'ask' | 'download';

/**
 * @param what is about to be done
 * @throws Sentence in a folder that is not trusted, where nobody signs in and nothing is sent
 */
export function requireTrust(what: Restricted): void {
  if (!vscode.workspace.isTrusted) throw new Sentence(refusal(what));
}

function refusal(what: Restricted): string {
  switch (what) {
    case 'signIn':
      return vscode.l10n.t(
        'Nobody signs in from a folder that is not trusted: trust it with "Workspaces: Manage Workspace Trust", and try again.',
      );
    case 'ask':
      return vscode.l10n.t(
        'The organization is not asked from a folder that is not trusted: trust it with "Workspaces: Manage Workspace Trust", and try again.',
      );
    case 'download':
      return vscode.l10n.t(
        'The API definition is not fetched from a folder that is not trusted: trust it with "Workspaces: Manage Workspace Trust", and try again.',
      );
  }
}

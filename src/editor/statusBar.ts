import * as vscode from 'vscode';
import { category } from './contributions/commands';

/** Whom and what the extension speaks for at the moment. */
export interface Status {
  /** Who is signed in. */
  readonly identity: string;
  /** The Genesys Cloud region that calls go to. */
  readonly region: string;
  readonly signedIn: 'no' | 'yes' | 'expired';
  /** Version of the catalog; it is loaded at first use. */
  readonly catalog: string;
}

export interface StatusBar extends vscode.Disposable {
  update(change: Partial<Status>): void;
}

/** Characters of an identity that the bar has room for. */
const ROOM = 40;

/** The item in the status bar: its tooltip says the status, a click offers the extension's commands. */
export function registerStatusBar(): StatusBar {
  const item = vscode.window.createStatusBarItem('permissionDoctor.status', vscode.StatusBarAlignment.Right);
  item.name = category;
  item.command = {
    title: vscode.l10n.t('Show Commands'),
    command: 'workbench.action.quickOpen',
    arguments: [`>${category}: `],
  };
  let status: Status = {
    identity: vscode.l10n.t('signed out'),
    region: vscode.l10n.t('none'),
    signedIn: 'no',
    catalog: vscode.l10n.t('loads at first use'),
  };
  const update = (change: Partial<Status>) => {
    status = { ...status, ...change };
    item.text = textOf(status);
    item.tooltip = tooltip(status);
    item.backgroundColor =
      status.signedIn === 'expired' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  };
  update({});
  item.show();
  return { update, dispose: () => item.dispose() };
}

function textOf({ identity, region, signedIn }: Status): string {
  if (signedIn === 'no') return `$(shield) ${category}`;
  const who = identity.length > ROOM ? `${identity.slice(0, ROOM - 1)}…` : identity;
  // A dollar sign before a bracket would be taken for an icon.
  const text = `${who} (${region})`.replaceAll('$(', '$ (');
  return signedIn === 'yes' ? `$(shield) ${text}` : `$(warning) ${vscode.l10n.t('{0}: expired', text)}`;
}

function tooltip(status: Status): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const rows = [
    [vscode.l10n.t('Identity'), status.identity],
    [vscode.l10n.t('Region'), status.region],
    [vscode.l10n.t('Catalog'), status.catalog],
  ] as const;
  text.appendMarkdown(`**${category}**\n\n`);
  for (const [name, value] of rows) text.appendMarkdown(`${name}: `).appendText(value).appendMarkdown('\n\n');
  if (status.signedIn === 'expired')
    text.appendText(
      vscode.l10n.t('The access token has expired: sign in again, or switch to another account.'),
    );
  return text;
}

import * as vscode from 'vscode';
import { category } from './contributions/commands';

/** Whom and what the extension speaks for at the moment. */
export interface Status {
  /** Who is signed in. */
  readonly identity: string;
  /** The Genesys Cloud region that calls go to. */
  readonly region: string;
  /** Version of the catalog; it is loaded at first use. */
  readonly catalog: string;
}

export interface StatusBar extends vscode.Disposable {
  update(change: Partial<Status>): void;
}

const initially: Status = { identity: 'signed out', region: 'none', catalog: 'loads at first use' };

/** The item in the status bar: its tooltip says the status, a click offers the extension's commands. */
export function registerStatusBar(): StatusBar {
  const item = vscode.window.createStatusBarItem('permissionDoctor.status', vscode.StatusBarAlignment.Right);
  item.name = category;
  item.text = '$(shield) Permission Doctor';
  item.command = {
    title: 'Show Commands',
    command: 'workbench.action.quickOpen',
    arguments: [`>${category}: `],
  };
  let status = initially;
  const update = (change: Partial<Status>) => {
    status = { ...status, ...change };
    item.tooltip = tooltip(status);
  };
  update({});
  item.show();
  return { update, dispose: () => item.dispose() };
}

function tooltip(status: Status): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  const rows = [
    ['Identity', status.identity],
    ['Region', status.region],
    ['Catalog', status.catalog],
  ] as const;
  text.appendMarkdown(`**${category}**\n\n`);
  for (const [name, value] of rows) text.appendMarkdown(`${name}: `).appendText(value).appendMarkdown('\n\n');
  return text;
}

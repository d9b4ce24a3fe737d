import * as vscode from 'vscode';
import { type ExplorerNode } from '../../explorer/node';
import { commands } from '../contributions/commands';

/** A row as the editor draws it; its tooltip comes later. */
export function treeItem(node: ExplorerNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const state = node.getChildren ? (node.open ? Expanded : Collapsed) : None;
  const item = new vscode.TreeItem(labelOf(node), state);
  item.id = node.id;
  item.contextValue = contextOf(node);
  if (node.description !== undefined) item.description = node.description;
  if (node.icon) item.iconPath = iconOf(node.icon);
  if (node.opens && node.about?.place) {
    const { id, title } = commands.goToPlace;
    item.command = { command: id, title, arguments: [node] };
  }
  const label = node.spoken ?? [node.label, node.description].filter(Boolean).join(', ');
  item.accessibilityInformation = { label };
  return item;
}

function labelOf({ label, matches }: ExplorerNode): string | vscode.TreeItemLabel {
  return matches ? { label, highlights: matches.map(([start, end]) => [start, end]) } : label;
}

/** Its kind, and what else menus ask for: `check place copy`. */
function contextOf({ kind, about }: ExplorerNode): string {
  return [kind, ...Object.keys(about ?? {})].join(' ');
}

/** Text from outside is shown as it is: no markup, no links. */
export function tooltip({ label, facts }: ExplorerNode): vscode.MarkdownString {
  const text = new vscode.MarkdownString('**').appendText(label).appendMarkdown('**');
  for (const { name, value } of facts?.() ?? [])
    text.appendMarkdown('\n\n').appendText(`${name}: `).appendText(value);
  return text;
}

function iconOf({ id, colour }: NonNullable<ExplorerNode['icon']>): vscode.ThemeIcon {
  return new vscode.ThemeIcon(id, colour === undefined ? undefined : new vscode.ThemeColor(colour));
}

import * as vscode from 'vscode';

/** Of each row, how many of those below it are looked at, and how many rows in all: there are thousands of operations. */
const mostBelow = 12;
const most = 250;

/** All that the rows of a view say, tooltips included, as JSON; those nearest to the root where there are too many. */
export async function rowsOf(tree: vscode.TreeDataProvider<never>): Promise<string[]> {
  const rows: string[] = [];
  const { token } = new vscode.CancellationTokenSource();
  const open: unknown[] = [undefined];
  for (const node of open) {
    for (const below of ((await tree.getChildren(node as never)) ?? []).slice(0, mostBelow)) {
      if (rows.length >= most) return rows;
      const item = await tree.getTreeItem(below);
      rows.push(JSON.stringify((await tree.resolveTreeItem?.(item, below, token)) ?? item));
      if (item.collapsibleState !== vscode.TreeItemCollapsibleState.None) open.push(below);
    }
  }
  return rows;
}

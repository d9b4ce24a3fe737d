import * as vscode from 'vscode';
import { type ExplorerNode } from '../../explorer/node';
import { treeItem, tooltip } from './treeItem';

/**
 * Shows any rows as a tree: they answer for themselves. Their children are asked when they are unfolded, and their
 * tooltips when the mouse rests on them.
 */
export class NodeTree implements vscode.TreeDataProvider<ExplorerNode>, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.changed.event;
  private children = new WeakMap<ExplorerNode, readonly ExplorerNode[]>();
  private parents = new WeakMap<ExplorerNode, ExplorerNode>();
  private roots: Promise<readonly ExplorerNode[]> | undefined;

  /** @param makeRoots asks nobody but the memory: a view makes no call */
  constructor(private readonly makeRoots: () => Promise<readonly ExplorerNode[]>) {}

  /** Makes all rows anew; those that are shown keep their place by their ids. */
  refresh(): void {
    this.roots = undefined;
    this.children = new WeakMap();
    this.parents = new WeakMap();
    this.changed.fire(undefined);
  }

  getTreeItem(node: ExplorerNode): vscode.TreeItem {
    return treeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: ExplorerNode): vscode.TreeItem {
    item.tooltip = tooltip(node);
    return item;
  }

  async getChildren(node?: ExplorerNode): Promise<ExplorerNode[]> {
    return [...(node ? this.under(node) : await this.top())];
  }

  getParent(node: ExplorerNode): ExplorerNode | undefined {
    return this.parents.get(node);
  }

  /** The row of that id: the way to it leads through rows whose ids it begins with, and through further pages. */
  async find(id: string): Promise<ExplorerNode | undefined> {
    let level = await this.top();
    for (;;) {
      const onTheWay = level.find((node) => id === node.id || id.startsWith(`${node.id}/`));
      if (onTheWay?.id === id) return onTheWay;
      const next = onTheWay ?? level.find(({ kind }) => kind === 'more');
      if (!next) return undefined;
      level = this.under(next);
    }
  }

  dispose(): void {
    this.changed.dispose();
  }

  private top(): Promise<readonly ExplorerNode[]> {
    return (this.roots ??= this.makeRoots());
  }

  private under(node: ExplorerNode): readonly ExplorerNode[] {
    const known = this.children.get(node);
    if (known) return known;
    const made = node.getChildren?.() ?? [];
    this.children.set(node, made);
    for (const child of made) this.parents.set(child, node);
    return made;
  }
}

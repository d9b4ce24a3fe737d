import * as vscode from 'vscode';
import { type ExplorerNode } from '../../explorer/node';
import { type ViewId } from '../contributions/views';
import { DisposableStore } from '../disposables';
import { NodeTree } from './nodeTree';
import { type Selection } from './selection';

/** A view over rows that answer for themselves, with its age, badge and message. */
export class ExplorerView implements vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly tree: NodeTree;
  private readonly view: vscode.TreeView<ExplorerNode>;
  readonly onDidShow: vscode.Event<void>;

  constructor(id: ViewId, roots: () => Promise<readonly ExplorerNode[]>, selection: Selection) {
    this.tree = this.store.add(new NodeTree(roots));
    this.view = this.store.add(
      vscode.window.createTreeView(id, { treeDataProvider: this.tree, showCollapseAll: true }),
    );
    this.store.add(this.view.onDidChangeSelection(({ selection: [node] }) => selection.set(node)));
    const shown = this.store.add(new vscode.EventEmitter<void>());
    this.onDidShow = shown.event;
    this.store.add(
      this.view.onDidChangeVisibility(({ visible }) => {
        if (visible) shown.fire();
      }),
    );
  }

  get visible(): boolean {
    return this.view.visible;
  }

  refresh(): void {
    this.tree.refresh();
  }

  /** Beside the name: whose data, and how old. */
  describe(description: string): void {
    if (description !== (this.view.description ?? '')) this.view.description = description;
  }

  /** Above the rows; empty takes it away. A view without rows shows its welcome content only while there is none. */
  say(message: string): void {
    this.view.message = message;
  }

  badge(value: number, tooltip: string): void {
    this.view.badge = value === 0 ? undefined : { value, tooltip };
  }

  /** Brings the row of that id into view and selects it. */
  async reveal(id: string): Promise<void> {
    const node = await this.tree.find(id);
    if (node) await this.view.reveal(node, { select: true, focus: true, expand: true });
  }

  dispose(): void {
    this.store.dispose();
  }
}

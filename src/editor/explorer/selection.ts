import { type ExplorerNode } from '../../explorer/node';
import { Sentence } from '../sentence';

/** The row that was selected last in any view of the explorer: what commands from the palette and by key work on. */
export class Selection {
  private node: ExplorerNode | undefined;

  set(node: ExplorerNode | undefined): void {
    this.node = node;
  }

  /** The operation of the row of the menu, else of the selected one, if it is of one. */
  operationId(node: ExplorerNode | undefined): string | undefined {
    return (node ?? this.node)?.about?.operationId;
  }

  /**
   * What the row is about: that of the menu, else the selected one.
   * @throws Sentence `remedy` where it is about nothing of that kind
   */
  about<K extends keyof NonNullable<ExplorerNode['about']>>(
    key: K,
    node: ExplorerNode | undefined,
    remedy: string,
  ): NonNullable<NonNullable<ExplorerNode['about']>[K]> {
    const value = (node ?? this.node)?.about?.[key];
    if (value === undefined) throw new Sentence(remedy);
    return value;
  }
}

import type { Operation } from '../../catalog/operation';
import type { ExplorerNode } from '../node';
import { operationNode, type OperationFacts } from './operationNode';
import { operationTree } from './operationTree';
import { OperationSearch } from './search';

/** The catalog's operations, searchable, and as the rows of the view "Operations". */
export class Operations {
  private search: OperationSearch | undefined;

  constructor(readonly facts: OperationFacts) {}

  /** Best first; see `OperationSearch`. */
  find(typed: string, limit?: number): readonly Operation[] {
    this.search ??= new OperationSearch(this.facts.catalog.operations);
    return this.search.find(typed, limit);
  }

  /** @param typed only operations that these words find; all where empty */
  rows(typed: string): readonly ExplorerNode[] {
    const shown = typed.trim() === '' ? this.facts.catalog.operations : this.find(typed);
    return operationTree(shown, (parent, operation) => operationNode(parent, operation, this.facts));
  }

  /** The way to the row of an operation in the whole tree, for revealing it; undefined where there is none. */
  idOf(operationId: string): string | undefined {
    const operation = this.facts.catalog.byId(operationId);
    if (!operation) return undefined;
    return idUnder(this.rows(''), operation);
  }
}

/** Goes down only where the operation is: by tag, then by path. */
function idUnder(rows: readonly ExplorerNode[], operation: Operation): string | undefined {
  const own = rows.find(({ about }) => about?.operationId === operation.operationId);
  if (own) return own.id;
  const branch = rows.find(
    ({ kind, label }) =>
      (kind === 'group' && label === operation.api) || (kind === 'branch' && isAlong(label, operation.path)),
  );
  const next = branch ?? rows.find(({ kind }) => kind === 'more');
  return next && idUnder(next.getChildren?.() ?? [], operation);
}

/** Whether a path leads on from a branch, by whole segments. */
function isAlong(branch: string, path: string): boolean {
  return `${path}/`.startsWith(`/api/v2${branch}/`);
}

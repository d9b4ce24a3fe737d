import type { Operation } from '../../catalog/operation';
import { counted } from '../../text/counted';
import { childId, type ExplorerNode } from '../node';
import { paged } from '../pages';

/** Operations that stand side by side without a further branching. */
const FEW = 30;

/** Makes the row of an operation, whose label leaves out what the rows above it say. */
export type OperationRow = (parent: string, operation: Operation) => ExplorerNode;

/** Operations by API tag and then by path; the rows of operations are made when their branch is unfolded. */
export function operationTree(
  operations: readonly Operation[],
  rowOf: OperationRow,
): readonly ExplorerNode[] {
  const open = operations.length <= FEW;
  // The editor remembers by id what was folded: what is found is shown unfolded, whatever was folded before.
  const root = open ? 'found' : 'tag';
  return grouped(operations, ({ api }) => api)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([api, ofApi]) => branch(childId(root, api), api, ofApi, open, rowOf, 0));
}

function branch(
  id: string,
  label: string,
  operations: readonly Operation[],
  open: boolean,
  rowOf: OperationRow,
  depth: number,
): ExplorerNode {
  const count = counted.operations(operations.length);
  return {
    id,
    kind: depth === 0 ? 'group' : 'branch',
    label,
    description: `${operations.length}`,
    icon: { id: depth === 0 ? 'tag' : 'symbol-folder' },
    spoken: `${label}, ${count}`,
    open,
    getChildren: () => under(id, operations, open, rowOf, depth),
  };
}

function under(
  id: string,
  operations: readonly Operation[],
  open: boolean,
  rowOf: OperationRow,
  depth: number,
): readonly ExplorerNode[] {
  const groups = operations.length <= FEW ? [] : branches(operations, depth);
  if (groups.length < 2) return paged(id, operations, (operation) => rowOf(id, operation));
  return groups.flatMap(([path, ofPath]) =>
    // Those that end here stand here: a branch of the same name would say nothing.
    ofPath.length === 1 || ofPath.every((operation) => shortPath(operation.path) === path)
      ? ofPath.map((operation) => rowOf(id, operation))
      : [branch(childId(id, path), path, ofPath, open, rowOf, path.split('/').length - 1)],
  );
}

/** By the next segment of the path at which they part. */
function branches(
  operations: readonly Operation[],
  depth: number,
): readonly (readonly [string, readonly Operation[]])[] {
  for (let length = depth + 1; length <= 12; length++) {
    const groups = grouped(operations, ({ path }) => beginning(path, length));
    if (groups.length > 1) return groups;
  }
  return [];
}

/** The first segments behind `/api/v2`, as a path. */
function beginning(path: string, length: number): string {
  return `/${segments(path).slice(0, length).join('/')}`;
}

function segments(path: string): readonly string[] {
  return shortPath(path).split('/').filter(Boolean);
}

/** A path without what all of them begin with. */
export function shortPath(path: string): string {
  return path.replace(/^\/api\/v2(?=\/)/, '');
}

function grouped(
  operations: readonly Operation[],
  keyOf: (operation: Operation) => string,
): (readonly [string, readonly Operation[]])[] {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    const key = keyOf(operation);
    const group = groups.get(key);
    if (group) group.push(operation);
    else groups.set(key, [operation]);
  }
  return [...groups];
}

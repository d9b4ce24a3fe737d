import type { Operation, OperationMatch } from './operation';
import { isParameter } from './segments';

/** An operation with the names of its parameters and the segments that they stand in. */
interface Leaf {
  readonly operation: Operation;
  readonly parameters: readonly (readonly [name: string, segment: number])[];
}

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  /** By method. */
  readonly leaves: Map<string, Leaf>;
}

/**
 * Finds the operations of a concrete path, as a server does: the path first, literal segments before parameters, and
 * then the method. So `DELETE /users/me` is no `DELETE /users/{userId}`, for `/users/me` is documented.
 */
export class PathTrie {
  private readonly root: Node = newNode();

  constructor(operations: Iterable<Operation>) {
    for (const operation of operations) {
      let node = this.root;
      const parameters: [string, number][] = [];
      operation.path
        .split('/')
        .slice(1)
        .forEach((segment, at) => {
          node = childOf(node, segment);
          if (isParameter(segment)) parameters.push([segment.slice(1, -1), at]);
        });
      node.leaves.set(operation.method, { operation, parameters });
    }
  }

  /** `segments` of a path, decoded. */
  match(method: string, segments: readonly string[]): OperationMatch | undefined {
    const leaf = find(this.root, segments, 0)?.get(method.toUpperCase());
    if (leaf === undefined) return undefined;
    const params: Record<string, string> = {};
    for (const [name, at] of leaf.parameters) params[name] = segments[at] ?? '';
    return { operation: leaf.operation, params };
  }

  /** The methods documented for a concrete path, sorted. */
  methodsOf(segments: readonly string[]): string[] {
    return [...(find(this.root, segments, 0)?.keys() ?? [])].sort();
  }
}

function newNode(): Node {
  return { literals: new Map(), leaves: new Map() };
}

function childOf(node: Node, segment: string): Node {
  if (isParameter(segment)) return (node.parameter ??= newNode());
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const made = newNode();
  node.literals.set(segment, made);
  return made;
}

function find(node: Node, segments: readonly string[], at: number): ReadonlyMap<string, Leaf> | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.leaves.size > 0 ? node.leaves : undefined;
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, at + 1);
  if (found !== undefined || node.parameter === undefined || segment === '') return found;
  return find(node.parameter, segments, at + 1);
}

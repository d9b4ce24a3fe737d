import type { Operation, OperationMatch } from './operation';
import { isParameter } from './segments';

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  readonly operations: Map<string, Operation>;
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
      for (const segment of operation.path.split('/').slice(1)) node = childOf(node, segment);
      node.operations.set(operation.method, operation);
    }
  }

  /** `segments` of a path, decoded. */
  match(method: string, segments: readonly string[]): OperationMatch | undefined {
    const operation = find(this.root, segments, 0)?.get(method.toUpperCase());
    return operation && { operation, params: parametersOf(operation, segments) };
  }

  /** The methods documented for a concrete path, sorted. */
  methodsOf(segments: readonly string[]): string[] {
    return [...(find(this.root, segments, 0)?.keys() ?? [])].sort();
  }
}

function newNode(): Node {
  return { literals: new Map(), operations: new Map() };
}

function childOf(node: Node, segment: string): Node {
  if (isParameter(segment)) return (node.parameter ??= newNode());
  const known = node.literals.get(segment);
  if (known !== undefined) return known;
  const made = newNode();
  node.literals.set(segment, made);
  return made;
}

function find(
  node: Node,
  segments: readonly string[],
  at: number,
): ReadonlyMap<string, Operation> | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.operations.size > 0 ? node.operations : undefined;
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, at + 1);
  if (found !== undefined || node.parameter === undefined || segment === '') return found;
  return find(node.parameter, segments, at + 1);
}

function parametersOf(operation: Operation, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  operation.path.split('/').forEach((part, at) => {
    if (isParameter(part)) params[part.slice(1, -1)] = segments[at - 1] ?? '';
  });
  return params;
}

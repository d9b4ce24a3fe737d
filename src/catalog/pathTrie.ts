import type { Operation, OperationMatch } from './operation';
import { decodeSegment, isParameter, segmentsOf } from './segments';

interface Node {
  readonly literals: Map<string, Node>;
  parameter?: Node;
  readonly operations: Map<string, Operation>;
}

/**
 * Finds the operation of a concrete path. Literal segments win over parameters; where the literal branch has no
 * such method further down, the parameter is tried.
 */
export class PathTrie {
  private readonly root: Node = newNode();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      let node = this.root;
      for (const segment of segmentsOf(operation.path) ?? []) node = childOf(node, segment);
      node.operations.set(operation.method, operation);
    }
  }

  match(method: string, path: string): OperationMatch | undefined {
    const segments = segmentsOf(path)?.map(decodeSegment);
    if (segments === undefined) return undefined;
    const operation = find(this.root, segments, 0, method.toUpperCase());
    return operation && { operation, params: parametersOf(operation, segments) };
  }

  /** The methods documented for exactly this path, sorted. */
  methodsOf(path: string): string[] {
    const methods = new Set<string>();
    const segments = segmentsOf(path)?.map(decodeSegment);
    if (segments !== undefined) collect(this.root, segments, 0, methods);
    return [...methods].sort();
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

function find(node: Node, segments: readonly string[], at: number, method: string): Operation | undefined {
  const segment = segments[at];
  if (segment === undefined) return node.operations.get(method);
  const literal = node.literals.get(segment);
  const found = literal && find(literal, segments, at + 1, method);
  if (found !== undefined || node.parameter === undefined || segment === '') return found;
  return find(node.parameter, segments, at + 1, method);
}

function collect(node: Node, segments: readonly string[], at: number, into: Set<string>): void {
  const segment = segments[at];
  if (segment === undefined) {
    for (const method of node.operations.keys()) into.add(method);
    return;
  }
  const literal = node.literals.get(segment);
  if (literal) collect(literal, segments, at + 1, into);
  if (node.parameter && segment !== '') collect(node.parameter, segments, at + 1, into);
}

function parametersOf(operation: Operation, segments: readonly string[]): Record<string, string> {
  const params: Record<string, string> = {};
  segmentsOf(operation.path)?.forEach((part, at) => {
    if (isParameter(part)) params[part.slice(1, -1)] = segments[at] ?? '';
  });
  return params;
}

import type { Operation } from './operation';

const none: readonly Operation[] = [];

/** Operations by the names that people have in hand: operation id, permission, scope. */
export class OperationIndex {
  private readonly ids: ReadonlyMap<string, Operation>;
  private readonly asking: ReadonlyMap<string, readonly Operation[]>;
  private readonly accepting: ReadonlyMap<string, readonly Operation[]>;
  /** All permission names that some operation asks for, sorted. */
  readonly permissions: readonly string[];

  constructor(operations: readonly Operation[]) {
    this.ids = new Map(operations.map((operation) => [operation.operationId, operation]));
    this.asking = grouped(operations, (operation) => operation.permissions);
    this.accepting = grouped(operations, (operation) => operation.scopes ?? []);
    this.permissions = [...this.asking.keys()].sort();
  }

  byId(operationId: string): Operation | undefined {
    return this.ids.get(operationId);
  }

  byPermission(permission: string): readonly Operation[] {
    return this.asking.get(permission) ?? none;
  }

  byScope(scope: string): readonly Operation[] {
    return this.accepting.get(scope) ?? none;
  }
}

function grouped(
  operations: readonly Operation[],
  names: (operation: Operation) => readonly string[],
): Map<string, Operation[]> {
  const groups = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const name of names(operation)) {
      const group = groups.get(name);
      if (group) group.push(operation);
      else groups.set(name, [operation]);
    }
  }
  return groups;
}

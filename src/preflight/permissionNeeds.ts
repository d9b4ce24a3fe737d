import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { likeliestFirst } from '../diagnosis/likeliestPermission';
import { cheapestCover } from './cover';

/** A permission that nothing can stand in for. */
export interface RequiredPermission {
  readonly name: string;
  readonly operations: readonly Operation[];
}

/** Any one of these is enough for the operations. */
export interface PermissionChoice {
  readonly anyOf: readonly string[];
  readonly operations: readonly Operation[];
  /** The one that a least-privilege role takes. */
  readonly chosen: string;
  /** Why: some operation needs it anyway, or it opens the fewest operations that there are. */
  readonly because: 'required-anyway' | 'opens-fewest';
}

export interface PermissionNeeds {
  readonly required: readonly RequiredPermission[];
  readonly choices: readonly PermissionChoice[];
  /** Permissions of a role with which every operation can be called, sorted. */
  readonly least: readonly string[];
  readonly exact: boolean;
  /** Operations of which nobody documents the permission. */
  readonly unknown: readonly Operation[];
}

/** A permission that is for everything of its kind is taken only where no other would do. */
const general = 100_000;

/**
 * The union of what operations ask for. Where any of several permissions is enough, the one is chosen that some
 * operation needs anyway; else those that together open the fewest documented operations, general ones (`admin`,
 * `telephony:plugin:all`) last.
 */
export function permissionNeeds(operations: readonly Operation[], catalog: Catalog): PermissionNeeds {
  const asking = operations.filter(
    ({ auth, permissionMode }) => auth === 'oauth' && permissionMode !== 'NONE',
  );
  const unknown = asking.filter((one) => one.permissionMode === null || one.permissionsUnstated);
  const known = asking.filter((one) => !unknown.includes(one) && one.permissions.length > 0);
  const required = requiredBy(known);
  const names = new Set(required.map(({ name }) => name));
  const choosing = known.filter(isChoice);
  const open = choosing.filter(({ permissions }) => !permissions.some((name) => names.has(name)));
  const cover = cheapestCover(
    open.map(likeliestFirst),
    (name) => catalog.byPermission(name).length + (isGeneral(name) ? general : 0),
  );
  return {
    required,
    choices: grouped(choosing).map(([first, ...others]) => {
      const anyway = first.permissions.find((name) => names.has(name));
      return {
        anyOf: likeliestFirst(first),
        operations: [first, ...others],
        chosen: anyway ?? cover.names.find((name) => first.permissions.includes(name)) ?? '',
        because: anyway === undefined ? 'opens-fewest' : 'required-anyway',
      };
    }),
    least: [...new Set([...names, ...cover.names])].sort(),
    exact: cover.exact,
    unknown,
  };
}

/** `admin`, `directory:organization:admin`, `telephony:plugin:all`. */
function isGeneral(permission: string): boolean {
  return !permission.includes(':') || /:(?:admin|all|\*)$/.test(permission);
}

function isChoice({ permissionMode, permissions }: Operation): boolean {
  return permissionMode === 'ANY' && permissions.length > 1;
}

function requiredBy(operations: readonly Operation[]): RequiredPermission[] {
  const needed = new Map<string, Operation[]>();
  for (const operation of operations.filter((one) => !isChoice(one))) {
    for (const name of operation.permissions) {
      const askers = needed.get(name);
      if (askers) askers.push(operation);
      else needed.set(name, [operation]);
    }
  }
  return [...needed]
    .map(([name, askers]) => ({ name, operations: askers }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
}

/** Operations that leave the same choice are told of together. */
function grouped(operations: readonly Operation[]): [Operation, ...Operation[]][] {
  const groups = new Map<string, [Operation, ...Operation[]]>();
  for (const operation of operations) {
    const key = [...operation.permissions].sort().join(' ');
    const group = groups.get(key);
    if (group) group.push(operation);
    else groups.set(key, [operation]);
  }
  return [...groups.values()];
}

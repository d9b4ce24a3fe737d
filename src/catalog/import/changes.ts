import type { Catalog } from '../catalog';
import type { Operation } from '../operation';

/** What an operation asks for now, and asked for before, in words; only what differs. */
export interface OperationChange {
  /** `POST /api/v2/conversations/calls`. */
  readonly operation: string;
  readonly permissions?: Change;
  readonly scopes?: Change;
  /** What else differs. */
  readonly others: readonly OtherPart[];
}

/** Names, or that there are `none`, that they are `not known` or `not named`. */
interface Change {
  readonly before: string;
  readonly after: string;
}

interface Names {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** How one catalog differs from another. */
export interface CatalogChanges {
  /** Version of the older one. */
  readonly since: string;
  readonly version: string;
  /** How many operations there are now. */
  readonly count: number;
  readonly operations: Names & { readonly changed: readonly OperationChange[] };
  readonly permissions: Names;
  readonly scopes: Names;
}

type Asked = Pick<Catalog, 'version' | 'operations' | 'permissions' | 'scopes'>;

/** Compares two catalogs, the older first. */
export function catalogChanges(before: Asked, after: Asked): CatalogChanges {
  const [old, now] = [byLine(before), byLine(after)];
  const changed = [...now].flatMap(([line, operation]) => {
    const known = old.get(line);
    const change = known && changeOf(line, known, operation);
    return change ? [change] : [];
  });
  return {
    since: before.version,
    version: after.version,
    count: after.operations.length,
    operations: { ...names([...old.keys()], [...now.keys()]), changed },
    permissions: names(before.permissions, after.permissions),
    scopes: names(before.scopes, after.scopes),
  };
}

/**
 * Whether a catalog can take the place of the one it was compared with. One that lacks half of the operations is a part
 * of a definition, and everything else would be called undocumented.
 */
export function isWhole({ count, operations }: CatalogChanges): boolean {
  return operations.removed.length < count - operations.added.length;
}

function byLine({ operations }: Asked): ReadonlyMap<string, Operation> {
  return new Map(operations.map((operation) => [`${operation.method} ${operation.path}`, operation]));
}

function names(before: readonly string[], after: readonly string[]): Names {
  const [old, now] = [new Set(before), new Set(after)];
  return {
    added: after.filter((name) => !old.has(name)).sort(),
    removed: before.filter((name) => !now.has(name)).sort(),
  };
}

/** Everything but these is compared by `permissions` and `scopes`, or is no part of what an operation asks for. */
const OTHERS = {
  bodyType: 'body',
  bodyRequired: 'body required',
  userContext: 'user context',
  auth: 'kind of token',
  deprecated: 'deprecated',
  divisionChecked: 'division',
} as const satisfies Partial<Record<keyof Operation, string>>;

/** A part of what an operation asks for that is neither permissions nor scopes. */
export type OtherPart = (typeof OTHERS)[keyof typeof OTHERS];

function changeOf(line: string, before: Operation, after: Operation): OperationChange | undefined {
  const permissions = change(permissionWords(before), permissionWords(after));
  const scopes = change(scopeWords(before), scopeWords(after));
  const others = Object.entries(OTHERS).flatMap(([name, word]) => {
    const field = name as keyof typeof OTHERS;
    return before[field] === after[field] ? [] : [word];
  });
  if (!permissions && !scopes && others.length === 0) return undefined;
  return { operation: line, ...(permissions && { permissions }), ...(scopes && { scopes }), others };
}

function change(before: string, after: string): Change | undefined {
  return before === after ? undefined : { before, after };
}

function permissionWords({ permissionMode, permissions, permissionsUnstated }: Operation): string {
  if (permissionMode === null) return 'not known';
  if (permissionsUnstated) return 'not named';
  return permissions.length === 0 ? 'none' : `${permissionMode} ${[...permissions].sort().join(', ')}`;
}

function scopeWords({ scopes }: Operation): string {
  if (scopes === null) return 'not known';
  return scopes.length === 0 ? 'none' : [...scopes].sort().join(', ');
}

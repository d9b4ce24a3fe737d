import type { Catalog } from '../catalog/catalog';
import type { NearOperation, Operation } from '../catalog/operation';
import { type ContextNeeds, contextNeeds } from './contextNeeds';
import { type PermissionNeeds, permissionNeeds } from './permissionNeeds';
import { type ScopeNeeds, scopeNeeds } from './scopeNeeds';
import type { OpenUse, SourceText, UndocumentedUse, Use, UsePlace } from './use';
import { usesIn } from './uses';

/** A documented operation and where it is used, in the order of files and places. */
export interface UsedOperation {
  readonly operation: Operation;
  readonly places: readonly UsePlace[];
  /** Every use is a URL in code of which no method is said: the operation is the only one that its path has. */
  readonly inferred: boolean;
}

/** A call that no document has, with what may have been meant. */
export interface UsedUndocumented extends Pick<UndocumentedUse, 'method' | 'path'> {
  readonly places: readonly UsePlace[];
  readonly nearest: readonly NearOperation[];
}

/** A call of which the text does not say which operation it is. */
export interface UsedOpen extends Pick<OpenUse, 'method' | 'path' | 'why' | 'candidates'> {
  readonly places: readonly UsePlace[];
}

/** What the texts of a workspace need to make the calls that they hold. */
export interface Needs {
  /** By path and method. */
  readonly operations: readonly UsedOperation[];
  readonly undocumented: readonly UsedUndocumented[];
  readonly open: readonly UsedOpen[];
  readonly scopes: ScopeNeeds;
  readonly permissions: PermissionNeeds;
  readonly context: ContextNeeds;
}

const mostNear = 3;

/** The union of what texts need. */
export function needsOf(texts: readonly SourceText[], catalog: Catalog): Needs {
  return needsOfUses(
    texts.flatMap((text) => usesIn(text, catalog)),
    catalog,
  );
}

/** The union of what uses need; uses may be gathered file by file. */
export function needsOfUses(uses: readonly Use[], catalog: Catalog): Needs {
  const used = usedOperations(uses);
  const operations = used.map(({ operation }) => operation);
  return {
    operations: used,
    undocumented: together(uses.filter((use) => use.kind === 'undocumented')).map(([first, places]) => ({
      method: first.method,
      path: first.path,
      places,
      nearest: catalog.nearest(first.method || 'GET', first.path, mostNear),
    })),
    open: together(uses.filter((use) => use.kind === 'open')).map(
      ([{ method, path, why, candidates }, places]) => ({ method, path, why, candidates, places }),
    ),
    scopes: scopeNeeds(operations),
    permissions: permissionNeeds(operations, catalog),
    context: contextNeeds(operations),
  };
}

function usedOperations(uses: readonly Use[]): UsedOperation[] {
  const found = new Map<string, { operation: Operation; places: UsePlace[]; inferred: boolean }>();
  for (const use of uses) {
    if (use.kind !== 'documented') continue;
    const { operation, how, place } = use;
    const known = found.get(operation.operationId);
    if (known) {
      known.places.push(place);
      known.inferred &&= how === 'only-method';
    } else found.set(operation.operationId, { operation, places: [place], inferred: how === 'only-method' });
  }
  return [...found.values()].sort(({ operation: one }, { operation: other }) =>
    compare(`${one.path} ${one.method}`, `${other.path} ${other.method}`),
  );
}

/** Uses of one method and path, with all their places. */
function together<U extends (UndocumentedUse | OpenUse) & { readonly place: UsePlace }>(
  uses: readonly U[],
): (readonly [U, UsePlace[]])[] {
  const found = new Map<string, readonly [U, UsePlace[]]>();
  for (const use of uses) {
    const key = `${use.path} ${use.method}`;
    const known = found.get(key);
    if (known) known[1].push(use.place);
    else found.set(key, [use, [use.place]]);
  }
  return [...found].sort(([one], [other]) => compare(one, other)).map(([, use]) => use);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

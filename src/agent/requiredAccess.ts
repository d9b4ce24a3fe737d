import type { Catalog } from '../catalog/catalog';
import { lineOf } from '../diagnosis/words';
import type { Needs } from '../preflight/needs';
import { needsOfInput, type OperationInput } from './usedBy';

/**
 * Says what operations ask for: permissions with their mode, scopes, whose token; and the union of it all. Nothing is
 * sent, and nobody's access is looked at.
 *
 * @throws UnreadableInput where no call is found
 */
export function requiredAccess(input: OperationInput, catalog: Catalog): object {
  return { schemaVersion: 1, ...accessOf(needsOfInput(input, catalog)), catalog: catalog.version };
}

const mostOperations = 30;

/** Needs in few words. */
export function accessOf({ operations, undocumented, open, scopes, permissions, context }: Needs) {
  return {
    operations: operations.slice(0, mostOperations).map(({ operation }) => ({
      operation: lineOf(operation),
      operationId: operation.operationId,
      permissionMode: operation.permissionMode,
      permissions: operation.permissions,
      // Any one of them is enough; null where nobody documents them.
      anyScopeOf: operation.scopes,
      userContext: operation.userContext,
      divisionChecked: operation.divisionChecked,
      deprecated: operation.deprecated,
      preview: operation.preview,
    })),
    operationsLeftOut: Math.max(0, operations.length - mostOperations),
    undocumented: undocumented.map(({ method, path, nearest }) => ({
      call: `${method} ${path}`.trim(),
      nearest: nearest.map(({ operation }) => lineOf(operation)),
    })),
    notToldApart: open.map(({ method, path, why, candidates }) => ({
      call: `${method} ${path}`.trim(),
      why,
      candidates: candidates.map(lineOf),
    })),
    smallestScopes: scopes.scopes.map(({ name }) => name),
    leastPrivilege: permissions.least,
    // Of nothing that is documented nothing can be said.
    callers: operations.length > 0 ? context.callers : null,
  };
}

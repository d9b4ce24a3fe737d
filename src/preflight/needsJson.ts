import type { Operation } from '../catalog/operation';
import { lineOf } from '../diagnosis/words';
import type { Comparison } from './comparison';
import type { Coverage } from './coverage';
import type { Needs } from './needs';
import type { UsePlace } from './use';

/** The needs as JSON; `schemaVersion` changes when a field changes its meaning. Operations are told by their line. */
export function needsJson(needs: Needs, coverage: Coverage, comparison: Comparison | undefined): object {
  const { operations, undocumented, open, scopes, permissions, context } = needs;
  return {
    schemaVersion: 1,
    operations: operations.map(({ operation, places, inferred }) => ({
      operation: lineOf(operation),
      operationId: operation.operationId,
      permissionMode: operation.permissionMode,
      permissions: operation.permissions,
      scopes: operation.scopes,
      userContext: operation.userContext,
      deprecated: operation.deprecated,
      preview: operation.preview,
      inferred,
      places: places.map(place),
    })),
    undocumented: undocumented.map(({ method, path, places, nearest }) => ({
      method: method || null,
      path,
      nearest: nearest.map(({ operation }) => lineOf(operation)),
      places: places.map(place),
    })),
    open: open.map(({ method, path, why, candidates, places }) => ({
      method: method || null,
      path,
      why,
      candidates: candidates.map(lineOf),
      places: places.map(place),
    })),
    scopes: {
      smallest: scopes.scopes.map(({ name, operations: served, instead }) => ({
        name,
        operations: lines(served),
        instead,
      })),
      exact: scopes.exact,
      inferred: lines(scopes.inferred),
      unknown: lines(scopes.unknown),
    },
    permissions: {
      required: permissions.required.map(({ name, operations: askers }) => ({
        name,
        operations: lines(askers),
      })),
      choices: permissions.choices.map(({ operations: askers, ...choice }) => ({
        ...choice,
        operations: lines(askers),
      })),
      leastPrivilege: permissions.least,
      exact: permissions.exact,
      unknown: lines(permissions.unknown),
    },
    userContext: {
      callers: operations.length > 0 ? context.callers : null,
      needUser: lines(context.needUser),
      refuseUser: lines(context.refuseUser),
      guest: lines(context.guest),
      unknown: lines(context.unknown),
    },
    comparison: comparison ? comparisonJson(comparison) : null,
    coverage,
  };
}

function comparisonJson({ overall, token, scopes, permissions }: Comparison): object {
  return { overall, caller: { ...token, refused: lines(token.refused) }, scopes, permissions };
}

function lines(operations: readonly Operation[]): string[] {
  return operations.map(lineOf);
}

function place({ file, line, column }: UsePlace) {
  return { file, line, column };
}

import type { ErrorCode } from './errors';
import type { Operation } from './operation';
import { flags, type ErrorRow, type OperationRow } from './snapshot';

/** The operation that a row of the snapshot stands for. */
export function operationOf(row: OperationRow, texts: readonly (readonly [string, string])[]): Operation {
  const marks = row[12];
  return {
    method: row[0],
    path: row[1],
    operationId: row[2],
    api: row[3],
    permissionMode: row[4],
    permissions: row[5],
    permissionsUnstated: marks.includes(flags.permissionsUnstated),
    scopes: row[6],
    scopesFrom: row[7],
    auth: row[8],
    userContext: row[9],
    bodyType: row[10],
    bodyRequired: marks.includes(flags.bodyRequired),
    returnType: row[11],
    deprecated: marks.includes(flags.deprecated),
    preview: marks.includes(flags.preview),
    divisionChecked: marks.includes(flags.divisionChecked),
    codes403:
      row[13].length === 0 ? noCodes : Object.fromEntries(row[13].flatMap((at) => texts.slice(at, at + 1))),
    ...(row[14] !== undefined && { description: row[14] }),
  };
}

const noCodes: Readonly<Record<string, string>> = {};

/** The error code that a row of the snapshot stands for. */
export function errorOf([status, code, template, kind, meaning, operations]: ErrorRow): ErrorCode {
  return { status, code, template, kind, meaning, operations };
}

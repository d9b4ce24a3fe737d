import { flag, list, text, texts } from '../../evidence/shape';
import type { PermissionMode, UserContext } from '../operation';
import { permissionForm } from '../permissionForm';
import { flags, type OperationRow, type UndescribedRow } from '../snapshot';
import { fieldsOf, type DefinedOperation } from './definition';
import type { DocumentedCode } from './refusals';
import { tokenAsked } from './security';
import type { Types } from './bodyType';
import { vendorText } from './vendorText';

/** An operation's own 403 codes with their texts. */
export type OwnRefusals = readonly (readonly [code: string, text: string])[];

export interface RowParts {
  readonly operation: DefinedOperation;
  readonly operationId: string;
  readonly types: Types;
  readonly codes: readonly DocumentedCode[];
  readonly own: OwnRefusals;
  /** Number of an own refusal in the table of texts. */
  readonly textAt: (refusal: OwnRefusals[number]) => number;
  /** The operation as the catalog at hand has it. */
  readonly known: OperationRow | undefined;
}

const ID = /^[A-Za-z]\w{0,199}$/;

/** The SDK's name for an operation; the one at hand, or one made from the path, where the definition has none. */
export function operationIdOf(
  { method, path, fields }: DefinedOperation,
  known: OperationRow | undefined,
): string {
  const written = [text(fields, 'x-purecloud-method-name'), known?.[2], text(fields, 'operationId')];
  return (
    written.find((name) => name !== undefined && ID.test(name)) ??
    `${method.toLowerCase()}${path.replaceAll(/\W+/g, '_')}`
  );
}

/** One operation of the definition as a row of the catalog. */
export function operationRow({
  operation,
  operationId,
  types,
  codes,
  own,
  textAt,
  known,
}: RowParts): OperationRow {
  const { method, path, fields } = operation;
  const asked = tokenAsked(operation, known && { scopes: known[6], scopesFrom: known[7], auth: known[8] });
  const { mode, permissions, unstated } = permissionsOf(operation);
  const is: Readonly<Record<keyof typeof flags, boolean>> = {
    bodyRequired: types.bodyRequired,
    deprecated: flag(fields, 'deprecated') === true,
    // The definition does not say it.
    preview: known?.[12].includes(flags.preview) === true,
    divisionChecked: own.some(([code]) => /division/i.test(code)),
    permissionsUnstated: unstated,
  };
  const marks = Object.entries(flags).map(([name, letter]) => (is[name as keyof typeof flags] ? letter : ''));
  const description = descriptionOf(operation);
  const row: UndescribedRow = [
    method,
    path,
    operationId,
    texts(fields, 'tags')?.[0]?.slice(0, 80) ?? known?.[3] ?? '',
    mode,
    permissions,
    asked.scopes,
    asked.scopesFrom,
    asked.auth,
    userContextOf(codes),
    types.bodyType,
    types.returnType,
    marks.join(''),
    own.map(textAt),
  ];
  return description === undefined ? row : [...row, description];
}

/** `x-inin-requires-permissions`; absent where an operation asks for none. */
function permissionsOf({ fields }: DefinedOperation): {
  readonly mode: PermissionMode;
  readonly permissions: readonly string[];
  readonly unstated: boolean;
} {
  const stated = fieldsOf(fields, 'x-inin-requires-permissions');
  const type = text(stated, 'type');
  const mode = type === 'ANY' || type === 'ALL' ? type : null;
  const names = list(stated, 'permissions') ?? [];
  if (names.length === 0) return { mode: 'NONE', permissions: [], unstated: false };
  if (mode === null) return { mode, permissions: [], unstated: false };
  const permissions = names.filter((name): name is string => typeof name === 'string' && isPermission(name));
  return { mode, permissions, unstated: permissions.length < names.length };
}

function isPermission(name: string): boolean {
  return name.length <= 200 && permissionForm(name) === 'permission';
}

function userContextOf(codes: readonly DocumentedCode[]): UserContext {
  const has = (code: string) => codes.some((one) => one.status === 400 && one.code === code);
  if (has('not.a.user')) return 'required';
  if (has('not.a.client')) return 'forbidden';
  // Where no code is documented at all, silence says nothing.
  return codes.length > 0 ? 'any' : 'unknown';
}

/** The summary, and what the description adds to it. */
function descriptionOf({ fields }: DefinedOperation): string | undefined {
  const summary = vendorText(text(fields, 'summary'));
  const more = vendorText(text(fields, 'description'));
  if (summary === undefined || more === undefined || more.startsWith(summary)) return more ?? summary;
  return vendorText(`${summary.replace(/(?<![.!?])$/, '.')} ${more}`);
}

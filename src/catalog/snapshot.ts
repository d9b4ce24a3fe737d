import type { PermissionMode, UserContext } from './operation';

/**
 * Files of the bundled catalog, beside the code that reads them. The build packs them (Brotli, `packedName`), which
 * makes of 0.9 MB each a tenth, and takes 2 ms when they are read; in the source they stand as they are.
 */
export const snapshotFiles = {
  catalog: 'catalog.json',
  schemas: 'schemas.jsonl',
} as const;

/** What a file of the snapshot is called where it is packed. */
export function packedName(file: string): string {
  return `${file}.br`;
}

/** What is true of an operation, one letter each, so that a row stays short. */
export const flags = {
  bodyRequired: 'b',
  deprecated: 'd',
  preview: 'p',
  divisionChecked: 'v',
  permissionsUnstated: 'u',
} as const;

/** One operation of the snapshot; a row is a fifth of the object it stands for, and as much quicker to parse. */
export type OperationRow = readonly [
  ...UndescribedRow,
  /** The vendor's words; the bundled snapshot has none. */
  description?: string,
];

/** What every row has. */
export type UndescribedRow = readonly [
  method: string,
  path: string,
  operationId: string,
  api: string,
  permissionMode: PermissionMode,
  permissions: readonly string[],
  scopes: readonly string[] | null,
  scopesFrom: 'document' | 'inferred' | 'unknown',
  auth: 'oauth' | 'none' | 'guest',
  userContext: UserContext,
  bodyType: string | null,
  returnType: string | null,
  /** Letters of `flags`. */
  flags: string,
  /** Own 403 codes, as indices into `CatalogSnapshot.texts`. */
  codes403: readonly number[],
];

/** One documented error code with one of its texts. */
export type ErrorRow = readonly [
  status: number,
  code: string,
  template: string,
  kind: string,
  meaning: string,
  operations: number,
];

/** `catalog.json`: all but the body schemas. */
export interface CatalogSnapshot {
  readonly version: string;
  /** Scopes there are, sorted. */
  readonly scopes: readonly string[];
  readonly errors: readonly ErrorRow[];
  /** 403 codes with their texts, as `OperationRow` refers to them. */
  readonly texts: readonly (readonly [code: string, text: string])[];
  readonly operations: readonly OperationRow[];
}

/** The same with rows that are parsed when they are asked for: a question needs some of 3,000. */
export interface UnparsedSnapshot extends Omit<CatalogSnapshot, 'operations'> {
  /** A row, or its text. */
  readonly operations: readonly (OperationRow | string)[];
}

const opening = '"operations":[\n';
const closing = '\n]\n}\n';

/**
 * Reads the text of `catalog.json`, which has its operations at its end and one on each line.
 * @throws SyntaxError where it is damaged; a damaged row where that row is parsed
 */
export function unparsedSnapshot(text: string): UnparsedSnapshot {
  const start = text.indexOf(opening);
  if (start < 0 || !text.endsWith(closing)) throw new SyntaxError('the catalog is cut short');
  const rest = JSON.parse(`${text.slice(0, start)}"operations":[]}`) as CatalogSnapshot;
  const rows = text.slice(start + opening.length, -closing.length).split(',\n');
  return { ...rest, operations: rows };
}

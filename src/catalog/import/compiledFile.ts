import { field, isFields, list, text, texts } from '../../evidence/shape';
import type { CatalogSnapshot } from '../snapshot';
import type { CompiledCatalog } from './compile';

/** The form of the file; another number is another form. */
const FORM = 'permission-doctor-catalog-1';

/** A compiled catalog as it is read from its file. */
export interface CatalogFile {
  readonly snapshot: CatalogSnapshot;
  /** Text of the schemas, one model a line, as `snapshotFiles.schemas` has it. */
  readonly schemas: string;
  /** Version of the snapshot that it was compiled with. */
  readonly base: string;
}

/** The schemas as text: `CreateCallRequest<TAB>{…}`, one model a line. */
export function schemaLines(schemas: CompiledCatalog['schemas']): string {
  return [...schemas].map(([name, schema]) => `${name}\t${JSON.stringify(schema)}\n`).join('');
}

/**
 * A compiled catalog as one text: a line of JSON with everything but the schemas, then the schemas, so that they can be
 * left unparsed until one is asked for.
 *
 * @param base version of the snapshot that it was compiled with
 */
export function catalogFileText({ snapshot, schemas }: CompiledCatalog, base: string): string {
  const lines = schemaLines(schemas);
  return `${JSON.stringify({ form: FORM, base, length: lines.length, snapshot })}\n${lines}`;
}

/** Reads such a text; undefined where it is none, is not whole, or has rows of another form. */
export function parseCatalogFile(written: string): CatalogFile | undefined {
  const end = written.indexOf('\n');
  const head = parsed(written.slice(0, Math.max(0, end)));
  const schemas = written.slice(end + 1);
  const snapshot = field(head, 'snapshot');
  const base = text(head, 'base');
  const isWhole = text(head, 'form') === FORM && field(head, 'length') === schemas.length;
  return isWhole && base !== undefined && isSnapshot(snapshot) ? { snapshot, schemas, base } : undefined;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isTextOrNull: Check = (value) => value === null || isText(value);
const isNumber: Check = (value) => typeof value === 'number';
const areTexts: Check = (value) => Array.isArray(value) && value.every(isText);

/** Of an `OperationRow`, place by place. */
const OPERATION: readonly Check[] = [
  isText,
  isText,
  isText,
  isText,
  (mode) => mode === null || mode === 'ANY' || mode === 'ALL' || mode === 'NONE',
  areTexts,
  (scopes) => scopes === null || areTexts(scopes),
  (from) => from === 'document' || from === 'inferred' || from === 'unknown',
  (auth) => auth === 'oauth' || auth === 'none' || auth === 'guest',
  (user) => user === 'required' || user === 'forbidden' || user === 'any' || user === 'unknown',
  isTextOrNull,
  isTextOrNull,
  isText,
  (codes) => Array.isArray(codes) && codes.every(isNumber),
];
const ERROR: readonly Check[] = [isNumber, isText, isText, isText, isText, isNumber];

/** A file that somebody gives is looked at row by row: nothing behind this line checks again. */
function isSnapshot(value: unknown): value is CatalogSnapshot {
  return (
    isFields(value) &&
    isText(value.version) &&
    texts(value, 'scopes')?.length === list(value, 'scopes')?.length &&
    areRows(value.texts, [isText, isText]) &&
    areRows(value.errors, ERROR) &&
    areRows(value.operations, OPERATION)
  );
}

function areRows(value: unknown, form: readonly Check[]): boolean {
  return (
    Array.isArray(value) &&
    value.every((row) => {
      if (!Array.isArray(row)) return false;
      const [, , , , , , , , , , , , , , description] = row as unknown[];
      return (
        form.every((check, at) => check(row[at])) &&
        (form !== OPERATION || description === undefined || isText(description))
      );
    })
  );
}

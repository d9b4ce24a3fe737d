import type { JsonSchema } from '../schema';
import { flags, type CatalogSnapshot, type OperationRow } from '../snapshot';
import { typesOf, type Types } from './bodyType';
import { readDefinition, type DefinedOperation, type Definition } from './definition';
import { importModel, type ImportedModel } from './models';
import { operationIdOf, operationRow, type OwnRefusals } from './operationRow';
import { documentedCodes, ErrorCount, genericRefusals, key, type DocumentedCode } from './refusals';
import { isScopeName } from './security';

/** A catalog made from an API definition, in the form of the bundled snapshot. */
export interface CompiledCatalog {
  readonly snapshot: CatalogSnapshot;
  /** The models that request bodies reach, in the order of their names. */
  readonly schemas: ReadonlyMap<string, JsonSchema>;
}

interface Part {
  readonly operation: DefinedOperation;
  readonly operationId: string;
  readonly known: OperationRow | undefined;
  readonly types: Types;
  readonly codes: readonly DocumentedCode[];
  readonly own: OwnRefusals;
}

/**
 * Compiles the vendor's API definition. Pure; linear in the document. What the definition does not say (our words on
 * error codes, which operations are previews) is taken over from the snapshot, and so are its preview operations,
 * which the definition does not list.
 *
 * @param document the parsed Swagger 2.0 document, of any shape
 * @param base the snapshot that comes with the program
 * @param version how the catalog is called in reports
 * @throws UnreadableDefinition
 */
export function compileDefinition(
  document: unknown,
  base: CatalogSnapshot,
  version: string,
): CompiledCatalog {
  const definition = readDefinition(document);
  const knownRows = new Map(base.operations.map((row) => [lineOf(row), row]));
  const parts = partsOf(definition, knownRows, genericRefusals(base.errors));
  const missing = missingPreviews(base, definition);
  const texts = textTable([
    ...parts.flatMap(({ own }) => own),
    ...missing.flatMap((row) => ownOf(row, base)),
  ]);
  const index = new Map(texts.map(([code, text], at) => [key(code, text), at]));
  const textAt = ([code, text]: OwnRefusals[number]) => index.get(key(code, text)) ?? -1;
  const errors = new ErrorCount(base.errors);
  for (const { codes, types } of parts) errors.add(codes, types.bodyType === 'CreateCallRequest');
  const defined = parts.map((part) => operationRow({ ...part, textAt }));
  const operations = [
    ...defined,
    ...missing.map((row): OperationRow => withTexts(row, ownOf(row, base).map(textAt))),
  ].sort((a, b) => order(a[1], b[1]) || order(a[0], b[0]));
  return {
    snapshot: {
      version,
      scopes: scopesOf(definition, defined, missing, base),
      errors: errors.all,
      texts,
      operations,
    },
    schemas: schemasOf(definition, parts),
  };
}

function lineOf([method, path]: OperationRow): string {
  return `${method} ${path}`;
}

/** By code unit: the order must not depend on the locale of the machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partsOf(
  { operations }: Definition,
  knownRows: ReadonlyMap<string, OperationRow>,
  generic: ReadonlySet<string>,
): readonly Part[] {
  return operations.map((operation) => {
    const known = knownRows.get(`${operation.method} ${operation.path}`);
    const operationId = operationIdOf(operation, known);
    const codes = documentedCodes(operation);
    const own = codes.flatMap(({ status, code, text }): OwnRefusals =>
      status === 403 && !generic.has(key(code, text)) ? [[code, text]] : [],
    );
    return { operation, operationId, known, types: typesOf(operation, operationId), codes, own };
  });
}

/** Operations that the snapshot has as previews: their absence from a definition does not say that they are gone. */
function missingPreviews(base: CatalogSnapshot, { operations }: Definition): readonly OperationRow[] {
  const defined = new Set(operations.map(({ method, path }) => `${method} ${path}`));
  return base.operations.filter((row) => row[12].includes(flags.preview) && !defined.has(lineOf(row)));
}

function ownOf(row: OperationRow, { texts }: CatalogSnapshot): OwnRefusals {
  return row[13].flatMap((at) => texts.slice(at, at + 1));
}

function withTexts(row: OperationRow, codes403: readonly number[]): OperationRow {
  const [a, b, c, d, e, f, g, h, i, j, k, l, m] = row;
  return [a, b, c, d, e, f, g, h, i, j, k, l, m, codes403];
}

function textTable(refusals: OwnRefusals): OwnRefusals {
  const unique = new Map(refusals.map((one) => [key(one[0], one[1]), one]));
  return [...unique.values()].sort((a, b) => order(a[0], b[0]) || order(a[1], b[1]));
}

/** The scopes that are declared or asked for; those of the snapshot where the definition is too old to name any. */
function scopesOf(
  { declaredScopes }: Definition,
  defined: readonly OperationRow[],
  missing: readonly OperationRow[],
  base: CatalogSnapshot,
): readonly string[] {
  const asked = (rows: readonly OperationRow[]) => rows.flatMap((row) => row[6] ?? []);
  const named = [...declaredScopes.filter(isScopeName), ...asked(defined)];
  return named.length === 0 ? base.scopes : [...new Set([...named, ...asked(missing)])].sort(order);
}

/** The models that bodies are made of, near and far. */
function schemasOf({ models }: Definition, parts: readonly Part[]): ReadonlyMap<string, JsonSchema> {
  const imported = new Map<string, ImportedModel>();
  const wanted = new Set<string>();
  for (const { types } of parts) {
    if (types.bodyType === null) continue;
    if (types.unnamed !== undefined) imported.set(types.bodyType, importModel(types.unnamed));
    wanted.add(/^Array<(.+)>$/.exec(types.bodyType)?.[1] ?? types.bodyType);
  }
  for (const name of wanted) {
    const model = imported.get(name) ?? (models.has(name) ? importModel(models.get(name)) : undefined);
    if (!model) continue;
    imported.set(name, model);
    for (const next of model.refers) wanted.add(next);
  }
  return new Map(
    [...imported].map(([name, { schema }]) => [name, schema] as const).sort((a, b) => order(a[0], b[0])),
  );
}

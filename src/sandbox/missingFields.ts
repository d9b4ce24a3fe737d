import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';

const MAX_DEPTH = 8;
const MAX_MISSING = 10;

/** Required fields that a value of the named model lacks, as dotted paths (`to.0.name`); at most ten. */
export function missingFields(catalog: Models['catalog'], model: string, value: unknown): string[] {
  const root = catalog.schema(model);
  return root ? lacking({ catalog, root }, root, value, []).slice(0, MAX_MISSING) : [];
}

interface Models {
  readonly catalog: Pick<Catalog, 'schema'>;
  readonly root: JsonSchema;
}

function lacking(models: Models, schema: JsonSchema, value: unknown, path: readonly string[]): string[] {
  if (path.length > MAX_DEPTH) return [];
  const { required = [], properties = {}, items } = resolved(models, schema);
  if (Array.isArray(value)) {
    return items ? value.flatMap((item, index) => lacking(models, items, item, [...path, `${index}`])) : [];
  }
  const fields: Record<string, unknown> = typeof value === 'object' && value !== null ? { ...value } : {};
  const here = required
    .filter((name) => properties[name]?.readOnly !== true && (fields[name] ?? null) === null)
    .map((name) => [...path, name].join('.'));
  const below = Object.entries(properties).flatMap(([name, property]) =>
    Object.hasOwn(fields, name) ? lacking(models, property, fields[name], [...path, name]) : [],
  );
  return [...here, ...below];
}

function resolved({ catalog, root }: Models, schema: JsonSchema): JsonSchema {
  const name = schema.$ref?.split('/').at(-1);
  if (name === undefined) return schema;
  return root.definitions?.[name] ?? catalog.schema(name) ?? {};
}

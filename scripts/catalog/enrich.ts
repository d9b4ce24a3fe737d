import type { JsonSchema } from '../../src/catalog/schema';
import type { ModelFact } from './facts';

/** Adds to the bare types of a model what data/models.json knows: allowed values, formats, limits, required. */
export function enrich(schema: JsonSchema, fact: ModelFact | undefined): JsonSchema {
  if (fact === undefined) return schema;
  const facts = new Map(Object.entries(fact.properties ?? {}));
  const fields = new Set(Object.keys(schema.properties ?? {}));
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, enrichProperty(property, facts.get(name))] as const,
  );
  // What only the platform sets cannot be asked of a user; what the SDK, the younger source, has no more is gone.
  const required = [...new Set([...(schema.required ?? []), ...(fact.required ?? [])])]
    .filter((name) => fields.has(name) && facts.get(name)?.readOnly !== true)
    .sort();
  return {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 && { required }),
  };
}

function enrichProperty(property: JsonSchema, fact: JsonSchema | undefined): JsonSchema {
  if (fact === undefined) return property;
  const { items, ...own } = fact;
  const merged: JsonSchema = { ...property, ...own };
  return {
    ...merged,
    ...(isInteger(merged) && { type: 'integer' }),
    ...(items !== undefined &&
      property.items !== undefined && { items: enrichProperty(property.items, items) }),
  };
}

function isInteger(schema: JsonSchema): boolean {
  return schema.type === 'number' && (schema.format === 'int32' || schema.format === 'int64');
}

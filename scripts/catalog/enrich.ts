import type { JsonSchema } from '../../src/catalog/schema';
import type { ModelFact } from './facts';

/** Adds to the bare types of a model what data/models.json knows: allowed values, formats, limits, required. */
export function enrich(schema: JsonSchema, fact: ModelFact | undefined): JsonSchema {
  if (fact === undefined) return schema;
  const facts = new Map(Object.entries(fact.properties ?? {}));
  const properties = Object.entries(schema.properties ?? {}).map(
    ([name, property]) => [name, enrichProperty(property, facts.get(name))] as const,
  );
  const required = [...new Set([...(schema.required ?? []), ...(fact.required ?? [])])].sort();
  return {
    ...schema,
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

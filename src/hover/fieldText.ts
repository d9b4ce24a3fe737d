import type { JsonSchema } from '../catalog/schema';
import { code, codes, outside, some } from '../diagnosis/words';
import type { BodySchema } from '../payload/bodySchema';
import { typeWords } from '../payload/typeWords';

const mostValues = 20;
const mostFields = 12;

/** A documented field of a model. */
export interface KnownField {
  readonly name: string;
  readonly model: string;
  readonly schema: JsonSchema;
  readonly required: boolean;
}

/** What the schema knows of a field: its type, the vendor's words where the catalog has them, limits, values. */
export function fieldText({ name, model, schema, required }: KnownField, body: BodySchema): string {
  const type = typeWords(schema, (one) => body.resolve(one));
  const states = [
    ...(required ? ['**required**'] : []),
    ...(schema.readOnly === true ? ['**read-only**: the platform sets it, what is sent has no effect'] : []),
  ];
  const lines = [...states, ...limitsOf(schema), ...valuesOf(schema, body), ...fieldsIn(schema, body)];
  return [
    `**${code(name)}** · ${type} · field of ${code(model)}`,
    ...(schema.description === undefined ? [] : [outside(schema.description)]),
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')]),
  ].join('\n\n');
}

function limitsOf(schema: JsonSchema): string[] {
  const { format, pattern, uniqueItems } = schema;
  return [
    ...(format === undefined ? [] : [`format ${code(format)}`]),
    ...(pattern === undefined ? [] : [`pattern ${code(pattern)}`]),
    ...range('value', '', schema.minimum, schema.maximum),
    ...range('length', ' characters', schema.minLength, schema.maxLength),
    ...range('number', ' items', schema.minItems, schema.maxItems),
    ...(uniqueItems === true ? ['items are not repeated'] : []),
  ];
}

function range(what: string, unit: string, least?: number, most?: number): string[] {
  if (least === undefined && most === undefined) return [];
  const bounds = [
    ...(least === undefined ? [] : [`at least ${least}`]),
    ...(most === undefined ? [] : [`at most ${most}`]),
  ];
  return [`${what}: ${bounds.join(', ')}${unit}`];
}

function valuesOf(schema: JsonSchema, body: BodySchema): string[] {
  const allowed = schema.enum ?? (schema.items && body.resolve(schema.items).enum);
  if (allowed === undefined) return [];
  const names = allowed.map(String);
  return [`allowed: ${names.length <= mostValues ? codes(names, 'or') : some(names.map(code), mostValues)}`];
}

function fieldsIn(schema: JsonSchema, body: BodySchema): string[] {
  const { properties = {} } = schema.items ? body.resolve(schema.items) : schema;
  const names = Object.keys(properties);
  return names.length === 0 ? [] : [`fields: ${some(names.map(code), mostFields)}`];
}

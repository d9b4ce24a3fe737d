import type { JsonSchema } from '../catalog/schema';
import { code, codes, outside, some } from '../diagnosis/words';
import type { BodySchema } from '../payload/bodySchema';
import { l10n } from '../text/l10n';
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
    ...(required ? [l10n.t('**required**')] : []),
    ...(schema.readOnly === true
      ? [l10n.t('**read-only**: the platform sets it, what is sent has no effect')]
      : []),
  ];
  const lines = [...states, ...limitsOf(schema), ...valuesOf(schema, body), ...fieldsIn(schema, body)];
  return [
    `**${code(name)}** · ${type} · ${l10n.t('field of {0}', code(model))}`,
    ...(schema.description === undefined ? [] : [outside(schema.description)]),
    ...(lines.length === 0 ? [] : [lines.map((line) => `- ${line}`).join('\n')]),
  ].join('\n\n');
}

function limitsOf(schema: JsonSchema): string[] {
  const { format, pattern, uniqueItems } = schema;
  return [
    ...(format === undefined ? [] : [l10n.t('format {0}', code(format))]),
    ...(pattern === undefined ? [] : [l10n.t('pattern {0}', code(pattern))]),
    ...range((bounds) => l10n.t('value: {0}', bounds), schema.minimum, schema.maximum),
    ...range((bounds) => l10n.t('length: {0} characters', bounds), schema.minLength, schema.maxLength),
    ...range((bounds) => l10n.t('number: {0} items', bounds), schema.minItems, schema.maxItems),
    ...(uniqueItems === true ? [l10n.t('items are not repeated')] : []),
  ];
}

function range(told: (bounds: string) => string, least?: number, most?: number): string[] {
  if (least === undefined && most === undefined) return [];
  const bounds = [
    ...(least === undefined ? [] : [l10n.t('at least {0}', least)]),
    ...(most === undefined ? [] : [l10n.t('at most {0}', most)]),
  ];
  return [told(bounds.join(', '))];
}

function valuesOf(schema: JsonSchema, body: BodySchema): string[] {
  const allowed = schema.enum ?? (schema.items && body.resolve(schema.items).enum);
  if (allowed === undefined) return [];
  const names = allowed.map(String);
  return [
    l10n.t(
      'allowed: {0}',
      names.length <= mostValues ? codes(names, 'or') : some(names.map(code), mostValues),
    ),
  ];
}

function fieldsIn(schema: JsonSchema, body: BodySchema): string[] {
  const { properties = {} } = schema.items ? body.resolve(schema.items) : schema;
  const names = Object.keys(properties);
  return names.length === 0 ? [] : [l10n.t('fields: {0}', some(names.map(code), mostFields))];
}

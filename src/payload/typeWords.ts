import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { l10n } from '../text/l10n';

/** Whether a value has the type that a schema asks for; one that asks for none takes all. */
export function hasType(node: Node, type: JsonSchema['type']): boolean {
  if (type === undefined) return true;
  if (type === 'integer') return node.type === 'number' && Number.isInteger(node.value);
  return node.type === type;
}

type TypeName = NonNullable<JsonSchema['type']>;

/** One value of a type: `an array`. */
function one(type: TypeName): string {
  switch (type) {
    case 'array':
      return l10n.t('an array');
    case 'boolean':
      return l10n.t('true or false');
    case 'integer':
      return l10n.t('a whole number');
    case 'number':
      return l10n.t('a number');
    case 'object':
      return l10n.t('an object');
    case 'string':
      return l10n.t('a string');
  }
}

/** An array of values of a type. */
function arrayOf(type: TypeName): string {
  switch (type) {
    case 'array':
      return l10n.t('an array of arrays');
    case 'boolean':
      return l10n.t('an array of true or false');
    case 'integer':
      return l10n.t('an array of whole numbers');
    case 'number':
      return l10n.t('an array of numbers');
    case 'object':
      return l10n.t('an array of objects');
    case 'string':
      return l10n.t('an array of strings');
  }
}

/** The type that a schema asks for: `an array of RoleDivision objects`. */
export function typeWords(schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema): string {
  if (schema.type === undefined) return l10n.t('any value');
  if (schema.type === 'object' && schema.title !== undefined) return l10n.t('an object ({0})', schema.title);
  if (schema.type !== 'array' || schema.items === undefined) return one(schema.type);
  const { type, title } = resolve(schema.items);
  if (type === undefined) return one('array');
  return type === 'object' && title !== undefined ? l10n.t('an array of {0} objects', title) : arrayOf(type);
}

/** What a value is: `the string "5"`, `an object`. */
export function valueWords(node: Node): string {
  if (node.type === 'object' || node.type === 'array') return one(node.type);
  const text = JSON.stringify(node.value) as string | undefined;
  const shown = text === undefined || text.length > 60 ? `${(text ?? '').slice(0, 59)}…` : text;
  if (node.type === 'boolean') return shown;
  if (node.type === 'string') return l10n.t('the string {0}', shown);
  return node.type === 'number' ? l10n.t('the number {0}', shown) : 'null';
}

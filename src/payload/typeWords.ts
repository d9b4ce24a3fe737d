import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';

/** Whether a value has the type that a schema asks for; one that asks for none takes all. */
export function hasType(node: Node, type: JsonSchema['type']): boolean {
  if (type === undefined) return true;
  if (type === 'integer') return node.type === 'number' && Number.isInteger(node.value);
  return node.type === type;
}

const article: Readonly<Record<NonNullable<JsonSchema['type']>, readonly [string, string]>> = {
  array: ['an array', 'arrays'],
  boolean: ['true or false', 'true or false'],
  integer: ['a whole number', 'whole numbers'],
  number: ['a number', 'numbers'],
  object: ['an object', 'objects'],
  string: ['a string', 'strings'],
};

/** The type that a schema asks for: `an array of RoleDivision objects`. */
export function typeWords(schema: JsonSchema, resolve: (schema: JsonSchema) => JsonSchema): string {
  if (schema.type === undefined) return 'any value';
  if (schema.type === 'object' && schema.title !== undefined) return `an object (${schema.title})`;
  if (schema.type !== 'array' || schema.items === undefined) return article[schema.type][0];
  const { type, title } = resolve(schema.items);
  if (type === undefined) return 'an array';
  return `an array of ${type === 'object' && title !== undefined ? `${title} ` : ''}${article[type][1]}`;
}

/** What a value is: `the string "5"`, `an object`. */
export function valueWords(node: Node): string {
  if (node.type === 'object' || node.type === 'array') return article[node.type][0];
  const text = JSON.stringify(node.value) as string | undefined;
  const shown = text === undefined || text.length > 60 ? `${(text ?? '').slice(0, 59)}…` : text;
  if (node.type === 'boolean') return shown;
  return node.type === 'string' || node.type === 'number' ? `the ${node.type} ${shown}` : 'null';
}

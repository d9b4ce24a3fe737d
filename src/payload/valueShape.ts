import type { Node } from 'jsonc-parser';
import type { JsonSchema } from '../catalog/schema';
import { membersOf, type Member } from './members';

const most = 20;
/** Longer texts are none of the short values that are compared here. */
const longest = 200;

/** The beginnings of the strings at the top of a value: itself, or the items of an array. */
function stringsAt(value: Node): string[] {
  const nodes = value.type === 'array' ? (value.children ?? []).slice(0, most) : [value];
  return nodes.flatMap((node) => (typeof node.value === 'string' ? [node.value.slice(0, longest)] : []));
}

/** The fields of an object, or of the objects in an array. */
export function fieldsAt(value: Node): Member[] {
  const objects = value.type === 'array' ? (value.children ?? []).slice(0, most) : [value];
  return objects.filter((node) => node.type === 'object').flatMap((node) => membersOf(node).slice(0, most));
}

/** Whether a phone number stands in a value, at its top or one field deep. */
export function holdsNumber(value: Node): boolean {
  const isNumber = (text: string) => /^\+[\d\s().-]{3,}$/.test(text);
  return (
    stringsAt(value).some(isNumber) ||
    fieldsAt(value).some(({ value: field }) => field !== undefined && stringsAt(field).some(isNumber))
  );
}

/** How far a value is of the type that a schema asks for, from 0 to 1: one for many is nearer than text for an object. */
export function typeFit(value: Node | undefined, schema: JsonSchema): number {
  if (value === undefined || value.type === 'null' || schema.type === undefined) return 1;
  const type = schema.type === 'integer' ? 'number' : schema.type;
  if (value.type === type) return 1;
  const scalar = (kind: string) => kind !== 'object' && kind !== 'array';
  if (value.type === 'array') return scalar(type) && stringsAt(value).length > 0 ? 0.75 : 0.6;
  return scalar(value.type) && scalar(type) ? 0.9 : 0.6;
}

/** Whether a value is one of an enumeration but for case and separators: `client_credentials`, CLIENT-CREDENTIALS. */
export function isOfEnumeration(value: Node, schema: JsonSchema): boolean {
  const listed = schema.enum ?? schema.items?.enum;
  if (listed === undefined) return false;
  const allowed = listed.map((one) => lettersOf(String(one)));
  return stringsAt(value).some((text) => allowed.includes(lettersOf(text)));
}

/** Whether an object is a map of texts, where the schema asks for one. */
export function isMap(value: Node, schema: JsonSchema): boolean {
  const asked = typeof schema.additionalProperties === 'object' && schema.properties === undefined;
  const fields = value.type === 'object' ? fieldsAt(value) : [];
  return asked && fields.length > 0 && fields.every(({ value: field }) => field?.type === 'string');
}

/** The letters and digits of a text in one case, so that spellings can be compared. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

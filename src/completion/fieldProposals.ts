import { findNodeAtLocation, getLocation, type Location } from 'jsonc-parser';
import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import { BodySchema } from '../payload/bodySchema';
import { typeWords } from '../payload/typeWords';
import type { Body } from '../request/request';
import { parseJson, propertyNames } from '../text/json';
import type { Span } from '../text/span';
import { plain, type Proposal } from './proposal';

/**
 * Fields and values that the schema has for a place in a body, as JSON has them.
 *
 * @param inBody offset in the body's own text, as are those of the proposals
 */
export function fieldProposals(
  body: Pick<Body, 'text'>,
  bodyType: string,
  inBody: number,
  catalog: Pick<Catalog, 'schema'>,
): Proposal[] {
  // Undefined as well where it is nested so deep that the parser would run out of stack.
  const { root } = parseJson(body.text);
  if (root === undefined) return [];
  const location = getLocation(body.text, inBody);
  const schema = new BodySchema(bodyType, catalog);
  const at = tokenAt(body.text, inBody, location);
  if (!location.isAtPropertyKey) return valuesOf(schema.at(location.path), at);
  const owner = location.path.slice(0, -1);
  const object = findNodeAtLocation(root, owner);
  const current = body.text.slice(at.start + 1, at.end - 1);
  const set = new Set(object ? propertyNames(object) : []);
  set.delete(current);
  const hasValue = /^\s*:/.test(body.text.slice(at.end, at.end + 200));
  return fieldsOf(schema, schema.at(owner), set, { at, hasValue });
}

/** What is replaced: the string around the offset, a bare word before it, or nothing. */
function tokenAt(text: string, offset: number, { previousNode }: Location): Span {
  if (previousNode && previousNode.offset < offset && offset <= previousNode.offset + previousNode.length) {
    const end = previousNode.offset + previousNode.length;
    const isClosed =
      previousNode.type !== 'string' || (text[end - 1] === '"' && end - 1 > previousNode.offset);
    return { start: previousNode.offset, end: isClosed ? end : offset };
  }
  const word = /[\w"]*$/.exec(text.slice(Math.max(0, offset - 100), offset))?.[0] ?? '';
  return { start: offset - word.length, end: offset };
}

function fieldsOf(
  body: BodySchema,
  { properties = {}, required = [] }: JsonSchema,
  set: ReadonlySet<string>,
  { at, hasValue }: { readonly at: Span; readonly hasValue: boolean },
): Proposal[] {
  return Object.entries(properties).flatMap(([name, property]) => {
    const schema = body.resolve(property);
    if (set.has(name) || schema.readOnly === true) return [];
    const key = JSON.stringify(name);
    const isRequired = required.includes(name);
    return [
      {
        label: name,
        kind: 'field',
        snippet: hasValue ? plain(key) : `${plain(key)}: ${emptyValue(schema)}`,
        at,
        filter: key,
        detail: `${typeWords(schema, (one) => body.resolve(one))}${isRequired ? ', required' : ''}`,
        first: isRequired,
      },
    ];
  });
}

function emptyValue({ type }: JsonSchema): string {
  if (type === 'string') return '"$1"';
  if (type === 'array') return '[$1]';
  return type === 'object' ? '{$1}' : '$1';
}

function valuesOf({ type, enum: allowed }: JsonSchema, at: Span): Proposal[] {
  const values = allowed ?? (type === 'boolean' ? [true, false] : []);
  return values.map((value) => ({
    label: String(value),
    kind: 'value',
    snippet: plain(JSON.stringify(value)),
    at,
    filter: JSON.stringify(value),
    detail: '',
    first: false,
  }));
}

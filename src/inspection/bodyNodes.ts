import { findNodeAtLocation, type Node } from 'jsonc-parser';
import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import { Models } from '../payload/models';
import { parseJson } from '../text/json';
import type { Inspection } from './inspect';

/** A body that can be changed in place: it stands in the text as it is, and is an object that can be read. */
export interface EditableBody {
  readonly text: string;
  /** Offset of the body in the text; those of its nodes count from there. */
  readonly start: number;
  readonly root: Node;
  /** The schema of the object or value that a JSON Pointer names, references resolved; empty where there is none. */
  schemaAt(pointer: string): JsonSchema;
  resolve(schema: JsonSchema): JsonSchema;
}

/** The body of a request as something to be changed; undefined where it stands in code or a command, or is broken. */
export function editableBody(
  { request: { body }, operation }: Pick<Inspection, 'request' | 'operation'>,
  catalog: Pick<Catalog, 'schema'>,
): EditableBody | undefined {
  if (body === undefined || body.pieces !== undefined || body.partial === true) return undefined;
  const { root } = parseJson(body.text);
  if (root === undefined) return undefined;
  const schema = catalog.schema(operation?.bodyType ?? '') ?? {};
  const models = new Models(schema, catalog);
  const resolve = (one: JsonSchema) => models.resolve(one);
  const schemaAt = (pointer: string) =>
    pathOf(pointer).reduce<JsonSchema>((outer, name) => resolve(inside(outer, name)), resolve(schema));
  return { text: body.text, start: body.at.start, root, schemaAt, resolve };
}

function inside(schema: JsonSchema, name: string): JsonSchema {
  if (schema.type === 'array') return schema.items ?? {};
  const { properties, additionalProperties } = schema;
  if (properties !== undefined && Object.hasOwn(properties, name)) return properties[name] ?? {};
  return typeof additionalProperties === 'object' ? additionalProperties : {};
}

/** The names that a JSON Pointer (RFC 6901) leads through. */
function pathOf(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replace(/~1/g, '/').replace(/~0/g, '~'));
}

/** The pointer of the object around what a pointer names. */
export function parentOf(pointer: string): string {
  return pointer.slice(0, Math.max(0, pointer.lastIndexOf('/')));
}

/** The value that a pointer names. */
export function nodeAt(root: Node, pointer: string): Node | undefined {
  const path = pathOf(pointer).reduce<{ node: Node | undefined }>(
    ({ node }, name) => ({
      node: node && findNodeAtLocation(node, [node.type === 'array' ? Number(name) : name]),
    }),
    { node: root },
  );
  return path.node;
}

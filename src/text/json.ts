import { type Node, getNodeValue } from 'jsonc-parser';
import { readTree } from './jsonTree';
import type { Span } from './span';

/** Deeper JSON is no request and no error. */
const maxDepth = 256;

/** A JSON text as a tree whose offsets count from the start of that text. */
export interface ParsedJson {
  /** Undefined where there is no value at all, or where it nests deeper than anyone writes. */
  readonly root: Node | undefined;
  readonly wellFormed: boolean;
}

/** Parses JSON tolerantly; never throws. Comments and trailing commas are forgiven: people paste from code. */
export function parseJson(text: string): ParsedJson {
  const { root, errors } = readTree(text, maxDepth);
  return { root, wellFormed: root !== undefined && errors.length === 0 };
}

/** The value of a property of an object node, undefined where there is none. */
export function property(node: Node | undefined, name: string): Node | undefined {
  if (node?.type !== 'object') return undefined;
  return node.children?.find(({ children }) => children?.[0]?.value === name)?.children?.[1];
}

/** The names of an object's properties in the order written. */
export function propertyNames(node: Node): string[] {
  if (node.type !== 'object') return [];
  return (node.children ?? []).flatMap(({ children }) => {
    const name: unknown = children?.[0]?.value;
    return typeof name === 'string' ? [name] : [];
  });
}

/** The value of a scalar node; undefined for objects, arrays and nothing. */
export function scalar(node: Node | undefined): string | number | boolean | null | undefined {
  if (!node || node.type === 'object' || node.type === 'array') return undefined;
  return getNodeValue(node) as string | number | boolean | null;
}

/** The place of a node, a string without its quotes, in a source that holds the JSON text at `base`. */
export function nodeSpan(node: Node, base: number): Span {
  const quote = node.type === 'string' ? 1 : 0;
  return { start: base + node.offset + quote, end: base + node.offset + node.length - quote };
}

import { visit, type ParseErrorCode } from 'jsonc-parser';
import {
  ArrayNode,
  BooleanNode,
  NullNode,
  NumberNode,
  ObjectNode,
  PropertyNode,
  StringNode,
  type Parent,
  type ValueNode,
} from './jsonNode';
import type { Span } from './span';

/** A JSON text as a tree, as far as it can be read. */
export interface JsonTree {
  /** Undefined where there is no value at all, or where it nests too deep. */
  readonly root: ValueNode | undefined;
  readonly errors: readonly {
    readonly error: ParseErrorCode;
    readonly offset: number;
    readonly length: number;
  }[];
  /** Editors allow comments and a comma behind the last element; the API does not. */
  readonly comments: readonly Span[];
  readonly trailingCommas: readonly Span[];
  readonly isTooDeep: boolean;
}

/** Thrown out of the parser, which recurses: the stack is its limit. */
class TooDeep extends Error {}

/**
 * Reads a text tolerantly: comments, commas too many, and texts that are half typed; never throws.
 * @param deepest levels of nesting that are read
 */
export function readTree(text: string, deepest: number): JsonTree {
  const builder = new TreeBuilder(deepest);
  try {
    visit(text, builder, { allowTrailingComma: true, disallowComments: false });
  } catch (error) {
    if (!(error instanceof TooDeep)) throw error;
    return { root: undefined, errors: [], comments: [], trailingCommas: [], isTooDeep: true };
  }
  const { root, errors, comments, trailingCommas } = builder;
  return { root, errors, comments, trailingCommas, isTooDeep: false };
}

/** Makes nodes of what the parser reports. */
class TreeBuilder {
  root: ValueNode | undefined;
  readonly errors: { error: ParseErrorCode; offset: number; length: number }[] = [];
  readonly comments: Span[] = [];
  readonly trailingCommas: Span[] = [];
  private open: Parent | undefined;
  private depth = 0;
  /** Of a comma with nothing behind it yet. */
  private comma: number | undefined;

  constructor(private readonly deepest: number) {}

  readonly onObjectBegin = (offset: number): void => {
    this.enter(new ObjectNode(offset, -1, this.open));
  };

  readonly onArrayBegin = (offset: number): void => {
    this.enter(new ArrayNode(offset, -1, this.open));
  };

  readonly onObjectEnd = (offset: number, length: number): void => {
    // The last member may have no value.
    this.completeProperty(offset + length);
    this.leave(offset, length);
  };

  readonly onArrayEnd = (offset: number, length: number): void => {
    this.leave(offset, length);
  };

  readonly onObjectProperty = (name: string, offset: number, length: number): void => {
    this.comma = undefined;
    if (this.open?.type !== 'object') return;
    const property = new PropertyNode(name, offset, length, this.open);
    this.open.children.push(property);
    this.open = property;
  };

  readonly onLiteralValue = (value: unknown, offset: number, length: number): void => {
    this.put(literal(value, offset, length, this.open));
    this.completeProperty(offset + length);
  };

  readonly onSeparator = (separator: string, offset: number): void => {
    if (separator === ',') this.comma = offset;
    if (this.open?.type !== 'property') return;
    if (separator === ':') this.open.colonOffset = offset;
    else this.completeProperty(offset);
  };

  readonly onComment = (offset: number, length: number): void => {
    this.comments.push({ start: offset, end: offset + length });
  };

  readonly onError = (error: ParseErrorCode, offset: number, length: number): void => {
    this.errors.push({ error, offset, length });
  };

  private enter(node: ObjectNode | ArrayNode): void {
    if (++this.depth > this.deepest) throw new TooDeep();
    this.put(node);
    this.open = node;
  }

  /** @param length 0 where the text ends before the bracket */
  private leave(offset: number, length: number): void {
    this.depth--;
    if (this.comma !== undefined && length > 0)
      this.trailingCommas.push({ start: this.comma, end: this.comma + 1 });
    this.comma = undefined;
    const node = this.open;
    if (node === undefined) return;
    node.length = offset + length - node.offset;
    this.open = node.parent;
    this.completeProperty(offset + length);
  }

  private put(node: ValueNode): void {
    this.comma = undefined;
    if (this.open === undefined) this.root = node;
    else if (this.open.type === 'array') this.open.children.push(node);
    else if (this.open.type === 'property') this.open.held = node;
  }

  private completeProperty(end: number): void {
    if (this.open?.type !== 'property') return;
    this.open.length = end - this.open.offset;
    this.open = this.open.parent;
  }
}

function literal(value: unknown, offset: number, length: number, parent: Parent | undefined): ValueNode {
  if (typeof value === 'string') return new StringNode(value, offset, length, parent);
  if (typeof value === 'number') return new NumberNode(value, offset, length, parent);
  if (typeof value === 'boolean') return new BooleanNode(value, offset, length, parent);
  return new NullNode(offset, length, parent);
}

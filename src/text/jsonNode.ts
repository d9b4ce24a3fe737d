import type { PropertyASTNode } from 'vscode-json-languageservice';

/**
 * A JSON text as a tree. Its nodes are jsonc-parser's (`children`) and those of the JSON language service (`items`,
 * `properties`, `keyNode`, `valueNode`) at once, so that a text is parsed once for both.
 */
export type JsonNode = ValueNode | PropertyNode;

/** A value: anything but the property that holds one. */
export type ValueNode = ObjectNode | ArrayNode | StringNode | NumberNode | BooleanNode | NullNode;

export type Parent = ObjectNode | ArrayNode | PropertyNode;

/** What is common to all nodes. Offsets and lengths are in UTF-16 units of the text. */
class Placed {
  /** Absent at the root. */
  readonly parent?: Parent;

  constructor(
    readonly offset: number,
    public length: number,
    parent: Parent | undefined,
  ) {
    if (parent !== undefined) this.parent = parent;
  }
}

export class ObjectNode extends Placed {
  readonly type = 'object';
  readonly children: PropertyNode[] = [];
  /** What the language service sees of it, where that is not all. */
  shown: PropertyASTNode[] | undefined;

  get properties(): PropertyASTNode[] {
    return this.shown ?? this.children;
  }
}

export class ArrayNode extends Placed {
  readonly type = 'array';
  readonly children: ValueNode[] = [];
  /** What the language service sees of it, where that is not all. */
  shown: ValueNode[] | undefined;

  get items(): ValueNode[] {
    return this.shown ?? this.children;
  }
}

/** A member of an object. The text may end before its value. */
export class PropertyNode extends Placed {
  readonly type = 'property';
  declare readonly parent: ObjectNode;
  readonly keyNode: StringNode;
  /** What the member is set to; undefined where the text ends before it. */
  held: ValueNode | undefined;
  colonOffset?: number;

  constructor(name: string, offset: number, length: number, parent: ObjectNode) {
    super(offset, length, parent);
    this.keyNode = new StringNode(name, offset, length, this);
  }

  get children(): JsonNode[] {
    return this.held === undefined ? [this.keyNode] : [this.keyNode, this.held];
  }

  /** The language service overlooks a member that is set to nothing: it is shown `null`. */
  get valueNode(): ValueNode {
    return this.held ?? new NullNode(this.offset + this.keyNode.length, 0, this);
  }
}

export class StringNode extends Placed {
  readonly type = 'string';

  constructor(
    readonly value: string,
    offset: number,
    length: number,
    parent: Parent | undefined,
  ) {
    super(offset, length, parent);
  }
}

export class NumberNode extends Placed {
  readonly type = 'number';

  constructor(
    readonly value: number,
    offset: number,
    length: number,
    parent: Parent | undefined,
  ) {
    super(offset, length, parent);
  }

  /** `5.0` is a whole number, too. */
  get isInteger(): boolean {
    return Number.isInteger(this.value);
  }
}

export class BooleanNode extends Placed {
  readonly type = 'boolean';

  constructor(
    readonly value: boolean,
    offset: number,
    length: number,
    parent: Parent | undefined,
  ) {
    super(offset, length, parent);
  }
}

export class NullNode extends Placed {
  readonly type = 'null';
  readonly value = null;
}

import type { ASTNode, PropertyASTNode } from 'vscode-json-languageservice';
import type { ArrayNode, ObjectNode, PropertyNode, ValueNode } from '../text/jsonNode';

/**
 * The language service joins the problems of a list's items one by one, which takes the square of their number. More
 * items or members than this are judged in portions.
 */
const most = 200;
/** A name that is written over and over again says the same each time. */
const mostRepeated = 200;

/** A part of a body that is judged by itself. */
export interface Portion {
  readonly root: ASTNode;
  /** Offsets of what only leads to the part: it is judged with another one. */
  readonly leading: ReadonlySet<number>;
}

/**
 * A body in parts that the language service can judge: first all but what is too much of a list, of which the end is
 * in it; then the rest of the lists; then members whose name comes again, of which a reader takes the last.
 */
export function portionsOf(root: ValueNode): Portion[] {
  const divider = new Divider();
  divider.divide(root);
  return [{ root, leading: new Set() }, ...divider.rest];
}

class Divider {
  readonly rest: Portion[] = [];
  private repeated = 0;

  divide(node: ValueNode): void {
    if (node.type === 'array') this.divideArray(node);
    else if (node.type === 'object') this.divideObject(node);
  }

  private divideArray(node: ArrayNode): void {
    const { children } = node;
    const rest = children.length - most;
    if (rest > 0) {
      // Their number counts, and what is not there is not judged.
      node.shown = [...new Array<ValueNode>(rest), ...children.slice(rest)];
      for (let at = 0; at < rest; at += most)
        this.rest.push(leadingTo(node, arrayOf(node, children.slice(at, Math.min(at + most, rest)))));
    }
    for (const item of children) this.divide(item);
  }

  private divideObject(node: ObjectNode): void {
    const { children } = node;
    const rest = children.length - most;
    if (rest > 0) {
      node.shown = children.map((member, index) => (index < rest ? veiled(member) : member));
      for (let at = 0; at < rest; at += most)
        this.rest.push(leadingTo(node, objectOf(node, children.slice(at, Math.min(at + most, rest)))));
    }
    for (const member of earlier(children)) {
      if (++this.repeated > mostRepeated) break;
      this.rest.push(leadingTo(node, objectOf(node, [member])));
    }
    for (const { held } of children) if (held !== undefined) this.divide(held);
  }
}

/** Members behind which another one has their name. */
function earlier(members: readonly PropertyNode[]): readonly PropertyNode[] {
  if (!comesAgain(members)) return [];
  const last = new Map(members.map((member) => [member.keyNode.value, member]));
  return members.filter((member) => last.get(member.keyNode.value) !== member);
}

/** Whether a name comes twice; nearly all objects have few members, which takes no more than a look at them. */
function comesAgain(members: readonly PropertyNode[]): boolean {
  if (members.length > 12) return new Set(members.map(({ keyNode }) => keyNode.value)).size < members.length;
  return members.some(({ keyNode }, index) => {
    for (let before = 0; before < index; before++)
      if (members[before]?.keyNode.value === keyNode.value) return true;
    return false;
  });
}

/** A copy of the way from the root to a list, with a part of the list at its end. */
function leadingTo(list: ArrayNode | ObjectNode, part: ASTNode): Portion {
  const leading = new Set([list.offset]);
  let root = part;
  for (let outer = list.parent; outer !== undefined; outer = outer.parent) {
    leading.add(outer.offset);
    if (outer.type === 'property') root = memberOf(outer, root);
    else root = outer.type === 'array' ? arrayOf(outer, [root]) : objectOf(outer, [root as PropertyASTNode]);
  }
  return { root, leading };
}

function arrayOf(array: ArrayNode, items: ASTNode[]): ASTNode {
  return { ...placeOf(array), type: 'array', items, children: items };
}

function objectOf(object: ObjectNode, properties: PropertyASTNode[]): ASTNode {
  return { ...placeOf(object), type: 'object', properties, children: properties };
}

function memberOf(property: PropertyNode, valueNode: ASTNode): PropertyASTNode {
  const { keyNode } = property;
  return { ...placeOf(property), type: 'property', keyNode, valueNode, children: [keyNode, valueNode] };
}

/** A member that is there, and set to something that is not judged. */
function veiled(property: PropertyNode): PropertyASTNode {
  const { keyNode } = property;
  const nothing: PropertyASTNode = {
    ...placeOf(property),
    type: 'property',
    parent: property,
    keyNode,
    children: [],
  };
  return memberOf(property, nothing);
}

function placeOf({ offset, length, parent }: ArrayNode | ObjectNode | PropertyNode) {
  return { offset, length, ...(parent && { parent }) };
}

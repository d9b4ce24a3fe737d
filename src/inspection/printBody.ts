import type { Node } from 'jsonc-parser';
import type { EditableBody } from './bodyNodes';

/** A field and its value as JSON text. */
export interface Member {
  readonly name: string;
  readonly value: string;
}

/** What changes in a body. */
export interface BodyChanges {
  /** By the offset of a member's key: what stands there instead, null for nothing. */
  readonly instead: ReadonlyMap<number, Member | null>;
  /** New members at the end of the body. */
  readonly added: readonly Member[];
}

/** The text of a body with its changes; what does not change keeps its form, blanks and comments. */
export function printBody({ text, root }: EditableBody, { instead, added }: BodyChanges): string {
  const print = (node: Node): string => {
    if (node.type === 'object') return printObject(node);
    if (node.type !== 'array' || !node.children?.length) return text.slice(node.offset, endOf(node));
    return woven(
      node,
      node.children.map((item) => ({ node: item, text: print(item) })),
    );
  };
  const printObject = (node: Node): string => {
    const members = node.children ?? [];
    const kept = members.flatMap((property) => {
      const [key, value] = property.children ?? [];
      const change = key && instead.get(key.offset);
      if (change === null) return [];
      if (change) return [{ node: property, text: printMember(change) }];
      const upToValue = value ? text.slice(property.offset, value.offset) + print(value) : '';
      return [{ node: property, text: upToValue || text.slice(property.offset, endOf(property)) }];
    });
    const more = node === root ? added.map(printMember) : [];
    return woven(node, kept, more);
  };
  /** The brackets of a node around the parts that are left, each with what stood before it. */
  const woven = (
    node: Node,
    parts: readonly { node: Node; text: string }[],
    more: readonly string[] = [],
  ): string => {
    const all = node.children ?? [];
    const [first, second] = all;
    const last = all.at(-1);
    if (first === undefined || last === undefined) {
      return more.length > 0 ? `{ ${more.join(', ')} }` : text.slice(node.offset, endOf(node));
    }
    const gap = second
      ? text.slice(endOf(first), second.offset)
      : `,${text.slice(node.offset + 1, first.offset)}`;
    const printed = parts.map((part, i) => {
      const before = all[all.indexOf(part.node) - 1];
      return (i > 0 && before ? text.slice(endOf(before), part.node.offset) : '') + part.text;
    });
    const inside = more.reduce((sum, member) => (sum === '' ? member : sum + gap + member), printed.join(''));
    return text.slice(node.offset, first.offset) + inside + text.slice(endOf(last), endOf(node));
  };
  const before = text.slice(0, root.offset);
  return before + print(root) + text.slice(endOf(root));
}

function printMember({ name, value }: Member): string {
  return `${JSON.stringify(name)}: ${value}`;
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

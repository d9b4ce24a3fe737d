import type { Node } from 'jsonc-parser';
import type { EditableBody } from './bodyNodes';
import type { Edit } from './fix';

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

/** The changes as edits of the text that the body stands in: what does not change keeps its form, blanks and comments. */
export function bodyEdits({ text, start, root }: EditableBody, { instead, added }: BodyChanges): Edit[] {
  const edits: Edit[] = [];
  const put = (from: number, to: number, made: string) =>
    edits.push({ at: { start: start + from, end: start + to }, text: made });

  const walk = (node: Node): void => {
    const children = node.children ?? [];
    if (node.type !== 'object') return children.forEach(walk);
    let isAnyKept = false;
    children.forEach((member, i) => {
      const [key, value] = member.children ?? [];
      const change = key && instead.get(key.offset);
      if (change === null) {
        // With the separator towards what stays: the one before it, or, where nothing stays before it, the one behind.
        const [before, behind] = [children[i - 1], children[i + 1]];
        const from = isAnyKept && before ? endOf(before) : member.offset;
        put(from, !isAnyKept && behind ? behind.offset : endOf(member), '');
        return;
      }
      isAnyKept = true;
      if (change) put(member.offset, endOf(member), printed(change));
      else if (value) walk(value);
    });
    if (node === root && added.length > 0) append(isAnyKept);
  };

  const append = (isAnyKept: boolean): void => {
    const [first, second] = root.children ?? [];
    const last = root.children?.at(-1);
    const gap =
      first && second
        ? text.slice(endOf(first), second.offset)
        : `,${first ? text.slice(root.offset + 1, first.offset) : ' '}`;
    const made = added.map(printed).join(gap);
    const place = last ? endOf(last) : root.offset + 1;
    put(place, place, last ? (isAnyKept ? gap : '') + made : ` ${made} `);
  };

  walk(root);
  return edits;
}

function printed({ name, value }: Member): string {
  return `${JSON.stringify(name)}: ${value}`;
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

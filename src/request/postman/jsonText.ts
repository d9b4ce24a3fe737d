import type { Node } from 'jsonc-parser';
import type { MappedText } from '../../text/pieces';
import { nodeSpan, property } from '../../text/json';
import { decodeString } from '../code/string';

/**
 * What a string of a JSON file says, escapes undone, with the way back to where it stands. Undefined for a node that
 * is no string.
 */
export function jsonText(source: string, node: Node | undefined): MappedText | undefined {
  if (node?.type !== 'string') return undefined;
  const at = nodeSpan(node, 0);
  const string = { inside: at, escapes: true, code: '' } as const;
  return { ...decodeString(source, { kind: 'string', text: '', at, string }), at };
}

/** The text of a property; undefined where there is none, or it is no string. */
export function textAt(source: string, node: Node | undefined, name: string): MappedText | undefined {
  return jsonText(source, property(node, name));
}

/** The members of an array; none for anything else. */
export function membersOf(node: Node | undefined): readonly Node[] {
  return node?.type === 'array' ? (node.children ?? []) : [];
}

/** `{ "key": …, "value": … }` of Postman's lists, without those that are switched off. */
export interface Pair {
  readonly key: MappedText;
  readonly value: MappedText;
}

/** The enabled pairs of a list; a value that is no string counts as empty. */
export function pairsOf(source: string, list: Node | undefined): Pair[] {
  return membersOf(list).flatMap((member): Pair[] => {
    const key = textAt(source, member, 'key');
    if (key === undefined || property(member, 'disabled')?.value === true) return [];
    return [{ key, value: textAt(source, member, 'value') ?? { text: '', at: key.at, pieces: [] } }];
  });
}

import type { ExplorerNode, NodeKind } from './node';

/** Rows whose labels are names that a filter goes by; others merely stand below them. */
const NAMED: ReadonlySet<NodeKind> = new Set(['branch', 'operation', 'permission']);

/** A part of a label: UTF-16 offsets. */
export type LabelPart = readonly [start: number, end: number];

/**
 * The same rows, with what the words of a filter found in their labels, all the way down.
 *
 * @param words lower case, none of them empty
 */
export function withMatches(
  rows: readonly ExplorerNode[],
  words: readonly string[],
): readonly ExplorerNode[] {
  if (words.length === 0) return rows;
  return rows.map((row) => {
    const { getChildren } = row;
    const matches = NAMED.has(row.kind) ? matchesIn(row.label, words) : [];
    return {
      ...row,
      ...(matches.length > 0 && { matches }),
      ...(getChildren && { getChildren: () => withMatches(getChildren(), words) }),
    };
  });
}

/** Where the words occur in a label, in the order of the label; what touches is one. */
function matchesIn(label: string, words: readonly string[]): readonly LabelPart[] {
  const text = label.toLowerCase();
  // A letter that becomes two in lower case would move all behind it.
  if (text.length !== label.length) return [];
  const found = words.flatMap((word) => occurrences(text, word)).sort(([one], [other]) => one - other);
  const joined: [number, number][] = [];
  for (const [start, end] of found) {
    const last = joined.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}

function occurrences(text: string, word: string): LabelPart[] {
  const parts: LabelPart[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length))
    parts.push([at, at + word.length]);
  return parts;
}

/** An offset of a text and where its line begins. */
export interface PlaceInLine {
  readonly text: string;
  readonly start: number;
  readonly offset: number;
}

/** What stands in the line before the offset. */
export function before({ text, start, offset }: PlaceInLine): string {
  return text.slice(start, offset);
}

/** Where what the pattern matches from the offset on ends. */
export function endOf({ text, offset }: PlaceInLine, character: RegExp): number {
  let end = offset;
  while (end < text.length && character.test(text.charAt(end))) end++;
  return end;
}

/** Where the line of an offset begins. */
export function lineStart(text: string, offset: number): number {
  // From -1 `lastIndexOf` would search as from 0, and find the very line break that the offset stands before.
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

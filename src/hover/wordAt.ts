import type { Located } from '../text/span';

/** No name in any of our languages is longer. */
const longest = 200;

/** The word of such characters that an offset lies in, or at the end of; undefined where there is none. */
export function wordAt(text: string, offset: number, character: RegExp): Located<string> | undefined {
  const belongs = (index: number) => index >= 0 && index < text.length && character.test(text.charAt(index));
  let [start, end] = [offset, offset];
  while (offset - start <= longest && belongs(start - 1)) start--;
  while (end - offset <= longest && belongs(end)) end++;
  return start < end ? { value: text.slice(start, end), at: { start, end } } : undefined;
}

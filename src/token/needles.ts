import type { Span } from '../text/span';
import { shortestNeedle } from './encodings';

/** Above this many lengths behind one beginning, the beginning alone is enough to take out what follows it. */
const mostLengths = 24;

/**
 * Looks for many strings at once, in time that grows with the text and not with their number: strings are kept by
 * their first letters, and behind those by length.
 */
export class Needles {
  private readonly byStart = new Map<string, Map<number, Set<string>>>();
  private readonly firstLetters = new Set<number>();

  constructor(strings: Iterable<string>) {
    for (const string of strings) {
      if (string.length < shortestNeedle) continue;
      this.firstLetters.add(string.charCodeAt(0));
      const start = string.slice(0, shortestNeedle);
      const lengths = this.byStart.get(start) ?? new Map<number, Set<string>>();
      this.byStart.set(start, lengths);
      lengths.set(string.length, (lengths.get(string.length) ?? new Set()).add(string));
    }
  }

  /** Every place where one of the strings stands, longest first, none over another, outside `taken` (sorted). */
  find(text: string, taken: readonly Span[]): Span[] {
    const found: Span[] = [];
    if (this.byStart.size === 0) return found;
    let next = 0;
    for (let at = 0; at <= text.length - shortestNeedle; at++) {
      while ((taken[next]?.end ?? Infinity) <= at) next++;
      const inside = taken[next];
      if (inside !== undefined && inside.start <= at) {
        at = inside.end - 1;
        continue;
      }
      const end = this.endAt(text, at);
      if (end === undefined) continue;
      found.push({ start: at, end });
      at = end - 1;
    }
    return found;
  }

  private endAt(text: string, at: number): number | undefined {
    if (!this.firstLetters.has(text.charCodeAt(at))) return undefined;
    const lengths = this.byStart.get(text.slice(at, at + shortestNeedle));
    if (lengths === undefined) return undefined;
    if (lengths.size > mostLengths) return at + (/^\S*/.exec(text.slice(at))?.[0].length ?? 0);
    const longestFirst = [...lengths.keys()].sort((one, other) => other - one);
    const length = longestFirst.find((long) => lengths.get(long)?.has(text.slice(at, at + long)));
    return length === undefined ? undefined : at + length;
  }
}

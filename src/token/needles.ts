import type { Span } from '../text/span';
import { shortestNeedle } from './encodings';

/** So much of a longer string has to stand somewhere for it to be found there, with as much more of it as follows. */
const enough = 64;
/** Above this many lengths, or long strings, behind one beginning, that alone takes out all up to the next blank. */
const most = 24;

/** Strings with the same first letters: their first `enough` letters, by length, and the whole of those that go on. */
type Alike = Map<number, Map<string, string[]>>;

/**
 * Looks for many strings at once, in time that grows with the text and neither with their number nor with their
 * length: strings are kept by their first letters, and behind those by length.
 */
export class Needles {
  private readonly byStart = new Map<string, Alike>();
  private readonly firstLetters = new Set<number>();

  constructor(strings: Iterable<string>) {
    for (const string of strings) {
      if (string.length < shortestNeedle) continue;
      this.firstLetters.add(string.charCodeAt(0));
      const alike = entryOf(this.byStart, string.slice(0, shortestNeedle), () => new Map() as Alike);
      const lead = string.slice(0, enough);
      const longer = entryOf(
        entryOf(alike, lead.length, () => new Map<string, string[]>()),
        lead,
        () => [],
      );
      if (string.length > enough && longer.length <= most && !longer.includes(string)) longer.push(string);
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

  /** Whether one of the strings stands in a text. */
  standIn(text: string): boolean {
    return this.find(text, []).length > 0;
  }

  private endAt(text: string, at: number): number | undefined {
    if (!this.firstLetters.has(text.charCodeAt(at))) return undefined;
    const alike = this.byStart.get(text.slice(at, at + shortestNeedle));
    if (alike === undefined) return undefined;
    if (alike.size > most) return endOfRun(text, at);
    const longestFirst = [...alike.keys()].sort((one, other) => other - one);
    for (const length of longestFirst) {
      const longer = alike.get(length)?.get(text.slice(at, at + length));
      if (longer === undefined) continue;
      if (longer.length > most) return endOfRun(text, at);
      return Math.max(at + length, ...longer.map((string) => endOfAgreement(text, at, string)));
    }
    return undefined;
  }
}

/** What a map has for a key, which is made where there is none. */
function entryOf<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Where the run of letters without a blank ends that an offset lies in. */
function endOfRun(text: string, at: number): number {
  const run = /\S*/y;
  run.lastIndex = at;
  return at + (run.exec(text)?.[0].length ?? 0);
}

/** Where a text ceases to agree with a string from an offset on. */
function endOfAgreement(text: string, at: number, string: string): number {
  let length = enough;
  while (length < string.length && text.charCodeAt(at + length) === string.charCodeAt(length)) length++;
  return at + length;
}

import { wordsOf } from './words';

/** Words that stand in too many names to tell one field from another. */
const common: ReadonlySet<string> = new Set([
  'data',
  'id',
  'info',
  'item',
  'key',
  'list',
  'name',
  'number',
  'object',
  'type',
  'value',
]);
const weightOfCommon = 0.3;

/** Words that tell little in a model: the common ones and those of its own name (`call` in CreateCallRequest). */
export function tellsLittle(model: string): (word: string) => boolean {
  const own = new Set(wordsOf(model));
  return (word) => common.has(word) || own.has(word);
}

/**
 * How alike two names are, from 0 to 1: the same words (1), the same but for the model's own (`clientName` for `name`),
 * a word in common that tells something, or a slip of the finger.
 */
export function nameScore(name: string, other: string, little: (word: string) => boolean): number {
  const words = wordsOf(name);
  const others = wordsOf(other);
  const [letters, otherLetters] = [words.join(''), others.join('')];
  if (letters === otherLetters) return words.length > 0 ? 1 : 0;
  const rest = words.filter((word) => common.has(word) || !little(word));
  if (rest.length > 0 && rest.length < words.length && rest.join('') === otherLetters) return 0.85;
  return Math.max(shared(words, others, little), 0.9 * spelling(letters, otherLetters));
}

/** Mostly how much of the one name the other has, and a little the other way round. */
function shared(
  words: readonly string[],
  others: readonly string[],
  little: (word: string) => boolean,
): number {
  const both = words.filter((word) => others.includes(word));
  if (both.every(little)) return 0;
  const weight = (list: readonly string[]) =>
    list.reduce((sum, word) => sum + (little(word) ? weightOfCommon : 1), 0);
  return (0.7 * weight(both)) / weight(words) + (0.3 * weight(both)) / Math.max(weight(others), weight(both));
}

/** One minus the share of letters to change; 0 where less than three quarters agree. */
function spelling(one: string, other: string): number {
  const longest = Math.max(one.length, other.length);
  if (longest > 60 || Math.abs(one.length - other.length) > longest / 4) return 0;
  const score = 1 - distance(one, other) / longest;
  return score >= 0.75 ? score : 0;
}

/** Letters to insert, drop or replace (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

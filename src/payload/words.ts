import { Recent } from '../text/recent';

/** Other words for the same thing in the name of a field. */
const same: Readonly<Partial<Record<string, string>>> = {
  uuid: 'id',
  guid: 'id',
  identifier: 'id',
  dialled: 'dialed',
  colour: 'color',
};

const longestName = 120;

/** The fields of a model are compared with each name that it does not have. */
const known = new Recent<readonly string[]>(5000);

/** The words of a field's name, in the singular: `division_ids`, `DivisionIds` and `division-id` are all `division id`. */
export function wordsOf(name: string): readonly string[] {
  const start = name.slice(0, longestName);
  return known.get(start, () => read(start));
}

function read(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return words.map((word) => {
    const one = singular(word.toLowerCase());
    return Object.hasOwn(same, one) ? (same[one] ?? one) : one;
  });
}

function singular(word: string): string {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  // dnis, status, address
  if (word.length < 3 || /[isu]s$/.test(word)) return word;
  if (/(?:ss|x|ch|sh)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

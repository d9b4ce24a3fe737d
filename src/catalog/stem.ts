/** English plural endings as path words use them: `queues` is `queue`, `policies` is `policy`. */
export function singularOf(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|us)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** The reverse of `singularOf`, for words in the singular. */
export function pluralOf(word: string): string {
  if (/[^aeiou]y$/.test(word)) return `${word.slice(0, -1)}ies`;
  return /(?:x|ch|sh|ss)$/.test(word) ? `${word}es` : `${word}s`;
}

/** What forms of a word have in common: `messages` and `messaging`, `schedule` and `scheduled`. */
export function stem(word: string): string {
  const singular = singularOf(word);
  return dropE(singular.length > 6 ? singular.replace(/(?:ing|ed)$/, '') : singular);
}

function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

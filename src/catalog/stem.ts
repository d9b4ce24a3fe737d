/** A word without what tells its number or form: `queues` and `queue`, `policies` and `policy`, `messaging` and `messages`. */
export function stem(word: string): string {
  const singular = singularOf(word);
  return singular.length > 6 && singular.endsWith('ing') ? dropE(singular.slice(0, -3)) : dropE(singular);
}

/** English plural endings as path words use them. */
export function singularOf(word: string): string {
  if (word.length < 4 || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|us)es$/.test(word)) return word.slice(0, -2);
  return word.endsWith('s') ? word.slice(0, -1) : word;
}

/** So that `messages` and `messaging`, `schedule` and `scheduling` meet. */
function dropE(word: string): string {
  return word.length > 4 && word.endsWith('e') ? word.slice(0, -1) : word;
}

import { pluralOf } from '../stem';

/** The words of a name in camel case: `externalContacts` is external, contacts; `WfmAgent` is wfm, agent. */
export function camelWords(name: string): string[] {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+/g) ?? [];
  return words.map((word) => word.toLowerCase());
}

const shortest = 3;
const longest = 24;

/** Names are mostly in the singular; a plural that is only known by its singular counts as a rarer word. */
const pluralCost = 3;

/**
 * Splits words that are written together, as path segments are (`outboundroutes`), by how often each word stands
 * alone in names in camel case.
 */
export class WordSplitter {
  private readonly costs = new Map<string, number>();

  constructor(names: Iterable<string>) {
    const counts = new Map<string, number>();
    let total = 0;
    for (const name of names) {
      for (const word of camelWords(name)) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        total++;
      }
    }
    for (const [word, count] of counts) {
      if (word.length < shortest) continue;
      const cost = Math.log(total / count);
      this.costs.set(word, cost);
      const plural = pluralOf(word);
      if (!counts.has(plural)) this.costs.set(plural, cost + pluralCost);
    }
  }

  /** The likeliest parts of a word, or the word itself where it is made of nothing known. */
  split(word: string): string[] {
    const best: { cost: number; parts: readonly string[] }[] = [{ cost: 0, parts: [] }];
    for (let end = 1; end <= word.length; end++) {
      let here: { cost: number; parts: readonly string[] } = { cost: Number.POSITIVE_INFINITY, parts: [] };
      for (let start = Math.max(0, end - longest); start <= end - shortest; start++) {
        const before = best[start];
        const part = word.slice(start, end);
        const cost = this.costs.get(part);
        if (before === undefined || cost === undefined || before.cost + cost >= here.cost) continue;
        here = { cost: before.cost + cost, parts: [...before.parts, part] };
      }
      best.push(here);
    }
    const whole = best[word.length];
    return whole === undefined || whole.parts.length === 0 ? [word] : [...whole.parts];
  }
}

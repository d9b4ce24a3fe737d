import type { CandidatePath } from './candidates';
import type { PathWord } from './pathWord';
import type { Vocabulary } from './vocabulary';

/** How the catalog uses its words: what it says in one word and what in another, learned and not listed by hand. */
export class Customs {
  /** Words for what is done to a thing (`start`, `publish`): they only ever end a path, and nobody reads it. */
  readonly actions: ReadonlySet<number>;
  private readonly topics = new Map<string, Map<string, number>>();
  private readonly domains = new Map<string, Map<number, number>>();
  private readonly firsts = new Map<number, number>();

  constructor(paths: readonly CandidatePath[], vocabulary: Vocabulary) {
    for (const { units, operations } of paths) {
      const first = units[0]?.word ?? -1;
      this.firsts.set(first, (this.firsts.get(first) ?? 0) + operations.length);
      for (const { operation, domains } of operations) {
        for (const domain of domains) count(this.domains, domain, first);
        for (const { word } of units)
          count(this.topics, vocabulary.words[word]?.singular ?? '', operation.api);
      }
    }
    this.actions = actionsIn(paths, vocabulary);
  }

  /** How much of what the catalog says with a word belongs to an API group (`Authorization`), by group. */
  topicsOf(word: PathWord): ReadonlyMap<string, number> {
    const counts = [...(this.topics.get(word.singular) ?? [])];
    const total = counts.reduce((sum, [, times]) => sum + times, 0);
    return new Map(counts.map(([topic, times]) => [topic, times / total]));
  }

  /**
   * First words of paths whose operations ask for permissions of a domain, with the share that does: all below
   * `workforcemanagement` ask for `wfm`.
   */
  firstWordsOf(domain: string): ReadonlyMap<number, number> {
    const counts = [...(this.domains.get(domain) ?? [])];
    return new Map(counts.map(([word, times]) => [word, times / (this.firsts.get(word) ?? times)]));
  }
}

function actionsIn(paths: readonly CandidatePath[], vocabulary: Vocabulary): Set<number> {
  const things = new Set<string | undefined>();
  for (const { units, operations } of paths) {
    const read = operations.some(({ operation }) => operation.method === 'GET');
    units.forEach(({ word, ids }, at) => {
      if (ids > 0 || read || at < units.length - 1) things.add(vocabulary.words[word]?.singular);
    });
  }
  return new Set(vocabulary.words.flatMap(({ singular }, word) => (things.has(singular) ? [] : [word])));
}

function count<K, V>(counts: Map<K, Map<V, number>>, key: K, value: V): void {
  const values = counts.get(key) ?? new Map<V, number>();
  values.set(value, (values.get(value) ?? 0) + 1);
  counts.set(key, values);
}

import type { Operation } from '../operation';
import { isParameter } from '../segments';
import { singularOf } from '../stem';
import { pathWord, plainWord, type PathWord } from './pathWord';
import { camelWords, WordSplitter } from './splitting';

/** A resource word of a documented path, as an index into `Candidates.words`, with the ids behind it. */
export interface Unit {
  readonly word: number;
  readonly ids: number;
}

/** An operation with what its permissions call the things that its path may call otherwise. */
export interface Candidate {
  readonly operation: Operation;
  /** First parts of its permissions: wfm for /workforcemanagement. */
  readonly domains: ReadonlySet<string>;
  /** Words, in the singular, of the second parts: schedule. */
  readonly entities: ReadonlySet<string>;
  /** Each permission's domain with the words of its second part. */
  readonly objects: readonly { readonly domain: string; readonly words: readonly string[] }[];
}

/** A documented path with its operations. */
export interface CandidatePath {
  readonly units: readonly Unit[];
  readonly operations: readonly Candidate[];
}

/** The documented paths, broken down for comparison, and what the catalog teaches about their words. */
export class Candidates {
  readonly paths: readonly CandidatePath[];
  readonly words: readonly PathWord[];
  /** How telling each word is, from 0.4 for one that many paths have to 1. */
  readonly weights: readonly number[];
  /** By word: the paths that have it, as indices into `paths`. */
  readonly holding: readonly number[][];
  /** Words that only ever stand at the end and are never read: what is done to a thing, as `start` and `publish`. */
  readonly actions: ReadonlySet<number>;
  private readonly indices = new Map<string, number>();
  private readonly splitter: WordSplitter;
  private readonly partCounts = new Map<string, number>();
  private readonly topics = new Map<string, Map<string, number>>();
  private readonly domains = new Map<string, Map<number, number>>();

  constructor(operations: readonly Operation[]) {
    this.splitter = new WordSplitter(namesIn(operations));
    const words: PathWord[] = [];
    const groups = new Map<string, Candidate[]>();
    for (const operation of operations) {
      const group = groups.get(operation.path);
      const candidate = candidateOf(operation);
      if (group) group.push(candidate);
      else groups.set(operation.path, [candidate]);
    }
    this.paths = [...groups].map(([path, same]) => ({ units: this.unitsOf(path, words), operations: same }));
    this.words = words;
    const counts = this.countWords();
    this.weights = words.map((_, at) => telling(counts[at] ?? 0, this.paths.length));
    this.learn();
    this.holding = words.map(() => []);
    this.paths.forEach(({ units }, path) => {
      for (const word of new Set(units.map((unit) => unit.word))) this.holding[word]?.push(path);
    });
    const listed = new Set<number>();
    for (const { units, operations: same } of this.paths) {
      const last = units.at(-1);
      if (last?.ids === 0 && same.some(({ operation }) => operation.method === 'GET')) listed.add(last.word);
      if (last !== undefined && last.ids > 0) listed.add(last.word);
      for (const unit of units.slice(0, -1)) listed.add(unit.word);
    }
    this.actions = new Set([...words.keys()].filter((word) => !listed.has(word)));
  }

  /** The index of a word, or -1 where no path has it. */
  indexOf(word: string): number {
    return this.indices.get(word) ?? -1;
  }

  /** A word with its parts: in the catalog or not. */
  wordOf(text: string): PathWord {
    return this.words[this.indexOf(text)] ?? pathWord(text, this.splitter.split(text));
  }

  /** The words that a word is written together from. */
  partsOf(text: string): readonly string[] {
    return this.splitter.split(text);
  }

  /** How telling a part of a word is, by the number of paths that have it. */
  partWeight(part: string): number {
    return telling(this.partCounts.get(part) ?? 0, this.paths.length);
  }

  /** How much of what the catalog says with a word belongs to an API group, group to share. */
  topicsOf(word: PathWord): ReadonlyMap<string, number> {
    const shares = new Map<string, number>();
    const counts = this.topics.get(word.singular) ?? new Map<string, number>();
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    for (const [topic, count] of counts) shares.set(topic, count / total);
    return shares;
  }

  /** Which first path words the operations of a permission domain stand under, word to share of its operations. */
  underDomain(domain: string): ReadonlyMap<number, number> {
    return this.domains.get(domain) ?? new Map<number, number>();
  }

  private unitsOf(path: string, words: PathWord[]): Unit[] {
    const units: { word: number; ids: number }[] = [];
    for (const segment of path.split('/').slice(3)) {
      const last = units.at(-1);
      if (!isParameter(segment)) units.push({ word: this.add(segment, words), ids: 0 });
      else if (last !== undefined) last.ids++;
    }
    return units;
  }

  private add(segment: string, words: PathWord[]): number {
    const text = plainWord(segment);
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, words.length);
    return words.push(pathWord(text, this.splitter.split(text))) - 1;
  }

  private countWords(): number[] {
    const counts: number[] = [];
    for (const { units } of this.paths) {
      for (const word of new Set(units.map((unit) => unit.word))) counts[word] = (counts[word] ?? 0) + 1;
      const parts = new Set(units.flatMap((unit) => this.words[unit.word]?.parts ?? []));
      for (const part of parts) this.partCounts.set(part, (this.partCounts.get(part) ?? 0) + 1);
    }
    return counts;
  }

  private learn(): void {
    for (const { units, operations } of this.paths) {
      const [first] = units;
      for (const { operation, domains } of operations) {
        for (const { word } of units) count(this.topics, this.words[word]?.singular ?? '', operation.api);
        if (first !== undefined) for (const domain of domains) count(this.domains, domain, first.word);
      }
    }
    const under = new Map<number, number>();
    for (const { units, operations } of this.paths) {
      const word = units[0]?.word ?? -1;
      under.set(word, (under.get(word) ?? 0) + operations.length);
    }
    for (const firsts of this.domains.values()) {
      for (const [word, times] of firsts) firsts.set(word, times / (under.get(word) ?? times));
    }
  }
}

function candidateOf(operation: Operation): Candidate {
  const objects = operation.permissions.map((permission) => {
    const [domain = '', entity = ''] = permission.split(':');
    return { domain: plainWord(domain), words: camelWords(entity).map(singularOf) };
  });
  return {
    operation,
    domains: new Set(objects.map(({ domain }) => domain)),
    entities: new Set(objects.flatMap(({ words }) => words)),
    objects,
  };
}

/** Names in camel case, from which the splitter learns words. */
function* namesIn(operations: readonly Operation[]): Generator<string> {
  for (const { permissions, path, bodyType, returnType } of operations) {
    for (const permission of permissions) yield* permission.split(':');
    for (const [, parameter = ''] of path.matchAll(/\{(\w+)\}/g)) yield parameter;
    if (bodyType !== null) yield bodyType;
    if (returnType !== null) yield returnType;
  }
}

function telling(count: number, of: number): number {
  return 0.4 + (0.6 * Math.log(of / Math.max(count, 1))) / Math.log(of);
}

function count<K, V>(counts: Map<K, Map<V, number>>, key: K, value: V): void {
  const values = counts.get(key) ?? new Map<V, number>();
  values.set(value, (values.get(value) ?? 0) + 1);
  counts.set(key, values);
}

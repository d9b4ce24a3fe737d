import type { Operation } from '../operation';
import { pathWord, type PathWord } from './pathWord';
import { WordSplitter } from './wordSplitter';

/** The resource words of the documented paths, and how telling each is. */
export class Vocabulary {
  readonly words: readonly PathWord[];
  /** By word: from 0.4 for one that very many paths have to 1 for one that a single path has. */
  readonly weights: readonly number[];
  private readonly indices = new Map<string, number>();
  private readonly partWeights: ReadonlyMap<string, number>;
  private readonly akin = new Map<string, number[]>();
  private readonly splitter: WordSplitter;

  /** `paths` are the words of each documented path. */
  constructor(operations: readonly Operation[], paths: readonly (readonly string[])[]) {
    this.splitter = new WordSplitter(new Set(namesIn(operations)));
    const words: PathWord[] = [];
    const counts: number[] = [];
    const partCounts = new Map<string, number>();
    for (const path of paths) {
      const parts = new Set<string>();
      for (const text of new Set(path)) {
        const index = this.indices.get(text) ?? words.push(pathWord(text, this.splitter.split(text))) - 1;
        this.indices.set(text, index);
        counts[index] = (counts[index] ?? 0) + 1;
        for (const part of words[index]?.parts ?? []) parts.add(part);
      }
      for (const part of parts) partCounts.set(part, (partCounts.get(part) ?? 0) + 1);
    }
    this.words = words;
    this.weights = counts.map((count) => telling(count, paths.length));
    this.partWeights = new Map([...partCounts].map(([part, count]) => [part, telling(count, paths.length)]));
    words.forEach((word, index) => {
      for (const key of kinOf(word)) this.akin.set(key, [...(this.akin.get(key) ?? []), index]);
    });
  }

  /** The words that have a stem or a part in common with a word. */
  akinTo(word: PathWord): ReadonlySet<number> {
    return new Set(kinOf(word).flatMap((key) => this.akin.get(key) ?? []));
  }

  /** The index of a word, or -1 where no path has it. */
  indexOf(text: string): number {
    return this.indices.get(text) ?? -1;
  }

  has(text: string): boolean {
    return this.indices.has(text);
  }

  /** A word with its parts, be it of the catalog or not. `parts` where the writing shows them. */
  wordOf(text: string, parts = this.partsOf(text)): PathWord {
    return this.words[this.indexOf(text)] ?? pathWord(text, parts);
  }

  /** The words that a word is written together from; itself where it cannot be taken apart. */
  partsOf(text: string): readonly string[] {
    return this.splitter.split(text);
  }

  /** How telling a part of a word is, as `weights`. */
  partWeight(part: string): number {
    return this.partWeights.get(part) ?? 1;
  }
}

function kinOf({ stem, parts }: PathWord): string[] {
  return [stem, ...parts];
}

function telling(count: number, all: number): number {
  return 0.4 + (0.6 * Math.log(all / count)) / Math.log(all);
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

import type { Operation } from '../operation';
import { pathWord, type PathWord } from './pathWord';
import { WordSplitter } from './wordSplitter';

/** The resource words of the documented paths, and how telling each is. */
export class Vocabulary {
  readonly words: readonly PathWord[];
  /** By word: from 0.4 for one that very many paths have to 1 for one that a single path has. */
  readonly weights: readonly number[];
  private readonly indices = new Map<string, number>();
  private readonly partCounts = new Map<string, number>();
  private readonly splitter: WordSplitter;

  /** `paths` are the words of each documented path. */
  constructor(
    operations: readonly Operation[],
    private readonly paths: readonly (readonly string[])[],
  ) {
    this.splitter = new WordSplitter(namesIn(operations));
    const words: PathWord[] = [];
    const counts: number[] = [];
    for (const path of paths) {
      const parts = new Set<string>();
      for (const text of new Set(path)) {
        const index = this.indices.get(text) ?? words.push(pathWord(text, this.splitter.split(text))) - 1;
        this.indices.set(text, index);
        counts[index] = (counts[index] ?? 0) + 1;
        for (const part of words[index]?.parts ?? []) parts.add(part);
      }
      for (const part of parts) this.partCounts.set(part, (this.partCounts.get(part) ?? 0) + 1);
    }
    this.words = words;
    this.weights = counts.map((count) => this.telling(count));
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
    return this.telling(this.partCounts.get(part) ?? 0);
  }

  private telling(count: number): number {
    const all = this.paths.length;
    return 0.4 + (0.6 * Math.log(all / Math.max(count, 1))) / Math.log(all);
  }
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

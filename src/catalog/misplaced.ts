import type { Operation, OperationMatch } from './operation';
import { isParameter } from './segments';
import { singularOf } from './stem';

/** Words that may well stand where an id does: the caller itself. */
const standsForId: ReadonlySet<string> = new Set(['me', 'mine']);

/** Words of the documented paths, by which a word in an id's place is known. */
export class ResourceWords {
  private readonly words = new Set<string>();

  constructor(operations: readonly Operation[]) {
    for (const { path } of operations) {
      for (const segment of path.split('/').slice(3)) {
        if (!isParameter(segment) && !standsForId.has(segment)) this.words.add(singularOf(segment));
      }
    }
  }

  /** @see Catalog.isResourceWord */
  has(word: string): boolean {
    return this.words.has(plainSingular(word));
  }

  /** @see Catalog.misplacedWords */
  misplacedIn({ params }: OperationMatch): string[] {
    return Object.entries(params)
      .filter(([name, value]) => /I[Dd]s?$/.test(name) && this.has(value))
      .map(([, value]) => value);
  }
}

/** Whether a documented path has the word, in either number. */
export function pathHas({ path }: Operation, word: string): boolean {
  const wanted = plainSingular(word);
  return path.split('/').some((segment) => singularOf(segment) === wanted);
}

function plainSingular(word: string): string {
  return singularOf(word.slice(0, 64).toLowerCase().replaceAll(/[-_]/g, ''));
}

import type { Operation } from '../../catalog/operation';

interface Entry {
  readonly operation: Operation;
  /** Lower case: method, path, operation id, permissions. */
  readonly haystack: string;
  /** Lower case letters of path and operation id alone, for words that are abbreviated. */
  readonly letters: string;
}

/** The higher the better a word fits. */
const AT_START = 3;
const INSIDE = 2;
const SCATTERED = 1;

/** Finds operations by words: all have to occur, in any order; a word may leave letters out (`convcalls`). */
export class OperationSearch {
  private readonly entries: readonly Entry[];

  constructor(operations: readonly Operation[]) {
    this.entries = operations.map((operation) => {
      const { method, path, operationId, permissions } = operation;
      const haystack = [method, path, operationId, ...permissions].join(' ').toLowerCase();
      return { operation, haystack, letters: `${path} ${operationId}`.toLowerCase() };
    });
  }

  /** Best first; all of them, in the order of the catalog, where nothing is typed. */
  find(typed: string, limit = Number.MAX_SAFE_INTEGER): readonly Operation[] {
    const words = searchWords(typed);
    if (words.length === 0) return this.entries.slice(0, limit).map(({ operation }) => operation);
    const found = this.entries.flatMap((entry) => {
      const score = scoreOf(entry, words);
      return score === 0 ? [] : [{ operation: entry.operation, score }];
    });
    return found
      .sort(
        (a, b) =>
          b.score - a.score ||
          a.operation.path.length - b.operation.path.length ||
          (a.operation.path < b.operation.path ? -1 : 1),
      )
      .slice(0, limit)
      .map(({ operation }) => operation);
  }
}

/** The words that are looked for, in lower case: the first twelve. */
export function searchWords(typed: string): readonly string[] {
  return typed.toLowerCase().split(/\s+/).filter(Boolean).slice(0, 12);
}

function scoreOf({ haystack, letters }: Entry, words: readonly string[]): number {
  let score = 0;
  for (const word of words) {
    const at = haystack.indexOf(word);
    if (at < 0) {
      if (!isScattered(word, letters)) return 0;
      score += SCATTERED;
    } else score += at === 0 || !/[a-z0-9]/.test(haystack[at - 1] ?? '') ? AT_START : INSIDE;
  }
  return score;
}

/** Whether the letters of the word occur in their order. */
function isScattered(word: string, letters: string): boolean {
  let at = -1;
  for (const letter of word) {
    at = letters.indexOf(letter, at + 1);
    if (at < 0) return false;
  }
  return true;
}

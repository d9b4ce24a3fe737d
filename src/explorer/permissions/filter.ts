import { stateKinds, type StateKind } from '../access/permissionState';

/** What a person wants to see of a long list. */
export interface Filter {
  /** Lower case words, all of which have to occur; none lets everything through. */
  readonly words: readonly string[];
  /** Only permissions in one of these states; empty lets all through. */
  readonly states: ReadonlySet<StateKind>;
}

export const NO_FILTER: Filter = { words: [], states: new Set() };

/** Reads what was typed: words, and states behind an `@`: `queue @missing`. A state that there is not is a word. */
export function readFilter(typed: string): Filter {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const stateOf = (word: string) => stateKinds.find((kind) => word === `@${kind}`);
  return {
    words: words.filter((word) => stateOf(word) === undefined),
    states: new Set(words.flatMap((word) => stateOf(word) ?? [])),
  };
}

export function isFilter({ words, states }: Filter): boolean {
  return words.length > 0 || states.size > 0;
}

/** @param haystack lower case */
export function hasWords({ words }: Filter, haystack: string): boolean {
  return words.every((word) => haystack.includes(word));
}

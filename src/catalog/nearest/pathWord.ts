import { singularOf, stem } from '../stem';

/** A word of a path, with what it is compared by. */
export interface PathWord {
  /** Lower case, letters and digits only. */
  readonly text: string;
  readonly singular: string;
  /** What its forms have in common; see `stem`. */
  readonly stem: string;
  /** The words, in the singular, that it is written together from: `outboundroutes` has outbound and route. */
  readonly parts: readonly string[];
}

/** Longer than any word of the catalog, so that a hostile one costs nothing. */
const maxLength = 64;

/** The word without case, hyphens and underscores, as path segments are written: `contact-lists` is contactlists. */
export function plainWord(segment: string): string {
  return segment
    .slice(0, maxLength)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '');
}

/** `text` as `plainWord` gives it; `parts` in either number. */
export function pathWord(text: string, parts: readonly string[]): PathWord {
  return { text, singular: singularOf(text), stem: stem(text), parts: parts.map(singularOf) };
}

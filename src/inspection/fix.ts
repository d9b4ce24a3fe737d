import type { Span } from '../text/span';

/** A stretch of the text and what to put there; an empty span inserts. */
export interface Edit {
  readonly at: Span;
  readonly text: string;
}

/** A way to mend one finding or several. */
export interface Fix {
  /** What it does, in the imperative. */
  readonly title: string;
  /** Do not overlap, in the order of the text. */
  readonly edits: readonly Edit[];
  /** The one obvious fix of its finding. */
  readonly preferred: boolean;
  /** It changes the spelling and not the meaning, so that many can be made at once without a look. */
  readonly safe: boolean;
  /** What the fix leaves out or replaces by placeholders; with it, the fix wants a look before it is made. */
  readonly review?: string;
}

/** A text with edits made; their spans are those of the text before. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((one, other) => other.at.start - one.at.start || other.at.end - one.at.end)
    .reduce((whole, { at, text: put }) => whole.slice(0, at.start) + put + whole.slice(at.end), text);
}

import type { Span } from '../text/span';

/** What may be written at a place. Kinds as the editor has icons for them. */
export interface Proposal {
  readonly label: string;
  readonly kind: 'method' | 'path' | 'name' | 'field' | 'value';
  /** Text to put in the place of `at`: a snippet, `$1` being where the cursor goes and `\` taking `$` and `}` as they are. */
  readonly snippet: string;
  /** What is replaced; the cursor lies in it or at its end. */
  readonly at: Span;
  /** What the text typed so far is held against; the label where there is none. */
  readonly filter?: string;
  /** Stands behind the label. */
  readonly detail: string;
  /** Of the operation's own: proposed before the others. */
  readonly first: boolean;
}

/** What may be written at an offset. */
export interface Proposals {
  readonly items: readonly Proposal[];
  /** More fit than are listed: to be asked again when more is typed. */
  readonly more: boolean;
}

/** Text as a snippet that puts just that text. */
export function plain(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

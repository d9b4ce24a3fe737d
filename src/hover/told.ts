import type { Span } from '../text/span';

/** What is told about a place of a text. */
export interface Told {
  /** The word or value that is spoken of. */
  readonly at: Span;
  /** Markdown; whatever comes from the text stands in it escaped. */
  readonly markdown: string;
  /** It is the operation of a request that stands here, so that the request can be diagnosed. */
  readonly diagnosable?: true;
  /** An id or a number that the organization can be asked about, and the reading calls that tell. */
  readonly question?: { readonly about: string; readonly lines: readonly string[] };
}

/** Whether an offset lies in a span, or at its end, where a cursor stands that has just written it. */
export function holds({ start, end }: Span, offset: number): boolean {
  return start < end && start <= offset && offset <= end;
}

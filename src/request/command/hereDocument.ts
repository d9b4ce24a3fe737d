import { LineCursor } from '../../text/lines';
import type { Span } from '../../text/span';

/** What stands between `<<END` and `END`. */
export interface HereDocument {
  readonly body: Span;
  /** Behind the closing word. */
  readonly end: number;
}

/** Reads the here-document whose text begins on the line after `offset`; one that never closes runs to the limit. */
export function readHereDocument(
  text: string,
  offset: number,
  limit: number,
  delimiter: string,
  dedent: boolean,
): HereDocument {
  const cursor = new LineCursor(text, { start: offset, end: limit });
  cursor.advance();
  const start = cursor.line?.start ?? limit;
  let end = start;
  for (; cursor.line; cursor.advance()) {
    const line = text.slice(cursor.line.start, cursor.line.end);
    if ((dedent ? line.trimStart() : line) === delimiter)
      return { body: { start, end }, end: cursor.line.end };
    ({ end } = cursor.line);
  }
  return { body: { start, end }, end: limit };
}

import type { Span } from './span';

/** Walks the lines of a part of a text; LF, CRLF and CR end a line and belong to none. */
export class LineCursor {
  /** The line under the cursor, undefined behind the last one. */
  line: Span | undefined;

  constructor(
    readonly text: string,
    private readonly area: Span,
  ) {
    this.line = area.start < area.end ? this.lineFrom(area.start) : undefined;
  }

  advance(): void {
    if (!this.line) return;
    const { end } = this.line;
    const next = end + (this.text.startsWith('\r\n', end) ? 2 : 1);
    this.line = next < this.area.end ? this.lineFrom(next) : undefined;
  }

  private lineFrom(start: number): Span {
    let end = start;
    while (end < this.area.end && this.text[end] !== '\n' && this.text[end] !== '\r') end++;
    return { start, end };
  }
}

/** The span without the blanks (a byte order mark is one) at either side; empty at its end where all is blank. */
export function trimmed(text: string, { start, end }: Span): Span {
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return { start, end };
}

function isBlank(char: string | undefined): boolean {
  return (
    char === ' ' || char === '\t' || char === '\n' || char === '\r' || char === '\uFEFF' || char === '\u00A0'
  );
}

/** What stands at a span. */
export function slice(text: string, at: Span): string {
  return text.slice(at.start, at.end);
}

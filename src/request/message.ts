import { type LineCursor, slice, trimmed } from '../text/lines';
import type { Located, Span } from '../text/span';
import { skipScript } from './block';
import type { Metadata } from './metadata';
import type { Body, Header, Response } from './request';

const headerLine = /^([!#$%&'*+.^_`|~\w-]+)[ \t]*:/;
const statusLine = /^HTTP\/\d(?:\.\d)?[ \t]+(\d{3})(?!\d)/i;

/** Headers and body, as requests and responses have them. */
interface Message {
  readonly headers: readonly Header[];
  readonly body?: Body;
  readonly bodyFile?: Located<string>;
}

/** The status of a line such as `HTTP/1.1 403 Forbidden`; 0 for `000`, undefined where the line is none. */
export function statusOf(text: string, line: Span): { status: number; reason: string } | undefined {
  const { start, end } = trimmed(text, line);
  if (text[start] !== 'H' && text[start] !== 'h') return undefined;
  const match = statusLine.exec(text.slice(start, Math.min(end, start + 20)));
  if (!match) return undefined;
  return {
    status: Number(match[1]),
    reason: slice(text, trimmed(text, { start: start + match[0].length, end })),
  };
}

/** Reads headers and a body from the cursor up to a status line or the end. */
export function readMessage(cursor: LineCursor, metadata: Metadata): Message {
  return { headers: readHeaders(cursor, metadata), ...readBody(cursor, metadata) };
}

/**
 * Reads the response at the cursor, which is on a status line. Where several follow each other (`100
 * Continue`, a redirect that was followed), the last one is the answer.
 */
export function readResponse(cursor: LineCursor, metadata: Metadata): Response | undefined {
  let response: Response | undefined;
  while (cursor.line) {
    const start = trimmed(cursor.text, cursor.line).start;
    const status = statusOf(cursor.text, cursor.line);
    if (!status) break;
    const statusEnd = cursor.line.end;
    cursor.advance();
    const { headers, body } = readMessage(cursor, metadata);
    const end =
      body?.at.end ?? headers.at(-1)?.value.at.end ?? trimmed(cursor.text, { start, end: statusEnd }).end;
    response = { ...status, headers, ...(body && { body }), at: { start, end } };
  }
  return response;
}

function readHeaders(cursor: LineCursor, metadata: Metadata): Header[] {
  const { text } = cursor;
  const headers: Header[] = [];
  for (; cursor.line; cursor.advance()) {
    const at = trimmed(text, cursor.line);
    if (at.start === at.end) break;
    if (metadata.take(cursor.line)) continue;
    const [matched, name = ''] = headerLine.exec(slice(text, at)) ?? [];
    // A body may follow without the blank line.
    if (matched === undefined) break;
    const value = trimmed(text, { start: at.start + matched.length, end: at.end });
    headers.push({
      name: { value: name, at: { start: at.start, end: at.start + name.length } },
      value: { value: slice(text, value), at: value },
    });
  }
  return headers;
}

function readBody(cursor: LineCursor, metadata: Metadata): Omit<Message, 'headers'> {
  const { text } = cursor;
  let span: Span | undefined;
  let bodyFile: Located<string> | undefined;
  let closed = false;
  for (; cursor.line && !statusOf(text, cursor.line); cursor.advance()) {
    const at = trimmed(text, cursor.line);
    if (at.start === at.end) continue;
    const file = fileReference(text, at);
    if (file) bodyFile ??= file;
    // What another editor runs or saves behind the body ends it.
    if (skipScript(cursor)) closed = span !== undefined;
    else if (!closed) span = { start: span?.start ?? cursor.line.start, end: at.end };
  }
  if (!span) return bodyFile ? { bodyFile } : {};
  const at = withoutTrailingComments(text, trimmed(text, span), metadata);
  return { body: { text: slice(text, at), at, ...(bodyFile && { partial: true }) } };
}

/** `< ./body.json` and `<@ ./body.json`, but no script. */
function fileReference(text: string, at: Span): Located<string> | undefined {
  if (text[at.start] !== '<') return undefined;
  const match = /^<(?:@\w*)?[ \t]+(?!\{%)/.exec(slice(text, at));
  if (!match) return undefined;
  const file = { start: at.start + match[0].length, end: at.end };
  return { value: slice(text, file), at: file };
}

/** Comments below a JSON body belong to the block, not to the body. */
function withoutTrailingComments(text: string, at: Span, metadata: Metadata): Span {
  if (text[at.start] !== '{' && text[at.start] !== '[') return at;
  for (;;) {
    let lineStart = at.end;
    while (lineStart > at.start && text[lineStart - 1] !== '\n' && text[lineStart - 1] !== '\r') lineStart--;
    if (lineStart <= at.start || !metadata.take({ start: lineStart, end: at.end })) return at;
    at = trimmed(text, { start: at.start, end: lineStart });
  }
}

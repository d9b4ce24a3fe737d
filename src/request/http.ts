import { LineCursor, slice, trimmed } from '../text/lines';
import type { Span } from '../text/span';
import type { Block } from './block';
import { headerOf } from './header';
import { readMessage, readResponse, statusOf } from './message';
import type { Header, Request, RequestLine } from './request';
import { isRequestLine, readRequestLine } from './requestLine';
import type { Variables } from './url';

/** Whether the block holds a request or a response as HTTP editors write them. */
export function isHttp(text: string, { content }: Block): boolean {
  const { line } = new LineCursor(text, content);
  return line !== undefined && (isRequestLine(text, line) || statusOf(text, line) !== undefined);
}

/** Reads a request with the response below it, or either alone. */
export function readHttp(text: string, block: Block, variables: Variables): Request {
  const cursor = new LineCursor(text, block.content);
  const line = readRequestLine(cursor, variables);
  const message = line ? readMessage(cursor, block.metadata) : { headers: [] };
  const response = readResponse(cursor, block.metadata);
  const { title, claims } = block.metadata;
  return {
    form: 'http',
    at: block.at,
    ...(title && { title }),
    claims,
    ...(line && { line: withHostHeader(line, message.headers) }),
    ...message,
    ...(response && { response }),
  };
}

/** The first status line in a span, where a message begins that stands below something else. */
export function findResponse(text: string, area: Span): Span | undefined {
  // Bodies are long, and few texts have one.
  if (!/http\/\d/i.test(slice(text, area))) return undefined;
  for (const cursor = new LineCursor(text, area); cursor.line; cursor.advance()) {
    if (statusOf(text, cursor.line)) return trimmed(text, { start: cursor.line.start, end: area.end });
  }
  return undefined;
}

/** A bare path goes to the host that the header names, as on the wire. */
function withHostHeader(line: RequestLine, headers: readonly Header[]): RequestLine {
  const host = headerOf(headers, 'host')?.value.value;
  const { value: url, at } = line.url;
  if (!host || url.host) return line;
  return { ...line, url: { value: { ...url, host: host.toLowerCase() }, at } };
}

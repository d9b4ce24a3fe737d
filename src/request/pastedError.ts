import { parseJson } from '../text/json';
import { LineCursor, slice, trimmed } from '../text/lines';
import type { Span } from '../text/span';
import type { Block } from './block';
import { isErrorShaped } from './errorShape';
import { readToldText } from './errorText';
import { findResponse } from './http';
import { readResponse } from './message';
import type { Metadata } from './metadata';
import type { KnownOperations } from './namedLine';
import type { Request, Response } from './request';
import { type Told, readWrapper } from './wrapper';

/**
 * Reads what is neither request nor response: an error's sentence, a log line, an error object of an SDK or a
 * tool. The whole of it is the body of the response; method, URL and status are taken from it where they
 * stand there. What its codes and messages mean is not read here.
 */
export function readPastedError(text: string, block: Block, operations: KnownOperations): Request {
  const { title, claims } = block.metadata;
  const below = findResponse(text, block.content);
  const said = trimmed(text, { start: block.content.start, end: below?.start ?? block.content.end });
  const told = readTold(text, said, operations);
  const response = below && readResponse(new LineCursor(text, below), block.metadata);
  return {
    form: 'error',
    at: block.at,
    ...(title && { title }),
    claims,
    ...(told.line && { line: told.line }),
    ...(told.binding && { binding: told.binding }),
    headers: [],
    response: response ?? responseOf(text, said, told),
  };
}

/**
 * What came back, where it was pasted below a command: a response with its status line, an error object, or
 * words that name a status. Undefined for anything else.
 */
export function readAftermath(
  text: string,
  area: Span,
  metadata: Metadata,
  operations: KnownOperations,
): Response | undefined {
  const said = trimmed(text, area);
  const below = findResponse(text, said);
  if (below) return readResponse(new LineCursor(text, below), metadata);
  const told = readTold(text, said, operations);
  const isError = isErrorShaped(parseJson(slice(text, said)).root);
  return told.status !== undefined || isError ? responseOf(text, said, told) : undefined;
}

function readTold(text: string, said: Span, operations: KnownOperations): Told & Pick<Request, 'binding'> {
  const fromText = readToldText(text, said, operations);
  const { root, wellFormed } = parseJson(slice(text, said));
  return root && wellFormed ? { ...fromText, ...readWrapper(root, said.start) } : fromText;
}

function responseOf(text: string, at: Span, { status = 0, reason = '' }: Told): Response {
  return { status, reason, headers: [], body: { text: slice(text, at), at }, at };
}

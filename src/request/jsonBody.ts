import { parseJson } from '../text/json';
import { LineCursor, slice, trimmed } from '../text/lines';
import type { Block } from './block';
import { bindBody } from './binding';
import type { BindingOptions } from './binding';
import { findResponse } from './http';
import { readResponse } from './message';
import type { Request } from './request';
import { isErrorShaped, mayBeError } from './errorShape';

/** Whether the block begins like a JSON object or array; it may be half typed. */
export function beginsJson(text: string, { content }: Block): boolean {
  const { start } = trimmed(text, content);
  return text[start] === '{' || text[start] === '[';
}

/** Whether the block looks like one JSON object or array, right or wrong in its details. */
export function isJsonLike(text: string, { content }: Block): boolean {
  const { start, end } = trimmed(text, { start: content.start, end: bodyEnd(text, content) });
  return (text[start] === '{' && text[end - 1] === '}') || (text[start] === '[' && text[end - 1] === ']');
}

/** Whether the block is JSON without mistakes. */
export function isJson(text: string, block: Block): boolean {
  return isJsonLike(text, block) && parseJson(slice(text, block.content)).wellFormed;
}

/** Whether the block is an error that came back, and not a body to be sent; a comment that names an operation says not. */
export function isJsonError(text: string, { content, metadata }: Block): boolean {
  const said = slice(text, content);
  return !metadata.operation && mayBeError(said) && isErrorShaped(parseJson(said).root);
}

/** Reads a bare body; what it is sent to is said by a comment, the file's name, a setting or its shape. */
export function readJsonBody(text: string, block: Block, options: BindingOptions): Request {
  const { title, claims } = block.metadata;
  const below = findResponse(text, block.content);
  const at = trimmed(text, { start: block.content.start, end: below?.start ?? block.content.end });
  const body = { text: slice(text, at), at };
  const response = below && readResponse(new LineCursor(text, below), block.metadata);
  return {
    form: 'json-body',
    at: block.at,
    ...(title && { title }),
    claims,
    ...bindBody(body, block.metadata, options),
    headers: [],
    body,
    ...(response && { response }),
  };
}

function bodyEnd(text: string, content: Block['content']): number {
  return findResponse(text, content)?.start ?? content.end;
}

import { LineCursor, slice, trimmed } from '../text/lines';
import type { Span } from '../text/span';
import { Metadata } from './metadata';

/** A part of a text between `###` separators: metadata, then content. */
export interface Block {
  /** Without blank lines around it, with the separator line above. */
  readonly at: Span;
  readonly metadata: Metadata;
  /** What follows the leading comments, variables and scripts; empty where nothing does. */
  readonly content: Span;
}

/** More separators than any file has; what is left is one block. */
const maxBlocks = 10_000;

/** The blocks of a text in which lines that begin with `###` separate requests. */
export function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/^\uFEFF?###/gm)) {
    if (blocks.length >= maxBlocks) break;
    if (index > start) blocks.push(readBlock(text, { start, end: index }));
    start = index;
  }
  blocks.push(readBlock(text, { start, end: text.length }));
  return blocks;
}

/** Reads a part of a text as one block, whether a separator line opens it or not. */
export function readBlock(text: string, area: Span): Block {
  const at = trimmed(text, area);
  const metadata = new Metadata(text);
  const cursor = new LineCursor(text, at);
  if (cursor.line && text.startsWith('###', at.start)) {
    const hashes = /^#+/.exec(text.slice(at.start, cursor.line.end))?.[0].length ?? 0;
    const title = trimmed(text, { start: at.start + hashes, end: cursor.line.end });
    if (title.start < title.end) metadata.title = { value: slice(text, title), at: title };
    cursor.advance();
  }
  while (cursor.line && isHead(cursor, metadata)) cursor.advance();
  return { at, metadata, content: { start: cursor.line?.start ?? at.end, end: at.end } };
}

function isHead(cursor: LineCursor, metadata: Metadata): boolean {
  const { line, text } = cursor;
  if (!line) return false;
  const at = trimmed(text, line);
  return at.start === at.end || metadata.take(line) || skipScript(cursor);
}

/**
 * Scripts and file references that other editors run before a request: `< {% … %}`, `{{ … }}` on lines of
 * their own, `< ./before.js`. Leaves the cursor on the last line of one.
 */
export function skipScript(cursor: LineCursor): boolean {
  const { line, text } = cursor;
  if (!line) return false;
  const at = trimmed(text, line);
  if (!'<>{'.includes(text[at.start] ?? ' ')) return false;
  const first = slice(text, at);
  const close = /^[<>]\s*\{%/.test(first) ? '%}' : /^\{\{[\w+@]*$/.test(first) ? '}}' : undefined;
  if (!close) return /^(?:<>?|<@\w*|>>?!?)(?:[ \t]|$)/.test(first);
  while (cursor.line && !slice(text, cursor.line).includes(close)) cursor.advance();
  return true;
}

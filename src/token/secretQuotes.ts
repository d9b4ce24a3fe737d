import type { Secret } from './secret';

const quote = /\\{0,8}["'`]|%22|%27|&quot;/iy;

/** The quote at an offset as it is written (`"`, `\"`, `%22`), or nothing. */
export function quoteAt(text: string, offset: number): string {
  if (offset < 0) return '';
  quote.lastIndex = offset;
  return quote.exec(text)?.[0] ?? '';
}

/** Where a quoted value ends: at the same quote on the same line, else at the end of the line. */
export function quotedEnd(text: string, from: number, opening: string): number {
  let at = text.indexOf(opening, from);
  while (at !== -1 && isEscaped(text, at, from)) at = text.indexOf(opening, at + 1);
  const line = text.slice(from, at === -1 ? text.length : at).search(/[\r\n]/);
  if (line !== -1) return from + line;
  return at === -1 ? text.length : at;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - slashes > from && text[at - slashes - 1] === '\\') slashes++;
  return slashes % 2 === 1;
}

/** The strings of the array or object that opens at an offset, without the names of fields; and where it ends. */
export function listed(text: string, open: number): { secrets: Secret[]; end: number } {
  const secrets: Secret[] = [];
  let depth = 0;
  let at = open;
  for (; at < text.length; at++) {
    const char = text[at];
    if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
    if (depth === 0) break;
    const opening = quoteAt(text, at);
    if (opening === '') continue;
    const start = at + opening.length;
    const end = quotedEnd(text, start, opening);
    at = end + opening.length - 1;
    if (!/^\s{0,20}:/.test(text.slice(end + opening.length, end + opening.length + 21))) {
      secrets.push({ at: { start, end }, value: text.slice(start, end) });
    }
  }
  return { secrets, end: at };
}

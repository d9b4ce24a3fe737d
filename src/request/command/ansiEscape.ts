import type { PieceBuilder } from '../../text/pieces';
import type { Span } from '../../text/span';

const letters: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  e: '\x1B',
  E: '\x1B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '?': '?',
};

const numeric = /^\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3}))/;

/** Adds the inside of a `$'…'` quote to a word: C's escapes, anything else as it stands. */
export function unescapeAnsi(text: string, inside: Span, word: PieceBuilder): void {
  let { start } = inside;
  while (start < inside.end) {
    if (text[start] !== '\\') {
      word.copy({ start, end: ++start });
      continue;
    }
    const escape = text.slice(start, Math.min(start + 10, inside.end));
    const match = numeric.exec(escape);
    const length = match?.[0].length ?? Math.min(2, escape.length);
    const value = match ? fromCode(match) : (letters[escape.charAt(1)] ?? escape.slice(0, 2));
    word.put(value, { start, end: start + length });
    start += length;
  }
}

function fromCode([, hex, short, long, octal]: RegExpExecArray): string {
  const code = octal === undefined ? parseInt(hex ?? short ?? long ?? '', 16) : parseInt(octal, 8) & 0xff;
  return code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
}

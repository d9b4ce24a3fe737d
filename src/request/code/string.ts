import { PieceBuilder, type MappedText } from '../../text/pieces';
import { placeholder } from '../literal';
import type { Token } from './token';

const letters: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  '0': '\0',
  // A backslash at the end of a line joins the next one.
  '\n': '',
  '\r': '',
  '\r\n': '',
};

const numeric = /^\\(?:x([0-9A-Fa-f]{2})|u([0-9A-Fa-f]{4})|u\{([0-9A-Fa-f]{1,6})\})/;

/** The text of a string token: escapes undone, code in it as `{{name}}`. */
export function decodeString(text: string, { at, string }: Token): MappedText {
  const builder = new PieceBuilder(text);
  if (!string) return builder.build(at);
  const { inside, escapes, code } = string;
  for (let offset = inside.start; offset < inside.end;) {
    const from = offset;
    if (escapes && text[offset] === '\\') offset = takeEscape(text, offset, inside.end, builder);
    else if (code === '{' && (text.startsWith('{{', offset) || text.startsWith('}}', offset))) {
      builder.put(text.charAt(offset), { start: offset, end: offset + 2 });
      offset += 2;
    } else if (code && text.startsWith(code, offset))
      offset = takeCode(text, offset, inside.end, code, builder);
    else builder.copy({ start: offset, end: ++offset });
    if (offset > inside.end) return builder.build({ start: at.start, end: Math.max(at.end, from) });
  }
  return builder.build(at);
}

function takeEscape(text: string, start: number, limit: number, builder: PieceBuilder): number {
  const escape = text.slice(start, Math.min(start + 10, limit));
  const match = numeric.exec(escape);
  const next = escape.startsWith('\r\n', 1) ? '\r\n' : escape.charAt(1);
  const end = start + (match?.[0].length ?? 1 + next.length);
  const code = match && parseInt(match[1] ?? match[2] ?? match[3] ?? '', 16);
  const value =
    code === null ? (letters[next] ?? next) : code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  builder.put(value, { start, end });
  return end;
}

/** `${name}` or `{name}`; anything but a name or a chain of names is some expression. */
function takeCode(text: string, start: number, limit: number, open: string, builder: PieceBuilder): number {
  let depth = 1;
  let end = start + open.length;
  while (end < limit && depth > 0) {
    if (text[end] === '{') depth++;
    else if (text[end] === '}') depth--;
    end++;
  }
  const name = text.slice(start + open.length, Math.max(end - 1, start + open.length)).trim();
  builder.put(placeholder(name.replaceAll('?.', '.')), { start, end });
  return end;
}

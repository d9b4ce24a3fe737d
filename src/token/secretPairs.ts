import { tellsNothing, type Secret } from './secret';
import { secretKind } from './secretKey';
import { quotedEnd } from './secretQuotes';

const pairName = /(\\{0,8}")(?:name|key)\1\s{0,40}:\s{0,40}\1([\w.-]{1,80})\1/gi;
/** How far back a value is looked for that stands before its name. */
const reach = 8192;

/** `"name": "Cookie", "value": "…"`, as HAR and form listings have it, in either order. */
export function secretsByPair(text: string): Secret[] {
  const found: Secret[] = [];
  for (const match of text.matchAll(pairName)) {
    const [whole, quote = '', name = ''] = match;
    if (secretKind(name) === undefined) continue;
    const start =
      valueAfter(text, match.index + whole.length, quote) ?? valueBefore(text, match.index, quote);
    if (start === undefined) continue;
    const end = quotedEnd(text, start, quote);
    const value = text.slice(start, end);
    if (!tellsNothing(value)) found.push({ at: { start, end }, value });
  }
  return found;
}

function valueAfter(text: string, from: number, quote: string): number | undefined {
  const match = /\s{0,40},\s{0,40}(\\{0,8}")value\1\s{0,40}:\s{0,40}\1/y;
  match.lastIndex = from;
  const found = match.exec(text);
  return found?.[1] === quote ? from + found[0].length : undefined;
}

function valueBefore(text: string, until: number, quote: string): number | undefined {
  const before = text.slice(Math.max(0, until - reach), until);
  if (!/,\s{0,40}$/.test(before.slice(-41))) return undefined;
  const open = before.lastIndexOf(`${quote}value${quote}`);
  const joint = /^\s{0,40}:\s{0,40}\\{0,8}"/.exec(before.slice(open + 5 + 2 * quote.length));
  if (open === -1 || joint === null) return undefined;
  const start = open + 5 + 2 * quote.length + joint[0].length;
  const end = quotedEnd(before, start, quote);
  const between = before.slice(end + quote.length);
  return /^\s{0,40},\s{0,40}$/.test(between) ? until - before.length + start : undefined;
}

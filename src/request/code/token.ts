import type { Span } from '../../text/span';

/**
 * A word of source code. Strings keep how they are written, so that they are decoded only where they count.
 * One set of rules serves JavaScript, TypeScript, Python, C#, Java and Go: it is tolerant, not exact.
 */
export interface Token {
  readonly kind: 'name' | 'number' | 'string' | 'mark';
  readonly at: Span;
  /** Text of a name or mark. */
  readonly text: string;
  /** How a string is written. */
  readonly string?: StringStyle;
}

/** How a string is written, for who decodes it. */
export interface StringStyle {
  /** The inside, without quotes and prefix. */
  readonly inside: Span;
  /** Escapes begin with a backslash; otherwise none count. */
  readonly escapes: boolean;
  /** What stands between these is code: `${…}` or `{…}`. */
  readonly code: '${' | '{' | '';
}

/** Longer regular expressions are taken for divisions. */
const maxRegex = 500;

/** More code than anyone diagnoses at once; the rest is not looked at. */
const maxTokens = 200_000;

const name = /[\p{L}_$][\p{L}\p{N}_$]*/uy;
const number = /\d[\w.]*/y;
const mark = /===|!==|\.\.\.|=>|==|!=|<=|>=|\?\.|\?\?|\|\||&&|->|::|:=|\+=|\+\+|[^\s]/uy;
const blank = /[\s\uFEFF]+/y;
const stringPrefix = /^(?:[frbu]|fr|rf|br|rb|\$|@|\$@|@\$)$/i;

/** Splits code into words; comments and blanks go. Never throws, whatever the text is. */
export function tokenize(text: string, area: Span): Token[] {
  const tokens: Token[] = [];
  let offset = area.start;
  while (offset < area.end && tokens.length < maxTokens) {
    const start = skipTrivia(text, offset, area.end);
    if (start >= area.end) break;
    const token = readToken(text, start, area.end, tokens.at(-1));
    if (token.kind !== 'mark' || token.text) tokens.push(token);
    offset = Math.max(token.at.end, start + 1);
  }
  return tokens;
}

function readToken(text: string, start: number, limit: number, before: Token | undefined): Token {
  const word = matchAt(name, text, start);
  const signs = /^[$@]{0,2}/.exec(text.slice(start, start + 2))?.[0];
  const lead = [word, signs].find(
    (one) => one && stringPrefix.test(one) && isQuote(text[start + one.length]),
  );
  const string = readString(text, start, lead ?? '', limit);
  if (string) return string;
  if (word) return { kind: 'name', text: word, at: { start, end: Math.min(start + word.length, limit) } };
  const digits = matchAt(number, text, start);
  if (digits)
    return { kind: 'number', text: digits, at: { start, end: Math.min(start + digits.length, limit) } };
  if (text[start] === '/' && mayBeginExpression(before)) {
    const end = regexEnd(text, start, limit);
    // A regular expression is no value that is sent; its quotes are no quotes.
    if (end) return { kind: 'mark', text: '', at: { start, end } };
  }
  const sign = matchAt(mark, text, start) ?? text.charAt(start);
  return { kind: 'mark', text: sign, at: { start, end: Math.min(start + sign.length, limit) } };
}

function readString(text: string, start: number, prefix: string, limit: number): Token | undefined {
  const open = start + prefix.length;
  const quote = text[open];
  if (!isQuote(quote)) return undefined;
  const fence = quote !== '`' && text.startsWith(quote.repeat(3), open) ? quote.repeat(3) : quote;
  const from = open + fence.length;
  const escapes = !/[r@]/i.test(prefix);
  const end = quote === '`' ? templateEnd(text, from, limit) : stringEnd(text, from, limit, fence, escapes);
  const code = quote === '`' ? '${' : /[f$]/i.test(prefix) ? '{' : '';
  const closed = text.startsWith(fence, end) ? fence.length : 0;
  return {
    kind: 'string',
    text: '',
    at: { start, end: Math.min(end + closed, limit) },
    string: { inside: { start: Math.min(from, end), end }, escapes, code },
  };
}

/** The closing fence; a string in single quotes that never closes ends with its line. */
function stringEnd(text: string, from: number, limit: number, fence: string, escapes: boolean): number {
  const multiline = fence.length > 1 || !escapes;
  for (let i = from; i < limit; i++) {
    if (escapes && text[i] === '\\') i++;
    else if (text.startsWith(fence, i)) return i;
    else if (!multiline && (text[i] === '\n' || text[i] === '\r')) return i;
  }
  return limit;
}

/** The closing backtick; backticks inside `${…}` belong to the code there. */
function templateEnd(text: string, from: number, limit: number): number {
  const open: ('`' | '{')[] = ['`'];
  for (let i = from; i < limit; i++) {
    const inner = open.at(-1);
    if (text[i] === '\\') i++;
    else if (inner === '`' && text[i] === '`') {
      open.pop();
      if (open.length === 0) return i;
    } else if (inner === '`' && text.startsWith('${', i)) {
      open.push('{');
      i++;
    } else if (inner === '{') {
      if (text[i] === '{') open.push('{');
      else if (text[i] === '}') open.pop();
      else if (text[i] === '`') open.push('`');
    }
  }
  return limit;
}

function regexEnd(text: string, start: number, limit: number): number | undefined {
  let inClass = false;
  for (let i = start + 1; i < Math.min(limit, start + maxRegex) && text[i] !== '\n'; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '[') inClass = true;
    else if (text[i] === ']') inClass = false;
    else if (text[i] === '/' && !inClass) return i + 1;
  }
  return undefined;
}

function mayBeginExpression(before: Token | undefined): boolean {
  if (!before) return true;
  return before.kind === 'mark' ? !/^[)\]}]$/.test(before.text) : before.text === 'return';
}

function skipTrivia(text: string, offset: number, limit: number): number {
  for (;;) {
    const start = offset;
    offset += matchAt(blank, text, offset)?.length ?? 0;
    if (text.startsWith('//', offset) || isHashComment(text, offset)) {
      while (offset < limit && text[offset] !== '\n' && text[offset] !== '\r') offset++;
    } else if (text.startsWith('/*', offset)) {
      const close = text.indexOf('*/', offset + 2);
      offset = close < 0 ? limit : close + 2;
    }
    if (offset === start || offset >= limit) return Math.min(offset, limit);
  }
}

/** `#` begins a comment at the start of a line or before a blank; elsewhere it may be a private member. */
function isHashComment(text: string, offset: number): boolean {
  if (text[offset] !== '#') return false;
  if (/[\s!]/.test(text[offset + 1] ?? ' ')) return true;
  let before = offset;
  while (text[before - 1] === ' ' || text[before - 1] === '\t') before--;
  return before === 0 || text[before - 1] === '\n' || text[before - 1] === '\r';
}

function isQuote(char: string | undefined): char is '"' | "'" | '`' {
  return char === '"' || char === "'" || char === '`';
}

function matchAt(expression: RegExp, text: string, offset: number): string | undefined {
  expression.lastIndex = offset;
  return expression.exec(text)?.[0];
}

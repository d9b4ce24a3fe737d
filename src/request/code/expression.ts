import type { Span } from '../../text/span';
import { concatenation, type Entry, type Literal } from '../literal';
import type { Source } from './source';
import { decodeString } from './string';

/** A value and the index of the token behind it. */
export interface Read {
  readonly literal: Literal;
  readonly next: number;
}

/** Deeper than any request; an end for brackets that never close. */
const maxDepth = 40;

/** Values read in all: an end for names whose values multiply. */
const maxValues = 30_000;

/** Tokens passed over in all: an end for many brackets that never close. */
const maxSkips = 3_000_000;

const scalars = new Map([
  ['true', 'true'],
  ['True', 'true'],
  ['false', 'false'],
  ['False', 'false'],
  ['null', 'null'],
  ['None', 'null'],
  ['nil', 'null'],
]);

/** Calls that make a text of a value, by their last names. */
const serializers = new Map<string, 'json' | 'form'>([
  ['stringify', 'json'],
  ['dumps', 'json'],
  ['SerializeObject', 'json'],
  ['Serialize', 'json'],
  ['URLSearchParams', 'form'],
  ['FormUrlEncodedContent', 'form'],
  ['urlencode', 'form'],
]);

/** Calls whose value is that of their first argument. */
const wrappers = new Set(['Headers', 'freeze', 'String', 'URL', 'StringContent', 'NewReader']);

/** Reads the literals of a source; names stand for what the source gives them. */
export class ExpressionReader {
  private values = 0;
  private skips = 0;
  /** Names whose values are being read: one that is made of itself has no end. */
  private readonly open = new Set<number>();

  constructor(private readonly source: Source) {}

  /** The value that begins at a token. What is no literal is `unknown`, up to where it ends. */
  read(index: number, depth = 0): Read {
    const { source } = this;
    while (['await', 'new', 'const', 'return'].includes(source.nameAt(index) ?? '')) index++;
    const first = this.operand(index, depth);
    const parts = [first.literal];
    let { next } = first;
    while (source.isMark(next, '+') && depth < maxDepth) {
      const part = this.operand(next + 1, depth);
      parts.push(part.literal);
      ({ next } = part);
    }
    if (!this.ends(next)) return this.unknown(index, next);
    if (parts.length === 1) return { literal: this.resolved(first.literal, index, depth), next };
    if (!parts.some(({ kind }) => kind === 'string')) return this.unknown(index, next);
    return { literal: concatenation(parts, source.text, this.span(index, next)), next };
  }

  private operand(index: number, depth: number): Read {
    let read = this.primary(index, depth);
    // `x!`, `x as Type`, `x satisfies Type` and `.toString()` change nothing.
    for (;;) {
      const { next } = read;
      if (this.source.isMark(next, '!')) read = { ...read, next: next + 1 };
      else if (/^(?:as|satisfies)$/.test(this.source.nameAt(next) ?? ''))
        read = { ...read, next: this.skip(next + 1, true) };
      else if (this.isCallOf(next, 'toString')) read = { ...read, next: next + 4 };
      else return read;
    }
  }

  private primary(index: number, depth: number): Read {
    const { source } = this;
    const token = source.tokens[index];
    if (!token || depth >= maxDepth || ++this.values > maxValues) return this.unknown(index, index);
    const { at } = token;
    if (token.kind === 'string') {
      return { literal: { kind: 'string', at, value: decodeString(source.text, token) }, next: index + 1 };
    }
    if (token.kind === 'number') return this.number(index, index);
    if (token.kind === 'name') return this.named(index, depth);
    if (token.text === '-' && source.tokens[index + 1]?.kind === 'number')
      return this.number(index, index + 1);
    if (token.text === '{') return this.object(index, depth + 1);
    if (token.text === '[') return this.array(index, depth + 1);
    if (token.text === '(') {
      const inner = this.read(index + 1, depth + 1);
      if (source.isMark(inner.next, ')')) return { ...inner, next: inner.next + 1 };
    }
    return this.unknown(index, index);
  }

  private number(index: number, digits: number): Read {
    const written = (this.source.tokens[digits]?.text ?? '').replaceAll('_', '');
    if (!/^(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?(?:e\d{1,3})?$/i.test(written))
      return this.unknown(index, digits + 1);
    const json = index === digits ? written : `-${written}`;
    return { literal: { kind: 'scalar', at: this.span(index, digits + 1), json }, next: digits + 1 };
  }

  /** A constant, a chain of names, or a call that makes a text of its argument. */
  private named(index: number, depth: number): Read {
    const { source } = this;
    let last = index;
    while (
      (source.isMark(last + 1, '.') || source.isMark(last + 1, '?.')) &&
      source.nameAt(last + 2) !== undefined
    ) {
      if (source.nameAt(last + 2) === 'toString') break;
      last += 2;
    }
    const name = source.nameAt(last) ?? '';
    const at = this.span(index, last + 1);
    const json = last === index ? scalars.get(name) : undefined;
    if (json) return { literal: { kind: 'scalar', at, json }, next: last + 1 };
    if (source.isMark(last + 1, '(')) {
      const kind = serializers.get(name);
      if (kind ?? wrappers.has(name)) return this.called(kind, index, last + 1, depth);
    }
    const chain = source.text.slice(at.start, at.end).replaceAll('?.', '.').replace(/\s+/g, '');
    return { literal: { kind: 'unknown', at, name: chain }, next: last + 1 };
  }

  private called(kind: 'json' | 'form' | undefined, index: number, open: number, depth: number): Read {
    const inner = this.read(open + 1, depth + 1);
    const next = this.skip(inner.next) + 1;
    const second = this.source.isMark(inner.next, ',');
    // `new URL(path, base)` is made of both; what else a second argument says changes no value.
    if (second && this.source.nameAt(open - 1) === 'URL') return this.unknown(index, next);
    return {
      literal: kind ? { kind, at: this.span(index, next), value: inner.literal } : inner.literal,
      next,
    };
  }

  private object(index: number, depth: number): Read {
    const { source } = this;
    const entries: Entry[] = [];
    let partial = false;
    let next = index + 1;
    while (next < source.tokens.length && !source.isMark(next, '}')) {
      if (source.isMark(next, ',') || source.isMark(next, ';')) {
        next++;
        continue;
      }
      const read = this.entry(next, depth);
      if (read.entries) entries.push(...read.entries);
      else partial = true;
      next = Math.max(read.next, next + 1);
    }
    next = Math.min(next + 1, source.tokens.length);
    return { literal: { kind: 'object', at: this.span(index, next), entries, partial }, next };
  }

  /** `key: value`, `"key": value`, `key = value` (C#), `key` or `...other`; no entries for a computed key or a method. */
  private entry(index: number, depth: number): { entries: readonly Entry[] | undefined; next: number } {
    const { source } = this;
    const token = source.tokens[index];
    if (source.isMark(index, '...')) {
      const { literal, next } = this.read(index + 1, depth);
      return { entries: literal.kind === 'object' && !literal.partial ? literal.entries : undefined, next };
    }
    if (!token || token.kind === 'mark') return { entries: undefined, next: this.skip(index) };
    const key =
      token.kind === 'string' ? decodeString(source.text, token) : { text: token.text, at: token.at };
    const text = source.text.slice(key.at.start, key.at.end);
    if (source.isMark(index + 1, ':') || source.isMark(index + 1, '=')) {
      const { literal, next } = this.read(index + 2, depth);
      // A field that is undefined is not sent.
      if (literal.kind === 'unknown' && literal.name === 'undefined') return { entries: [], next };
      return { entries: [{ key, value: literal }], next };
    }
    if (token.kind === 'name' && this.ends(index + 1)) {
      const value = this.resolved({ kind: 'unknown', at: token.at, name: text }, index, depth);
      return { entries: [{ key, value }], next: index + 1 };
    }
    return { entries: undefined, next: this.skip(index) };
  }

  private array(index: number, depth: number): Read {
    const { source } = this;
    const items: Literal[] = [];
    let partial = false;
    let next = index + 1;
    while (next < source.tokens.length && !source.isMark(next, ']')) {
      if (source.isMark(next, ',')) {
        next++;
      } else {
        const spread = source.isMark(next, '...');
        const read = this.read(spread ? next + 1 : next, depth);
        if (spread) partial = true;
        else items.push(read.literal);
        next = Math.max(read.next, next + 1);
      }
    }
    next = Math.min(next + 1, source.tokens.length);
    return { literal: { kind: 'array', at: this.span(index, next), items, partial }, next };
  }

  /** What the source gives a name, where that is a literal. */
  private resolved(literal: Literal, index: number, depth: number): Literal {
    if (literal.kind !== 'unknown' || depth >= maxDepth) return literal;
    const start = this.source.declarationOf(literal.name, index);
    if (start === undefined || start === index || this.open.has(start)) return literal;
    this.open.add(start);
    const value = this.read(start, depth + 1).literal;
    this.open.delete(start);
    return value.kind === 'unknown' ? literal : value;
  }

  private isCallOf(index: number, name: string): boolean {
    const { source } = this;
    const isCall =
      source.isMark(index, '.') && source.isMark(index + 2, '(') && source.isMark(index + 3, ')');
    return isCall && source.nameAt(index + 1) === name;
  }

  /** Whether an expression can end before a token. */
  private ends(index: number): boolean {
    const token = this.source.tokens[index];
    if (!token) return true;
    if (token.kind === 'mark')
      return /^[,;)\]}]$/.test(token.text) || (token.text === '@' && this.source.beginsLine(index));
    return this.source.beginsLine(index);
  }

  private unknown(index: number, from: number): Read {
    const next = this.skip(from);
    const at = this.span(index, Math.max(next, index));
    return {
      literal: {
        kind: 'unknown',
        at,
        name: this.source.text.slice(at.start, Math.min(at.end, at.start + 101)),
      },
      next,
    };
  }

  /** The token that ends the expression around an index: a comma or a closing bracket of its own level. */
  private skip(index: number, typeOnly = false): number {
    const { source } = this;
    let depth = 0;
    for (let i = index; i < source.tokens.length && ++this.skips <= maxSkips; i++) {
      const mark = source.tokens[i]?.kind === 'mark' ? source.tokens[i]?.text : undefined;
      if (depth === 0 && (mark === ',' || mark === ';')) return i;
      if (typeOnly && depth === 0 && i > index && source.beginsLine(i) && mark !== '|' && mark !== '.')
        return i;
      if (mark === '(' || mark === '[' || mark === '{') depth++;
      else if (mark === ')' || mark === ']' || mark === '}') depth--;
      if (depth < 0) return i;
    }
    return source.tokens.length;
  }

  private span(index: number, next: number): Span {
    const start = this.source.tokens[index]?.at.start ?? this.source.tokens.at(-1)?.at.end ?? 0;
    return { start, end: Math.max(start, this.source.tokens[next - 1]?.at.end ?? start) };
  }
}

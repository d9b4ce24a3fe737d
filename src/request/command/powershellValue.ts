import { concatenation, type Entry, type Literal } from '../literal';
import { isNewline } from './commandLine';
import { skipBlanks } from './powershell';
import { readPowershellString, readPowershellVariable } from './powershellString';

/** A value and the offset behind it. */
export interface ReadValue {
  readonly literal: Literal;
  readonly end: number;
}

/** Deeper than any request; an end for brackets that never close. */
const maxDepth = 64;

/** Gives the value that the text assigns to a variable, where it does. */
export type Lookup = (name: string) => Literal | undefined;

/**
 * Reads a value of PowerShell where one begins: strings, numbers, `@{…}`, `@(…)`, variables, and any of them
 * piped to `ConvertTo-Json`. What is none of these becomes unknown.
 * @throws UnreadableInput on an open quote.
 */
export function readPowershellValue(text: string, offset: number, limit: number, lookup: Lookup): ReadValue {
  return new ValueReader(text, limit, lookup).pipeline(offset, 0);
}

/** The value of a parameter of a command: no pipeline unless it stands in brackets. */
export function readPowershellArgument(
  text: string,
  offset: number,
  limit: number,
  lookup: Lookup,
): ReadValue {
  return new ValueReader(text, limit, lookup).list(offset, 0);
}

class ValueReader {
  constructor(
    private readonly text: string,
    private readonly limit: number,
    private readonly lookup: Lookup,
  ) {}

  pipeline(offset: number, depth: number): ReadValue {
    const command = this.match(/ConvertTo-Json\b/iy, offset);
    if (command) return this.converted(command, depth);
    let { literal, end } = this.list(offset, depth);
    for (;;) {
      const next = this.skip(end);
      const pipe = this.match(/\|\s{0,200}ConvertTo-Json\b(?:[ \t]+-(?:Depth[ \t:]+\d+|Compress))*/iy, next);
      const plus = this.text[next] === '+' ? this.list(next + 1, depth) : undefined;
      if (pipe && literal.kind !== 'json')
        literal = { kind: 'json', at: { start: offset, end: pipe }, value: literal };
      else if (plus)
        literal = concatenation([literal, plus.literal], this.text, { start: offset, end: plus.end });
      else return { literal, end };
      end = pipe ?? plus?.end ?? end;
    }
  }

  /** Values with commas between them are an array. */
  list(offset: number, depth: number): ReadValue {
    const first = this.value(offset, depth);
    const items = [first.literal];
    let { end } = first;
    while (this.text[this.skip(end)] === ',' && this.skip(end) < this.limit) {
      const next = this.value(this.skip(end) + 1, depth);
      items.push(next.literal);
      ({ end } = next);
    }
    if (items.length === 1) return first;
    return {
      literal: { kind: 'array', at: { start: first.literal.at.start, end }, items, partial: false },
      end,
    };
  }

  private value(offset: number, depth: number): ReadValue {
    let start = this.skip(offset);
    // Casts: `[ordered]@{…}`, `[string]"…"`.
    start = this.skip(this.match(/\[[\w.]{1,100}(?:\[\])?\](?=\s?[@"'$([])/y, start) ?? start);
    const quoted = readPowershellString(this.text, start, this.limit);
    if (quoted) {
      return {
        literal: { kind: 'string', at: { start, end: quoted.end }, value: quoted.value },
        end: quoted.end,
      };
    }
    if (depth >= maxDepth) return this.bareword(start);
    if (this.text.startsWith('@{', start)) return this.hashtable(start, depth + 1);
    if (this.text.startsWith('@(', start)) return this.array(start, depth + 1);
    if (this.text[start] === '(') return this.bracketed(start, depth + 1);
    return this.text[start] === '$' ? this.variable(start) : this.bareword(start);
  }

  private hashtable(start: number, depth: number): ReadValue {
    const entries: Entry[] = [];
    let partial = false;
    let offset = start + 2;
    for (;;) {
      offset = this.skipAll(offset, ';');
      if (offset >= this.limit || this.text[offset] === '}') break;
      const key = this.value(offset, maxDepth);
      const equals = this.skip(key.end);
      if (this.text[equals] !== '=' || equals >= this.limit) {
        partial = true;
        offset = Math.max(key.end, offset + 1);
        continue;
      }
      const { literal, end } = this.pipeline(equals + 1, depth);
      if (key.literal.kind === 'string') entries.push({ key: key.literal.value, value: literal });
      else partial = true;
      offset = Math.max(end, equals + 1);
    }
    const end = Math.min(offset + 1, this.limit);
    return { literal: { kind: 'object', at: { start, end }, entries, partial }, end };
  }

  private array(start: number, depth: number): ReadValue {
    const items: Literal[] = [];
    let offset = start + 2;
    for (;;) {
      offset = this.skipAll(offset, ',;');
      if (offset >= this.limit || this.text[offset] === ')') break;
      const { literal, end } = this.value(offset, depth);
      items.push(literal);
      offset = Math.max(end, offset + 1);
    }
    const end = Math.min(offset + 1, this.limit);
    return { literal: { kind: 'array', at: { start, end }, items, partial: false }, end };
  }

  private bracketed(start: number, depth: number): ReadValue {
    const { literal, end } = this.pipeline(start + 1, depth);
    const close = this.skipAll(end, '');
    if (this.text[close] === ')' && close < this.limit) return { literal, end: close + 1 };
    let offset = close;
    while (offset < this.limit && this.text[offset] !== ')' && !isNewline(this.text[offset])) offset++;
    const at = { start, end: Math.min(offset + 1, this.limit) };
    return { literal: { kind: 'unknown', at, name: '' }, end: at.end };
  }

  private converted(offset: number, depth: number): ReadValue {
    const from = this.match(/[ \t]+-InputObject\b/iy, offset) ?? offset;
    const { literal, end } = this.list(from, depth);
    const options = this.match(/(?:[ \t]+-(?:Depth[ \t:]+\d+|Compress))+/iy, end) ?? end;
    return { literal: { kind: 'json', at: literal.at, value: literal }, end: options };
  }

  private variable(start: number): ReadValue {
    const variable = readPowershellVariable(this.text, start);
    if (!variable) return this.bareword(start);
    const end = Math.min(variable.end, this.limit);
    const member = this.match(/(?:\.\w{1,100}|\[[^\][\n]{0,100}\])+/y, end);
    const at = { start, end: member ?? end };
    const json = { true: 'true', false: 'false', null: 'null' }[variable.name.toLowerCase()];
    if (json && !member) return { literal: { kind: 'scalar', at, json }, end: at.end };
    const known = member ? undefined : this.lookup(variable.name);
    return { literal: known ?? { kind: 'unknown', at, name: variable.name }, end: at.end };
  }

  private bareword(start: number): ReadValue {
    const end = this.match(/[^\s"'`;|(){},=]+/y, start) ?? start;
    const at = { start, end };
    const written = this.text.slice(start, end);
    if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(written) && !/^-?0\d/.test(written)) {
      return { literal: { kind: 'scalar', at, json: written }, end };
    }
    return { literal: { kind: 'string', at, value: { text: written, at } }, end };
  }

  /** The end of a sticky expression that matches at the offset. */
  private match(expression: RegExp, offset: number): number | undefined {
    expression.lastIndex = offset;
    return offset < this.limit && expression.test(this.text)
      ? Math.min(expression.lastIndex, this.limit)
      : undefined;
  }

  private skip(offset: number): number {
    return skipBlanks(this.text, offset, this.limit);
  }

  /** Behind blanks, line breaks, comments and the given separators. */
  private skipAll(offset: number, separators: string): number {
    for (; offset < this.limit;) {
      const char = this.text[offset] ?? '';
      if (char === '#') while (offset < this.limit && !isNewline(this.text[offset])) offset++;
      else if (isNewline(char) || (char !== '' && separators.includes(char))) offset++;
      else if (this.skip(offset) > offset) offset = this.skip(offset);
      else break;
    }
    return offset;
  }
}

import { PieceBuilder, type MappedText } from '../text/pieces';
import type { Span } from '../text/span';
import type { Body } from './request';

/** A value as code writes it, as far as it is a literal. Places include the quotes and brackets. */
export type Literal =
  | { readonly kind: 'string'; readonly at: Span; readonly value: MappedText }
  | { readonly kind: 'scalar'; readonly at: Span; readonly json: string }
  | {
      readonly kind: 'object';
      readonly at: Span;
      readonly entries: readonly Entry[];
      readonly partial: boolean;
    }
  | {
      readonly kind: 'array';
      readonly at: Span;
      readonly items: readonly Literal[];
      readonly partial: boolean;
    }
  /** A text that is made of a value: `JSON.stringify(…)`, `… | ConvertTo-Json`, `new URLSearchParams(…)`. */
  | { readonly kind: 'json' | 'form'; readonly at: Span; readonly value: Literal }
  /** Anything else: a variable, a call, arithmetic. */
  | { readonly kind: 'unknown'; readonly at: Span; readonly name: string };

/** One field of an object literal. */
export interface Entry {
  readonly key: MappedText;
  readonly value: Literal;
}

/** The value of a key of an object literal; the last one counts, as in the languages. */
export function entryOf(literal: Literal | undefined, ...keys: string[]): Literal | undefined {
  if (literal?.kind !== 'object') return undefined;
  return literal.entries.findLast(({ key }) =>
    keys.some((name) => name.toLowerCase() === key.text.toLowerCase()),
  )?.value;
}

/** The text of a string literal, or of a scalar as JSON writes it; `{{name}}` for what is unknown. */
export function textOf(literal: Literal): MappedText {
  if (literal.kind === 'string') return literal.value;
  const name = literal.kind === 'unknown' ? literal.name : '';
  const text = literal.kind === 'scalar' ? literal.json : placeholder(name);
  return { text, at: literal.at, pieces: [{ offset: 0, at: literal.at, exact: false }] };
}

/** Values joined to one string, as `+` does with texts. */
export function concatenation(parts: readonly Literal[], source: string, at: Span): Literal {
  const builder = new PieceBuilder(source);
  for (const part of parts) builder.append(textOf(part));
  return { kind: 'string', at, value: builder.build(at) };
}

/** `{{name}}` for an expression; braces in it would not be one name. */
export function placeholder(name: string): string {
  return `{{${/^[A-Za-z_$][\w.$:]{0,99}$/.test(name) ? name : 'expression'}}}`;
}

/** What a literal is sent as where it is the body: text as it is, objects as JSON, or as a form where that is meant. */
export function bodyOf(literal: Literal, source: string, objectsAs: 'json' | 'form' = 'json'): Body {
  if (literal.kind === 'json') return jsonBody(literal.value, source);
  if (literal.kind === 'form') return formBody(literal.value, source);
  if (literal.kind === 'string') return literal.value;
  return literal.kind === 'object' && objectsAs === 'form'
    ? formBody(literal, source)
    : jsonBody(literal, source);
}

/** An object literal as `a=b&c=d`; a text is one already. */
function formBody(literal: Literal, source: string): Body {
  if (literal.kind !== 'object') return bodyOf(literal, source);
  const builder = new PieceBuilder(source);
  literal.entries.forEach(({ key, value }, i) => {
    const text = textOf(value);
    if (i > 0) builder.put('&', { start: key.at.start, end: key.at.start });
    appendEncoded(builder, key);
    builder.put('=', { start: key.at.end, end: key.at.end });
    appendEncoded(builder, text);
  });
  return { ...builder.build(literal.at), ...(literal.partial && { partial: true }) };
}

/** Adds a text percent-encoded as in a form; variables stay visible. */
export function appendEncoded(builder: PieceBuilder, value: MappedText): void {
  const encoded = value.text.replace(/\{\{[^{}]*\}\}|[^{}]+|[{}]/g, (part) =>
    part.startsWith('{{')
      ? part
      : new URLSearchParams([['', part]]).toString().slice(1).replaceAll('+', '%20'),
  );
  if (encoded === value.text) builder.append(value);
  else builder.put(encoded, value.at);
}

/**
 * A literal as the JSON text that it is sent as. Where it stands as strict JSON already it is that slice.
 * An unknown value becomes the string `{{name}}`, which stands for a value of any type.
 */
function jsonBody(literal: Literal, source: string): Body {
  const written = source.slice(literal.at.start, literal.at.end);
  if (isStrictJson(written)) return { text: written, at: literal.at };
  const builder = new PieceBuilder(source);
  write(literal, source, builder);
  return { ...builder.build(literal.at), ...(isPartial(literal) && { partial: true }) };
}

function isStrictJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Whether something may be sent that the literal does not show. */
function isPartial(literal: Literal, top = true): boolean {
  if (literal.kind === 'unknown') return top;
  if (literal.kind === 'json' || literal.kind === 'form') return false;
  if (literal.kind === 'object')
    return literal.partial || literal.entries.some(({ value }) => isPartial(value, false));
  return (
    literal.kind === 'array' && (literal.partial || literal.items.some((item) => isPartial(item, false)))
  );
}

function write(literal: Literal, source: string, builder: PieceBuilder): void {
  const { at } = literal;
  const first = { start: at.start, end: Math.min(at.start + 1, at.end) };
  const last = { start: Math.max(at.end - 1, at.start), end: at.end };
  switch (literal.kind) {
    case 'scalar':
      builder.put(literal.json, at);
      break;
    case 'unknown':
      builder.put(JSON.stringify(placeholder(literal.name)), at);
      break;
    case 'json':
    case 'form':
      builder.put(JSON.stringify(bodyOf(literal, source).text), at);
      break;
    case 'string':
      writeString(literal.value, first, last, builder);
      break;
    case 'array':
      builder.put('[', first);
      literal.items.forEach((item, i) => {
        if (i > 0) builder.put(',', before(item.at));
        write(item, source, builder);
      });
      builder.put(']', last);
      break;
    case 'object':
      builder.put('{', first);
      literal.entries.forEach(({ key, value }, i) => {
        if (i > 0) builder.put(',', before(key.at));
        writeString(key, before(key.at), behind(key.at), builder);
        builder.put(':', behind(key.at));
        write(value, source, builder);
      });
      builder.put('}', last);
  }
}

function before({ start }: Span): Span {
  return { start, end: start };
}

function behind({ end }: Span): Span {
  return { start: end, end };
}

function writeString(value: MappedText, first: Span, last: Span, builder: PieceBuilder): void {
  const json = JSON.stringify(value.text);
  if (json.length === value.text.length + 2) builder.put('"', first).append(value).put('"', last);
  else builder.put(json, { start: first.start, end: last.end });
}

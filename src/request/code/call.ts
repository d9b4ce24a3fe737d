import type { Span } from '../../text/span';
import type { Literal } from '../literal';
import type { ExpressionReader } from './expression';
import type { Source } from './source';

/** A call of a function or method: `this.http.post<Call>(url, body)`. */
export interface Call {
  /** The names before the bracket, the last one being what is called: `['this', 'http', 'post']`. */
  readonly callee: readonly string[];
  /** A method of something, be it a name or another call: `new ConversationsApi().postConversationsCalls(…)`. */
  readonly isMember: boolean;
  /** Place of the last name. */
  readonly nameAt: Span;
  /** Offset of the first name. */
  readonly start: number;
  /** Index of the token behind the opening bracket. */
  readonly inside: number;
}

/** What stands between the brackets of a call. */
export interface Arguments {
  readonly positional: readonly Literal[];
  /** `name=value` of Python and `name: value` of C#, by name. */
  readonly named: ReadonlyMap<string, Literal>;
  /** Some argument is a function, as where a server declares what it answers. */
  readonly hasFunction: boolean;
}

/** More arguments than any call that sends a request has. */
const maxArguments = 20;

/** The calls of a source in the order of their names. */
export function* callsIn(source: Source): Generator<Call> {
  for (let index = 0; index < source.tokens.length; index++) {
    const name = source.nameAt(index);
    const nameAt = source.tokens[index]?.at;
    if (name === undefined || !nameAt) continue;
    const open = source.isMark(index + 1, '(') ? index + 1 : behindTypes(source, index + 1);
    if (open === undefined || source.nameAt(index - 1) === 'function') continue;
    const callee = [name];
    let first = index;
    while ((source.isMark(first - 1, '.') || source.isMark(first - 1, '?.')) && callee.length < 10) {
      const before = source.nameAt(first - 2);
      if (before === undefined) break;
      callee.unshift(before);
      first -= 2;
    }
    const isMember = source.isMark(index - 1, '.') || source.isMark(index - 1, '?.');
    yield {
      callee,
      isMember,
      nameAt,
      start: source.tokens[first]?.at.start ?? nameAt.start,
      inside: open + 1,
    };
  }
}

/** The opening bracket behind `<Types>`. */
function behindTypes(source: Source, index: number): number | undefined {
  if (!source.isMark(index, '<')) return undefined;
  for (let i = index + 1; i < index + 30; i++) {
    if (source.isMark(i, '>') && source.isMark(i + 1, '(')) return i + 1;
    if (source.isMark(i, ';') || source.isMark(i, '(') || !source.tokens[i]) return undefined;
  }
  return undefined;
}

/** Reads the arguments of a call and where it ends. */
export function readArguments(
  source: Source,
  reader: ExpressionReader,
  inside: number,
): Arguments & { end: number } {
  const positional: Literal[] = [];
  const named = new Map<string, Literal>();
  let hasFunction = false;
  let index = inside;
  while (
    index < source.tokens.length &&
    !source.isMark(index, ')') &&
    positional.length + named.size < maxArguments
  ) {
    if (source.isMark(index, ',')) {
      index++;
      continue;
    }
    const name =
      source.isMark(index + 1, '=') || source.isMark(index + 1, ':') ? source.nameAt(index) : undefined;
    const { literal, next } = reader.read(name === undefined ? index : index + 2);
    hasFunction ||= literal.kind === 'unknown' && /=>|^function\b|^async\b/.test(literal.name);
    if (name === undefined) positional.push(literal);
    else named.set(name, literal);
    index = Math.max(next, index + 1);
  }
  const last = source.tokens[Math.min(index, source.tokens.length - 1)];
  return { positional, named, hasFunction, end: last?.at.end ?? 0 };
}

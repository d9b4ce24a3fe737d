import { field, isFields, text, type Fields } from '../evidence/shape';
import { jsonValue } from '../text/jsonValue';

/** Bound on how far wrappers are unpacked. */
const MAX_OBJECTS = 200;
/** Bound on the places of a text where an object is looked for, and on its length. */
const MAX_STARTS = 12;
const MAX_LENGTH = 64 * 1024;

const UNPACKED = [
  'body',
  'data',
  'response',
  'error',
  'err',
  'text',
  'cause',
  'result',
  'errorMessage',
  'message',
  'errors',
  'errorInfo',
];

/** Fields that make an object in a text an error. */
const TELLING = ['message', 'code', 'error', 'errorCode'];

/**
 * All objects that an answer holds, outer before inner: JSON in whatever wrapper (SDK error object, Terraform
 * output), strings of JSON opened as well, and JSON that stands within a text, as in a log line. Empty for mere text.
 */
export function errorObjects(body: unknown): readonly Fields[] {
  const value = typeof body === 'string' ? jsonValue(body) : body;
  if (isFields(value) || Array.isArray(value)) return unpack([value]);
  return unpack(typeof body === 'string' ? within(body) : []);
}

function unpack(values: readonly unknown[]): readonly Fields[] {
  const queue: unknown[] = [...values];
  const found: Fields[] = [];
  for (let i = 0; i < queue.length && i < MAX_OBJECTS; i++) {
    const next = queue[i];
    const opened = typeof next === 'string' ? parseObject(next) : next;
    if (Array.isArray(opened)) queue.push(...(opened as unknown[]).slice(0, MAX_OBJECTS));
    if (!isFields(opened)) continue;
    found.push(opened);
    queue.push(...UNPACKED.map((key) => field(opened, key)).filter((inner) => inner !== undefined));
  }
  return found;
}

/** A string of JSON, or one that ends in it: `Error calling getUsers: {"message": …}`. */
function parseObject(string: string): unknown {
  if (!string.includes('{')) return undefined;
  const whole = string.trimStart().startsWith('{') ? jsonValue(string) : undefined;
  return whole ?? within(string)[0];
}

/** The objects that stand in a text, with something around them. */
function within(string: string): readonly unknown[] {
  const said = string.slice(0, MAX_LENGTH);
  const found: unknown[] = [];
  let at = said.indexOf('{');
  for (let tries = 0; at >= 0 && tries < MAX_STARTS; tries++) {
    const end = endOfObject(said, at);
    const value = end > at ? parseEscaped(said.slice(at, end)) : undefined;
    if (isFields(value)) found.push(value);
    at = said.indexOf('{', isFields(value) ? end : at + 1);
  }
  return found.filter((value) => TELLING.some((name) => text(value, name) !== undefined));
}

/** An object as it stands, or as a log quotes it: `{\"message\": …}`. */
function parseEscaped(object: string): unknown {
  return jsonValue(object) ?? (object.includes('\\"') ? jsonValue(object.replace(/\\"/g, '"')) : undefined);
}

/** The offset behind the brace that closes the one at `start`; strings count as such. */
function endOfObject(string: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < string.length; i++) {
    const char = string[i];
    if (char === '\\') i++;
    else if (char === '"') quoted = !quoted;
    else if (!quoted && char === '{') depth++;
    else if (!quoted && char === '}' && --depth === 0) return i + 1;
  }
  return -1;
}

import { field, isFields, rows, text, type Fields } from '../evidence/shape';
import { errorNames, type ErrorNames } from './errorNames';

/**
 * A refusal, out of whatever it was wrapped in. `form` says what it looked like: the platform's own error
 * body, the login service's, or mere text.
 */
export interface PlatformError {
  /** 0 where neither the status line nor the body tells it. */
  readonly status: number;
  readonly code: string | null;
  readonly message: string;
  readonly form: 'platform' | 'login' | 'text' | 'none';
  readonly names: ErrorNames;
  readonly contextId: string | null;
  /** Field names that the details speak of. */
  readonly fields: readonly string[];
  readonly limit: { readonly key: string; readonly value: number | null } | null;
}

/** Bound on how far wrappers are unpacked. */
const MAX_OBJECTS = 200;
const UNPACKED = [
  'body',
  'data',
  'response',
  'error',
  'text',
  'cause',
  'result',
  'errorMessage',
  'message',
  'errors',
];

/**
 * Reads the body of a refusal: JSON in the platform's or a wrapper's form (SDK error object, Terraform
 * output), a log line, or plain text.
 */
export function readError(status: number, body: string): PlatformError {
  const trimmed = body.trim();
  const parsed = trimmed.length === 0 ? undefined : parseJson(trimmed);
  if (!isFields(parsed) && !Array.isArray(parsed)) return textError(status, trimmed);
  const objects = unpack(parsed);
  const best = objects.reduce((a, b) => (weight(b) > weight(a) ? b : a), {});
  const message = messageOf(best);
  const stated = [status, ...objects.map(statusOf), statusInText(message)].find((s) => s > 0) ?? 0;
  const names = errorNames(message);
  return {
    status: stated,
    code: text(best, 'code') ?? text(best, 'errorCode') ?? loginCode(best) ?? null,
    message,
    form: loginCode(best) !== undefined ? 'login' : weight(best) > 0 ? 'platform' : 'none',
    names: { ...names, correlationId: names.correlationId ?? first(objects, 'correlationId') },
    contextId: first(objects, 'contextId'),
    fields: rows(best, 'details').flatMap((d) => text(d, 'fieldName') ?? []),
    limit: limitOf(best),
  };
}

function textError(status: number, body: string): PlatformError {
  const message = body.startsWith('<') ? titleOf(body) : body.slice(0, 2000);
  return {
    status: status || statusInText(message),
    code: null,
    message,
    form: message === '' ? 'none' : 'text',
    names: errorNames(message),
    contextId: null,
    fields: [],
    limit: null,
  };
}

/** All objects in it, outer before inner, strings of JSON opened as well. */
function unpack(value: unknown): readonly Fields[] {
  const queue: unknown[] = [value];
  const found: Fields[] = [];
  for (let i = 0; i < queue.length && i < MAX_OBJECTS; i++) {
    const next = queue[i];
    const opened = typeof next === 'string' && next.trimStart().startsWith('{') ? parseJson(next) : next;
    if (Array.isArray(opened)) queue.push(...(opened as unknown[]).slice(0, MAX_OBJECTS));
    if (!isFields(opened)) continue;
    found.push(opened);
    for (const key of UNPACKED) {
      const inner = field(opened, key);
      if (inner !== undefined && (typeof inner === 'string' ? inner.trimStart().startsWith('{') : true))
        queue.push(inner);
    }
  }
  return found;
}

/** How much an object looks like an error body: a code says more than a message. */
function weight(o: Fields): number {
  const code = text(o, 'code') ?? loginCode(o);
  const coded =
    code !== undefined && !/^E[A-Z_]+$/.test(code) ? 4 : text(o, 'errorCode') === undefined ? 0 : 2;
  return coded + (messageOf(o) === '' ? 0 : 1);
}

/** The login service answers `{ error, description, error_description }` as OAuth has it. */
function loginCode(o: Fields): string | undefined {
  const error = text(o, 'error');
  return error !== undefined && /^[a-z]+(?:_[a-z]+)+$/.test(error) ? error : undefined;
}

function messageOf(o: Fields): string {
  const own =
    text(o, 'message') ?? text(o, 'errorMessage') ?? text(o, 'error_description') ?? text(o, 'description');
  const message = own ?? text(o, 'messageWithParams') ?? text(o, 'detail') ?? text(o, 'title');
  const plain = message ?? (loginCode(o) === undefined ? text(o, 'error') : undefined) ?? '';
  return plain.replace(/^API Error: \d{3} - /, '').slice(0, 2000);
}

function statusOf(o: Fields): number {
  for (const key of ['status', 'statusCode', 'httpStatus', 'httpStatusCode']) {
    const value = field(o, key);
    const status = typeof value === 'string' ? Number(value) : value;
    if (typeof status === 'number' && status >= 100 && status < 600) return status;
  }
  return 0;
}

function statusInText(message: string): number {
  const hit =
    /^\s*(\d{3})\s*$/.exec(message) ??
    /\bAPI Error: (\d{3})\b/i.exec(message) ??
    /\b(?:status|status code|http|code)[ =:/]{1,3}(?:1\.1 )?([1-5]\d\d)\b/i.exec(message) ??
    /\b([45]\d\d) (?:Forbidden|Unauthorized|Bad Request|Not Found|Conflict|Too Many Requests)\b/i.exec(
      message,
    ) ??
    /\b(?:error|failed|Genesys)\b.{0,20}\b(40[0139]|404|429|50[0234])\b/i.exec(message);
  return hit ? Number(hit[1]) : 0;
}

function limitOf(o: Fields): PlatformError['limit'] {
  const limit = field(o, 'limit');
  const key = text(limit, 'key');
  const value = field(limit, 'value');
  return key === undefined ? null : { key, value: typeof value === 'number' ? value : null };
}

function first(objects: readonly Fields[], key: string): string | null {
  return objects.map((o) => text(o, key)).find((v) => v !== undefined) ?? null;
}

function titleOf(html: string): string {
  return /<title>([^<]{0,200})/i.exec(html)?.[1]?.trim() ?? 'a page of HTML';
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

import { errorNames, type ErrorNames } from '../evidence/errorNames';
import { field, rows, text, texts, type Fields } from '../evidence/shape';
import { errorObjects } from './errorObjects';
import { markupMessage } from './markupError';

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

/**
 * Reads the body of a refusal, as text or as the JSON value that a bundle keeps: JSON in the platform's or a
 * wrapper's form (SDK error object, Terraform output), a log line, a page, or plain text.
 */
export function readError(status: number, body: unknown): PlatformError {
  const trimmed = typeof body === 'string' ? body.trim() : '';
  const objects = errorObjects(trimmed === '' ? body : trimmed);
  if (objects.length === 0) return textError(status, trimmed);
  const best = objects.reduce((a, b) => (weight(b) > weight(a) ? b : a), {});
  const message = messageOf(best);
  const stated = [status, ...objects.map(statusOf), statusInText(message), statusInText(aroundJson(trimmed))];
  const names = errorNames(message);
  return {
    status: stated.find((s) => s > 0) ?? 0,
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
  const said = body.startsWith('<') ? markupMessage(body) : body.slice(0, 2000);
  const message = withoutPrefix(said);
  return {
    status: status || statusInText(said),
    code: null,
    message,
    form: message === '' ? 'none' : 'text',
    names: errorNames(message),
    contextId: null,
    fields: [],
    limit: null,
  };
}

/** What stands before the JSON in a log line. */
function aroundJson(body: string): string {
  return body.startsWith('{') || body.startsWith('[') ? '' : body.slice(0, Math.max(0, body.indexOf('{')));
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
  const message = filled(o, own) ?? text(o, 'detail') ?? text(o, 'title') ?? texts(o, 'errors')?.[0];
  const plain = message ?? (loginCode(o) === undefined ? text(o, 'error') : undefined) ?? '';
  return withoutPrefix(plain).slice(0, 2000);
}

/** A message may keep its places open (`{permissions}`), and another field have them filled. */
function filled(o: Fields, own: string | undefined): string | undefined {
  const whole = text(o, 'messageWithParams');
  return own === undefined || (whole !== undefined && /\{\w+\}/.test(own)) ? whole : own;
}

/** What a log or a tool writes before the platform's sentence: `2026-11-20 ERROR API Error: 403 - `. */
function withoutPrefix(message: string): string {
  const prefix = /\bAPI Error: \d{3} - /.exec(message.slice(0, 500));
  return prefix ? message.slice(prefix.index + prefix[0].length) : message;
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
    /^\s*\(?(\d{3})\)?\s*$/.exec(message) ??
    /\bAPI Error: (\d{3})\b/i.exec(message) ??
    /\b(?:status|status code|http|code|exception)[ =:/]{1,3}(?:1\.1 )?\(?([1-5]\d\d)\b/i.exec(message) ??
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

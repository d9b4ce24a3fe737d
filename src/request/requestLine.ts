import { type LineCursor, slice, trimmed } from '../text/lines';
import type { Located, Span } from '../text/span';
import type { RequestLine } from './request';
import { parseUrl, type Variables } from './url';

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

/** A method as the model has it: upper case; a variable stays what it is. */
export function methodName(written: string): string {
  return written.includes('{{') ? written : written.toUpperCase();
}

/** Method and URL of a line, the URL not yet read. */
interface Target {
  readonly method: Located<string>;
  readonly url: Span;
}

/**
 * The request line at the cursor with the query on the lines below it, and the cursor behind it; undefined,
 * and the cursor where it was, where the line is none.
 */
export function readRequestLine(cursor: LineCursor, variables: Variables): RequestLine | undefined {
  const target = cursor.line && targetOf(cursor.text, cursor.line);
  if (!target) return undefined;
  let url = slice(cursor.text, target.url);
  let { end } = target.url;
  for (cursor.advance(); cursor.line && continuesUrl(cursor.text, cursor.line); cursor.advance()) {
    const at = trimmed(cursor.text, cursor.line);
    const part = withoutVersion(cursor.text, at);
    url += slice(cursor.text, part);
    end = part.end;
  }
  return {
    method: target.method,
    url: { value: parseUrl(url, variables), at: { start: target.url.start, end } },
  };
}

/** Whether a line is a request line: a method and a URL, or a URL alone, with or without `HTTP/1.1` behind. */
export function isRequestLine(text: string, line: Span): boolean {
  return targetOf(text, line) !== undefined;
}

function targetOf(text: string, line: Span): Target | undefined {
  const at = trimmed(text, line);
  const word = /^[A-Za-z]+(?=[ \t])/.exec(text.slice(at.start, Math.min(at.end, at.start + 16)))?.[0];
  const method = word && methods.has(word.toUpperCase()) ? word : undefined;
  const methodAt = { start: at.start, end: at.start + (method?.length ?? 0) };
  const url = withoutVersion(text, trimmed(text, { start: methodAt.end, end: at.end }));
  const written = slice(text, url);
  if (!isUrl(written, method !== undefined) || endsInStatus(written)) return undefined;
  return { method: { value: (method ?? 'GET').toUpperCase(), at: methodAt }, url };
}

/** Whether a word by itself can be a URL: it has a scheme, begins with a path or a variable, or names a host. */
export function looksLikeUrl(word: string): boolean {
  return isUrl(word, true) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}$/i.test(word);
}

/** A URL has no blanks before its query; prose that begins with a verb has. */
function isUrl(written: string, withMethod: boolean): boolean {
  const beforeQuery = /^[^?]*/.exec(written.replace(/\{\{[^{}]*\}\}/g, '{{}}'))?.[0] ?? '';
  if (!beforeQuery || /\s/.test(beforeQuery)) return false;
  if (/^(?:https?:\/\/[^/]|\/(?!\/)|\{\{\}\}\/)/i.test(beforeQuery)) return true;
  if (withMethod && beforeQuery.startsWith('{{}}')) return true;
  const [first = '', rest] = beforeQuery.split('/', 2);
  return rest !== undefined && (withMethod ? first.length > 0 : /^[\w-]+(?:\.[\w-]+)+(?::\d+)?$/.test(first));
}

/** `GET https://… 403 (Forbidden)` is the log line of a browser, no request to be sent. */
function endsInStatus(written: string): boolean {
  return /\s[1-5]\d\d(?:\s\([^()]*\))?$/.test(written);
}

function withoutVersion(text: string, at: Span): Span {
  const [version] =
    /(?:^|[ \t])HTTP\/\d(?:\.\d)?$/i.exec(text.slice(Math.max(at.start, at.end - 10), at.end)) ?? [];
  return version ? trimmed(text, { start: at.start, end: at.end - version.length }) : at;
}

/** `?a=b` and `&c=d`, or an indented `/segment`. */
function continuesUrl(text: string, line: Span): boolean {
  const { start, end } = trimmed(text, line);
  const first = start < end ? text[start] : undefined;
  return first === '?' || first === '&' || (first === '/' && start > line.start && text[start + 1] !== '/');
}

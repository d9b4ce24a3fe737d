import { jsonValue } from '../../text/jsonValue';
import { field, isFields, text, type Fields } from '../../evidence/shape';
import type { HarEntry } from './harEntries';

/** What a HAR entry says at a glance, before anything else of it is read. */
export interface HarCall {
  readonly entry: HarEntry;
  /** Upper case. */
  readonly method: string;
  /** As recorded: it may hold a secret, and goes no further than to be read. */
  readonly url: string;
  /** 0 where no answer came: blocked, aborted, or no network. */
  readonly status: number;
  readonly request: Fields;
  readonly response: Fields;
  /** ISO 8601; undefined where the recorder did not say. */
  readonly startedAt: string | undefined;
}

/** A larger entry is no call that somebody asks about, but a file that was downloaded: 32 million UTF-16 units. */
const longestEntry = 32 * 1024 * 1024;

/** The call of an entry; undefined where the entry is none, broken, or too large. */
export function harCall(entry: HarEntry): HarCall | undefined {
  const value = entry.text.length > longestEntry ? undefined : jsonValue(entry.text);
  const request = field(value, 'request');
  const response = field(value, 'response');
  if (!isFields(request) || !isFields(response)) return undefined;
  const url = text(request, 'url');
  const status = field(response, 'status');
  if (url === undefined || typeof status !== 'number') return undefined;
  return {
    entry,
    method: (text(request, 'method') ?? 'GET').toUpperCase(),
    url,
    status,
    request,
    response,
    startedAt: text(value, 'startedDateTime'),
  };
}

/**
 * Whether the platform refused a call. A browser asks before it calls another origin (OPTIONS), without a token: where
 * that is refused, the call itself tells of it.
 */
export function isRefusal({ status, method }: HarCall): boolean {
  return status >= 400 && method !== 'OPTIONS';
}

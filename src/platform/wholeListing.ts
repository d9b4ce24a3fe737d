import type { RecordedResponse } from '../evidence/bundle';
import { field, isFields, list, text } from '../evidence/shape';
import { NoAnswer } from './http/noAnswer';

/** Makes one call: `PlatformClient.get`. */
export type Get = (line: string) => Promise<RecordedResponse>;

/**
 * Makes a call and, where it answers with a page of a listing, the calls for the pages that follow. The pages come
 * back as one. `complete` is false where more than `maxPages` were there, or a later one was not to be had.
 *
 * @throws NoAnswer where the first page got none
 */
export async function wholeListing(get: Get, line: string, maxPages: number): Promise<RecordedResponse> {
  const first = await get(line);
  const pages = [first.body];
  let next = nextPage(line, first.body);
  while (next !== undefined && pages.length < maxPages) {
    const answer = await laterPage(get, next);
    if (!list(answer?.body, 'entities')) break;
    pages.push(answer?.body);
    next = nextPage(next, answer?.body);
  }
  if (pages.length === 1 && next === undefined) return first;
  return next === undefined
    ? { ...first, body: joined(pages, { pageNumber: 1, pageCount: 1 }) }
    : { ...first, body: joined(pages, {}), complete: false };
}

async function laterPage(get: Get, line: string): Promise<RecordedResponse | undefined> {
  try {
    return await get(line);
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

/** Where the next page is: by number where pages are numbered, else where the answer says, on the same path. */
function nextPage(line: string, body: unknown): string | undefined {
  if (!list(body, 'entities')) return undefined;
  const [path = '', query = ''] = line.split('?', 2);
  const number = field(body, 'pageNumber');
  const count = field(body, 'pageCount');
  if (typeof number === 'number' && typeof count === 'number') {
    if (number >= count) return undefined;
    const params = new URLSearchParams(query);
    params.set('pageNumber', `${number + 1}`);
    return `${path}?${params.toString()}`;
  }
  const next = text(body, 'nextUri');
  return next === undefined ? undefined : `${path}?${next.split('?', 2)[1] ?? ''}`;
}

function joined(pages: readonly unknown[], more: object): unknown {
  const [first] = pages;
  return {
    ...(isFields(first) && first),
    ...more,
    entities: pages.flatMap((page) => list(page, 'entities') ?? []),
  };
}

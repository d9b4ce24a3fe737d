import type { RecordedResponse } from '../evidence/bundle';
import { field, isFields, list, text } from '../evidence/shape';
import { NoAnswer } from './http/noAnswer';

/** Makes one call: `PlatformClient.get`. */
export type Get = (line: string) => Promise<RecordedResponse>;

/**
 * Makes a call and, where it answers with a page of a listing, the calls for the pages that follow: side by side where
 * the first page says how many there are, else one after the other. The pages come back as one. `complete` is false
 * where more than `maxPages` were there, or a later one was not to be had.
 *
 * @throws NoAnswer where the first page got none
 */
export async function wholeListing(get: Get, line: string, maxPages: number): Promise<RecordedResponse> {
  const first = await get(line);
  if (!list(first.body, 'entities')) return first;
  const later = numberedPages(line, first.body);
  const { pages, isWhole } = later
    ? await pagesAtOnce(get, later, maxPages - 1)
    : await pagesInTurn(get, nextPage(line, first.body), maxPages - 1);
  const bodies = [first.body, ...pages];
  if (isWhole && pages.length === 0) return first;
  return isWhole
    ? { ...first, body: joined(bodies, { pageNumber: 1, pageCount: 1 }) }
    : { ...first, body: joined(bodies, {}), complete: false };
}

interface LaterPages {
  readonly pages: readonly unknown[];
  readonly isWhole: boolean;
}

/** Up to the first page that is not to be had, so that nothing is missing in between. */
async function pagesAtOnce(get: Get, lines: readonly string[], most: number): Promise<LaterPages> {
  const bodies = await Promise.all(
    lines.slice(0, most).map(async (line) => (await laterPage(get, line))?.body),
  );
  const missing = bodies.findIndex((body) => !list(body, 'entities'));
  const pages = missing < 0 ? bodies : bodies.slice(0, missing);
  return { pages, isWhole: pages.length === lines.length };
}

async function pagesInTurn(get: Get, second: string | undefined, most: number): Promise<LaterPages> {
  const pages: unknown[] = [];
  let next = second;
  while (next !== undefined && pages.length < most) {
    const answer = await laterPage(get, next);
    if (!list(answer?.body, 'entities')) break;
    pages.push(answer?.body);
    next = nextPage(next, answer?.body);
  }
  return { pages, isWhole: next === undefined };
}

async function laterPage(get: Get, line: string): Promise<RecordedResponse | undefined> {
  try {
    return await get(line);
  } catch (error) {
    if (error instanceof NoAnswer) return undefined;
    throw error;
  }
}

/** A listing with more pages than this is cut anyway; who says so may say anything. */
const MOST_PAGES = 10_000;

/** The calls for the pages after this one, where pages are numbered and counted. */
function numberedPages(line: string, body: unknown): readonly string[] | undefined {
  const number = field(body, 'pageNumber');
  const count = field(body, 'pageCount');
  if (!isPage(number) || !isPage(count)) return undefined;
  const [path = '', query = ''] = line.split('?', 2);
  return Array.from({ length: Math.max(0, Math.min(count, MOST_PAGES) - number) }, (_, index) => {
    const params = new URLSearchParams(query);
    params.set('pageNumber', `${number + 1 + index}`);
    return `${path}?${params.toString()}`;
  });
}

function isPage(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}

/** Where the answer says that the next page is, on the same path. */
function nextPage(line: string, body: unknown): string | undefined {
  const [path = ''] = line.split('?', 1);
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

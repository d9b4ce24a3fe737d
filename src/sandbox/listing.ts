const DEFAULT_SIZE = 25;
const MAX_SIZE = 500;

/** One page of an entity listing in the platform's form; `pageSize` and `pageNumber` come from the query. */
export function listing(
  path: string,
  query: URLSearchParams,
  entities: readonly unknown[],
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> {
  const size = wholeNumber(query.get('pageSize'), DEFAULT_SIZE, MAX_SIZE);
  const number = wholeNumber(query.get('pageNumber'), 1, Number.MAX_SAFE_INTEGER);
  const count = Math.ceil(entities.length / size);
  const page = (n: number) => ({ uri: `${path}?${pageQuery(query, size, n)}`, exists: n >= 1 && n <= count });
  const next = page(number + 1);
  const previous = page(number - 1);
  return {
    entities: entities.slice((number - 1) * size, number * size),
    pageSize: size,
    pageNumber: number,
    total: entities.length,
    ...more,
    firstUri: page(1).uri,
    lastUri: page(Math.max(count, 1)).uri,
    selfUri: page(number).uri,
    ...(next.exists && { nextUri: next.uri }),
    ...(previous.exists && { previousUri: previous.uri }),
    pageCount: count,
  };
}

function pageQuery(query: URLSearchParams, size: number, number: number): string {
  const changed = new URLSearchParams(query);
  changed.set('pageSize', `${size}`);
  changed.set('pageNumber', `${number}`);
  return changed.toString();
}

function wholeNumber(text: string | null, fallback: number, most: number): number {
  const value = Number(text ?? fallback);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : fallback;
}

/** Query parameters that change what an answer means; `expand` and paging never do. */
const MEANINGFUL = new Set(['permission', 'query', 'queryType', 'phoneNumber', 'type', 'siteId', 'name']);

/**
 * The key of a call in an evidence bundle: `GET /api/v2/users/me` for `GET /api/v2/users/me?expand=station`. What is
 * kept of the query is sorted and written plainly (`permission=routing:queue:view`), but for what would end it.
 */
export function evidenceKey(line: string): string {
  const at = line.indexOf('?');
  if (at < 0) return line;
  const kept = [...new URLSearchParams(line.slice(at + 1))]
    .filter(([name]) => MEANINGFUL.has(name))
    .map(([name, value]) => `${name}=${value.replaceAll(/[%&#\s]/g, encodeURIComponent)}`)
    .sort();
  return kept.length === 0 ? line.slice(0, at) : `${line.slice(0, at)}?${kept.join('&')}`;
}

/** Longer than any documented path, and short enough that a hostile one costs nothing. */
export const maxSegments = 32;

/**
 * The segments of a path as it goes over the wire, still encoded: a query, a fragment and one trailing slash are
 * left out. Undefined where the text is no absolute path or has more segments than any operation.
 */
export function segmentsOf(path: string): string[] | undefined {
  if (!path.startsWith('/')) return undefined;
  const segments = withoutQuery(path).split('/', maxSegments + 2);
  segments.shift();
  if (segments.at(-1) === '') segments.pop();
  return segments.length > maxSegments ? undefined : segments;
}

/** The path without a query or a fragment. */
export function withoutQuery(path: string): string {
  const query = path.indexOf('?');
  const bare = query < 0 ? path : path.slice(0, query);
  const fragment = bare.indexOf('#');
  return fragment < 0 ? bare : bare.slice(0, fragment);
}

/** Percent-decodes once, as a server does; a segment with a broken escape stands for itself. */
export function decodeSegment(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** Whether a segment of a path template is a parameter, `{queueId}`. */
export function isParameter(segment: string): boolean {
  return segment.startsWith('{') && segment.endsWith('}');
}

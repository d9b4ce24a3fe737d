import type { Request } from '../request/request';
import type { Span } from '../text/span';

/** Where the operation of a request is named; where nothing in the text names it, the first sign of its body. */
export function operationPlace({ line, body, at }: Request): Span {
  const named = line?.url.at;
  if (named !== undefined && named.end > named.start) return named;
  const start = body?.at.start ?? at.start;
  return { start, end: Math.min(start + 1, at.end) };
}

/** Where `part` stands in the URL as it is written, whatever its case; else the whole place of the operation. */
export function placeInUrl(text: string, request: Request, part: string): Span {
  const whole = operationPlace(request);
  const index = text.slice(whole.start, whole.end).toLowerCase().indexOf(part.toLowerCase());
  if (part === '' || index < 0) return whole;
  return { start: whole.start + index, end: whole.start + index + part.length };
}

import { ourRequests, type TextOptions } from '../hover/ourRequests';
import type { Span } from '../text/span';
import { lensTitle } from './lensTitle';

/** A request of a text as an outline or a line above it shows it. */
export interface OutlinedRequest {
  /** The whole block with its comments. */
  readonly at: Span;
  /** The request line, or what names the operation. */
  readonly lineAt: Span;
  /** Method and path as written, without host and query: `GET /api/v2/users/{{id}}`. */
  readonly name: string;
  /** Title that the text gives the request; empty where it gives none. */
  readonly title: string;
  /** What the line above the request says. */
  readonly lens: string;
}

/** The requests of a text that go to the platform's API, in the order of the text. */
export function outlineOf(text: string, options: TextOptions): OutlinedRequest[] {
  return ourRequests(text, options).flatMap(({ request, operation, path }) => {
    const { line, at, title } = request;
    if (line === undefined) return [];
    const lineAt = { start: line.method.at.start, end: line.url.at.end };
    const name = `${line.method.value} ${path}`;
    return [{ at, lineAt, name, title: title?.value ?? '', lens: lensTitle(operation) }];
  });
}

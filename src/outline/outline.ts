import type { OurRequest } from '../hover/ourRequests';
import type { Span } from '../text/span';
import { redact } from '../token/redact';
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
  /** Asking the organization may tell more than is known. */
  readonly isOpen: boolean;
}

/** The requests of a text as they were read, in the order of the text. */
export function outlineOf(requests: readonly OurRequest[]): OutlinedRequest[] {
  return requests.flatMap(({ request, operation, path, standing }) => {
    const { line, at, title } = request;
    if (line === undefined) return [];
    const lineAt = { start: line.method.at.start, end: line.url.at.end };
    const name = `${line.method.value} ${path}`;
    const stands = standing();
    const isOpen = operation?.auth === 'oauth' && (stands === undefined || stands.kind === 'unknown');
    const told = { name: redact(name), title: redact(title?.value ?? '') };
    return [{ at, lineAt, ...told, lens: lensTitle(operation, stands), isOpen }];
  });
}

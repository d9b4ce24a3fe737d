import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import type { Span } from '../text/span';
import type { RequestLine } from './request';
import { parseUrl } from './url';

/** What the readers ask of the catalog: to find the operation that a name, a path or a body speaks of. */
export type KnownOperations = Pick<Catalog, 'byId' | 'match' | 'operations' | 'schema'>;

/** An operation that something names, and the path in that name; parameters may stand as in the template. */
export interface NamedOperation {
  readonly operation: Operation;
  readonly path: string;
}

/** The request line of an operation that something at `at` names. */
export function namedLine({ operation, path }: NamedOperation, at: Span): RequestLine {
  return { method: { value: operation.method, at }, url: { value: parseUrl(path), at } };
}

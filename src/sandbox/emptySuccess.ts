import type { Operation } from '../catalog/operation';
import { listing } from './listing';
import { noContent, ok, type Reply } from './reply';

/** What an operation answers where there is nothing to answer with: its type, empty. */
export function emptySuccess(operation: Operation, path: string, query: URLSearchParams): Reply {
  const { returnType } = operation;
  if (returnType === null) return operation.method === 'HEAD' ? { status: 200, headers: {} } : noContent;
  if (returnType.startsWith('Array<')) return ok([]);
  return ok(returnType.endsWith('Listing') ? listing(path, query, []) : {});
}

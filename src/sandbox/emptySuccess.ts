import { divisionRef } from './answers/divisionForm';
import { listing } from './listing';
import { noContent, ok, type Reply } from './reply';
import type { Situation } from './situation';
import { inventedDivision } from './target';

/**
 * What an operation answers where there is nothing to answer with: its type, empty. An object that is made up for its
 * id tells no more than its division.
 */
export function emptySuccess(
  situation: Pick<Situation, 'organization' | 'catalog' | 'operation' | 'params' | 'path' | 'query'>,
): Reply {
  const { organization, operation, path, query } = situation;
  const { returnType } = operation;
  if (returnType === null) return operation.method === 'HEAD' ? { status: 200, headers: {} } : noContent;
  if (returnType.startsWith('Array<')) return ok([]);
  if (returnType.endsWith('Listing')) return ok(listing(path, query, []));
  const division = operation.method === 'GET' ? inventedDivision(situation) : undefined;
  if (division === undefined) return ok({});
  const id = path.slice(path.lastIndexOf('/') + 1);
  return ok({ id, division: divisionRef(organization, division), selfUri: path });
}

import type { Catalog } from '../catalog/catalog';
import type { OperationMatch } from '../catalog/operation';
import type { Request } from '../request/request';

const PERMISSION = /\b[a-z]\w{1,40}:\w{1,60}:\w{1,60}\b/gi;
/** Of a text; who pastes a whole role has no use for more. */
const MAX_NAMES = 40;

/**
 * The permissions that a request turns on: those that its operation asks for (and those of the operations that a
 * misplaced word may mean), those that the refusal names, and those that the user states. Sorted, none twice.
 */
export function namedPermissions(
  request: Request,
  match: OperationMatch | undefined,
  catalog: Catalog,
): readonly string[] {
  const line = request.line;
  const meant =
    match && line && catalog.misplacedWords(match).length > 0
      ? catalog.endingIn(line.method.value, line.url.value.path)
      : [];
  const inRefusal = (request.response?.body?.text ?? '').match(PERMISSION) ?? [];
  return [
    ...new Set([
      ...(match?.operation.permissions ?? []),
      ...meant.flatMap(({ permissions }) => permissions),
      ...inRefusal.slice(0, MAX_NAMES),
      ...request.claims.permissions.map(({ value }) => value).filter((name) => name.split(':').length === 3),
    ]),
  ].sort();
}

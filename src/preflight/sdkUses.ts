import type { Catalog } from '../catalog/catalog';
import { mayBeMethodName, operationIdsOf } from '../hover/methodName';
import type { Source } from '../request/code/source';
import { apiObjectsIn, isApiClass } from './apiObjects';
import type { DocumentedUse, FoundUse } from './use';

/** Receivers that are the class itself: its own methods may be called as an operation is. */
const itself: ReadonlySet<string> = new Set(['this', 'self', 'super', 'cls', 'base']);

/**
 * The operations whose SDK methods a source names as members: `api.getUser(id)`, `usersApi::getUser`. A short name
 * counts only behind an object of an API class or one that is called one, since it may be anybody's.
 */
export function sdkUses(source: Source, languageId: string, catalog: Catalog): FoundUse[] {
  const objects = apiObjectsIn(source);
  return source.tokens.flatMap((token, index): FoundUse[] => {
    if (token.kind !== 'name' || !isMember(source, index)) return [];
    const receiver = source.nameAt(index - 2);
    if (receiver !== undefined && itself.has(receiver)) return [];
    if (
      !mayBeMethodName(token.text, languageId, () =>
        isApi(receiver, objects, source, index) ? 'genesys' : '',
      )
    )
      return [];
    const operation = operationIdsOf(token.text, languageId)
      .map((id) => catalog.byId(id))
      .find((one) => one !== undefined);
    if (!operation) return [];
    const use: DocumentedUse = { kind: 'documented', operation, how: 'sdk-method' };
    return [{ ...use, at: token.at }];
  });
}

function isMember(source: Source, index: number): boolean {
  return ['.', '?.', '::', '->'].some((mark) => source.isMark(index - 1, mark));
}

function isApi(
  receiver: string | undefined,
  objects: ReadonlySet<string>,
  source: Source,
  index: number,
): boolean {
  if (receiver !== undefined) return objects.has(receiver) || /api(?:instance|client)?$/i.test(receiver);
  // `new UsersApi().getUser(…)`
  for (let i = index - 2; i > index - 12; i--) {
    if (isApiClass(source.nameAt(i) ?? '')) return true;
  }
  return false;
}

import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import { isParameter } from '../catalog/segments';
import type { DocumentedUse, Evident, OpenUse, UndocumentedUse } from './use';

const mostCandidates = 5;
const variable = /\{\{[^{}]*\}\}/;
/** A variable that is called an id holds one, and no word of the path. */
const idVariable = /^\{\{(?:[\w.$-]*[a-z._-])?(?:id|Id|ID)\}\}$|^\{\{(?:ID|[\w]*_ID)\}\}$/;

/**
 * What method and path ask for. A variable may hold any one segment of the path, one that is called an id only an id:
 * where no documented path fits then, the call is undocumented.
 * @param method empty or a variable where it is not known
 */
export function asked(
  method: string,
  path: string,
  how: Evident,
  catalog: Catalog,
): DocumentedUse | UndocumentedUse | OpenUse {
  const isKnown = method !== '' && !variable.test(method);
  const said = isKnown ? method : '';
  const fitting = isKnown ? [method] : catalog.methodsOf(path);
  const [only, ...others] = fitting;
  const match = only === undefined ? undefined : catalog.match(only, path);
  if (match && catalog.misplacedWords(match).length > 0) {
    const candidates = catalog.endingIn(match.operation.method, path, mostCandidates);
    return { kind: 'open', method: said, path, why: 'word-for-id', candidates };
  }
  if (match && others.length === 0)
    return { kind: 'documented', operation: match.operation, how: isKnown ? how : 'only-method' };
  if (match) {
    const candidates = operationsOf(fitting, path, catalog);
    return { kind: 'open', method: said, path, why: 'method-unknown', candidates };
  }
  const candidates = variable.test(path) ? possible(said, path, catalog) : [];
  return candidates.length > 0
    ? { kind: 'open', method: said, path, why: 'variable-path', candidates }
    : { kind: 'undocumented', method: said, path, how };
}

function operationsOf(methods: readonly string[], path: string, catalog: Catalog): Operation[] {
  return methods.flatMap((method) => catalog.match(method, path)?.operation ?? []).slice(0, mostCandidates);
}

/** Operations that the path is one of when its variables are filled in. */
function possible(method: string, path: string, catalog: Catalog): Operation[] {
  const written = path.split('/');
  const found: Operation[] = [];
  for (const operation of catalog.operations) {
    if (method !== '' && operation.method !== method) continue;
    const segments = operation.path.split('/');
    if (
      segments.length === written.length &&
      segments.every((segment, i) => mayBe(segment, written[i] ?? '', catalog))
    )
      found.push(operation);
    if (found.length === mostCandidates) break;
  }
  return found;
}

function mayBe(segment: string, written: string, catalog: Catalog): boolean {
  if (isParameter(segment)) return written !== '' && !catalog.isResourceWord(written);
  return segment === written || (variable.test(written) && !idVariable.test(written));
}

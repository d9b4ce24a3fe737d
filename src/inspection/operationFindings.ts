import type { Case } from '../diagnosis/case';
import { isElsewhere } from '../diagnosis/checks/operation';
import { lineOf } from '../diagnosis/words';
import type { RequestFinding } from './finding';
import { operationPlace, placeInUrl } from './place';

const mostNear = 3;

/** What is to be said of the operation that a request names. */
export function operationFindings(text: string, c: Case): RequestFinding[] {
  const { request, operation } = c;
  if (request.line === undefined || isElsewhere(c)) return [];
  const at = operationPlace(request);
  if (operation === undefined) return isWritten(c) && !isOpen(c) ? [undocumented(c, at)] : [];
  const found: RequestFinding[] = [];
  const name = lineOf(operation);
  if (operation.deprecated) found.push({ code: 'deprecated-operation', at, operation: name });
  if (operation.preview) found.push({ code: 'preview-operation', at, operation: name });
  const misread = wordForId(text, c);
  if (misread) found.push(misread);
  const context = wrongUserContext(c, at);
  if (context) found.push(context);
  return found;
}

function undocumented(c: Case, at: RequestFinding['at']): RequestFinding {
  const method = c.request.line?.method.value ?? '';
  const { path } = c.target;
  const near = c.catalog.nearest(method, path, mostNear).map(({ operation }) => lineOf(operation));
  return { code: 'undocumented-operation', at, method, path, near };
}

/** There is a word behind the prefix that all operations share, and a method. */
function isWritten({ target, request }: Case): boolean {
  const words = target.path.split('/').filter((word) => !['', 'platform', 'api', 'v2'].includes(word));
  return words.length > 0 && !(request.line?.method.value ?? '').includes('{{');
}

/** Filled in, its variables may make the path a documented one. */
function isOpen({ target, catalog }: Case): boolean {
  if (!target.path.includes('{{')) return false;
  const segments = target.path.split('/');
  // A variable at the front may hold several words.
  if (segments.slice(0, 4).some((segment) => segment.includes('{{'))) return true;
  return catalog.operations.some(({ path }) => {
    const template = path.split('/');
    return (
      template.length === segments.length &&
      template.every((word, i) => {
        const written = segments[i] ?? '';
        return word === written || word.startsWith('{') || written.includes('{{');
      })
    );
  });
}

/** Only the last word: in front of others, words that look like ids are many. */
function wordForId(text: string, { match, catalog, target, request }: Case): RequestFinding | undefined {
  if (match === undefined) return undefined;
  const { operation, params } = match;
  const [name, word] = Object.entries(params).at(-1) ?? [];
  if (word === undefined || !operation.path.endsWith(`{${name ?? ''}}`)) return undefined;
  if (!catalog.misplacedWords(match).includes(word)) return undefined;
  const meant = catalog.endingIn(operation.method, target.path, mostNear).map(lineOf);
  if (meant.length === 0) return undefined;
  const at = placeInUrl(text, request, word);
  return { code: 'word-for-id', at, word, operation: lineOf(operation), meant };
}

function wrongUserContext(c: Case, at: RequestFinding['at']): RequestFinding | undefined {
  const { operation, identity, request } = c;
  const context = operation?.userContext;
  if (operation?.auth !== 'oauth' || (context !== 'required' && context !== 'forbidden')) return undefined;
  const needs = context === 'required' ? 'user' : 'client';
  if (identity.kind === 'unknown' || identity.kind === needs) return undefined;
  const stated = identity.source === 'stated' ? request.claims.grant?.at : undefined;
  return { code: 'wrong-user-context', at: stated ?? at, needs, token: identity.words };
}

import type { Catalog } from '../catalog/catalog';
import type { Evidence } from '../evidence/evidence';
import { held } from '../evidence/holding';
import { text } from '../evidence/shape';
import { authorizedScopes, tokenKind } from '../evidence/tokenFacts';

/** What a reading call takes, as the catalog has it for the operation that it is. */
export interface CallNeeds {
  /** Any one suffices; empty where none is needed, null where they are unknown. */
  readonly scopes: readonly string[] | null;
  readonly mode: 'ANY' | 'ALL';
  /** Empty where none is needed, or none is known. */
  readonly permissions: readonly string[];
}

/**
 * What a call such as `GET /api/v2/oauth/clients/ID` needs; undefined where no operation of the catalog is it.
 *
 * @param line method and path, with or without query
 */
export function needsOf(line: string, catalog: Pick<Catalog, 'match'>): CallNeeds | undefined {
  const [method = '', target = ''] = line.split(' ');
  const operation = catalog.match(method, target.split('?')[0] ?? '')?.operation;
  if (operation?.auth !== 'oauth') return undefined;
  const { scopes, permissions, permissionMode } = operation;
  return { scopes, permissions, mode: permissionMode === 'ALL' ? 'ALL' : 'ANY' };
}

/**
 * For want of what a call will be refused, by what is already known; undefined where it may be answered. Such a call
 * would tell nothing new. One whose scope is missing is still made as long as no refusal has shown that the
 * organization enforces scopes: then refusal and answer are evidence of that, either way.
 */
export function foreseenRefusal(
  line: string,
  catalog: Pick<Catalog, 'match'>,
  evidence: Evidence,
): 'scope' | 'permission' | undefined {
  const needs = needsOf(line, catalog);
  if (!needs) return undefined;
  if (lacksScope(needs, evidence) && enforcesScopes(evidence)) return 'scope';
  return lacksPermission(needs, evidence) ? 'permission' : undefined;
}

/** Only of a user's token: client credentials have no scopes to lack. */
function lacksScope({ scopes }: CallNeeds, evidence: Evidence): boolean {
  const kind = tokenKind(evidence);
  const own = authorizedScopes(evidence);
  if (scopes === null || scopes.length === 0 || !own.known || !kind.known || kind.value !== 'user')
    return false;
  return !scopes.some((scope) => own.value.includes(scope));
}

function enforcesScopes(evidence: Evidence): boolean {
  return evidence.calls.some((call) => {
    const response = evidence.response(call);
    return response?.status === 403 && text(response.body, 'code') === 'app.not.authorized.for.scope';
  });
}

function lacksPermission({ permissions, mode }: CallNeeds, evidence: Evidence): boolean {
  if (permissions.length === 0) return false;
  const isMissing = (permission: string): boolean => {
    const fact = held(evidence, permission);
    return fact.known && fact.value === 'no';
  };
  return mode === 'ALL' ? permissions.some(isMissing) : permissions.every(isMissing);
}

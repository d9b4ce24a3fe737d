import { permissionForm } from '../../catalog/permissionForm';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import type { Located } from '../../text/span';
import { code, codes, some } from '../words';
import { mayBeScope } from './scope';

/** Names that the user states, held against the vocabulary: scopes are a closed list, permissions are not. */
export function checkClaims(c: Case): CheckResult {
  const scopes = claimedScopes(c);
  const permissions = claimedPermissions(c);
  return {
    checks: [...scopes.checks, ...permissions.checks],
    advice: [...(scopes.advice ?? []), ...(permissions.advice ?? [])],
  };
}

function claimedScopes(c: Case): CheckResult {
  const { catalog, operation, request } = c;
  const claimed = request.claims.scopes;
  const [first] = claimed;
  if (!first) return { checks: [] };
  const accepted = operation?.scopes ?? null;
  const unknown = claimed.filter((s) => !catalog.isScope(s.value));
  const fits = accepted === null ? undefined : claimed.some((s) => accepted.includes(s.value));
  const check: Check = {
    id: 'claimed-scopes',
    status: unknown.length > 0 || fits === false ? 'fail' : fits ? 'pass' : 'unknown',
    check: 'Scopes as stated',
    endpoint: operation ? `${operation.method} ${operation.path}` : '',
    expected:
      accepted === null
        ? 'scopes that exist'
        : accepted.length === 0
          ? 'none is needed'
          : codes(accepted, 'or'),
    actual: claimed
      .map((s) => (catalog.isScope(s.value) ? code(s.value) : `${code(s.value)} (no such scope)`))
      .join(', '),
    source: 'stated',
    at: (unknown[0] ?? first).at,
  };
  return { checks: [check], ...(unknown.length > 0 && { advice: [noSuchScopes(c, unknown)] }) };
}

/** Words the advice so that nobody goes looking for the name elsewhere. */
function noSuchScopes({ catalog, operation, identity }: Case, unknown: readonly Located<string>[]): Advice {
  const names = some(
    unknown.map((s) => code(s.value)),
    4,
  );
  const form = unknown.some((s) => s.value.split(':').length === 3)
    ? ' Three-part names are permissions of roles.'
    : '';
  const accepted = operation?.scopes ?? [];
  const instead =
    accepted.length > 0 && identity.kind !== 'client'
      ? ` This operation takes ${codes(accepted, 'or')}.`
      : '';
  const client = identity.kind === 'client' ? ' Tokens of client credentials have no scopes at all.' : '';
  return {
    who: 'developer',
    text: `There ${unknown.length === 1 ? 'is no scope' : 'are no scopes'} ${names}: the ${catalog.scopes.length} scopes have the form ${code('resource')} or ${code('resource:readonly')}.${form}${instead}${client}`,
  };
}

/**
 * As the user states it, the token carries no accepted scope. A statement settles nothing, and whatever else is
 * wrong with the request is likelier: this comes last.
 */
export function checkStatedScopes(c: Case): CheckResult {
  const claimed = c.request.claims.scopes.map((s) => s.value);
  const accepted = c.operation?.scopes ?? [];
  const open = mayBeScope(c) && c.identity.kind !== 'client';
  if (!open || claimed.length === 0 || accepted.length === 0 || claimed.some((s) => accepted.includes(s)))
    return { checks: [] };
  return { checks: [], suspicions: [{ cause: 'oauth-scope', strength: 'likely' }] };
}

function claimedPermissions({ catalog, operation, request }: Case): CheckResult {
  const claimed = request.claims.permissions;
  const [first] = claimed;
  if (!first) return { checks: [] };
  const unknown = claimed.filter((p) => !catalog.isPermission(p.value));
  const words = (name: string): string => {
    if (catalog.isPermission(name)) return code(name);
    if (catalog.isScope(name)) return `${code(name)} (a scope, not a permission)`;
    return permissionForm(name) === 'permission'
      ? `${code(name)} (no documented operation asks for it)`
      : `${code(name)} (not a permission name)`;
  };
  return {
    checks: [
      {
        id: 'claimed-permissions',
        status: unknown.length > 0 ? 'fail' : 'unknown',
        check: 'Permissions as stated',
        endpoint: operation ? `${operation.method} ${operation.path}` : '',
        expected: 'names of the form domain:entity:action that an operation asks for',
        actual: claimed.map((p) => words(p.value)).join(', '),
        source: 'stated',
        at: (unknown[0] ?? first).at,
      },
    ],
  };
}

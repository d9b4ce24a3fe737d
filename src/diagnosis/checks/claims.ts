import { permissionForm } from '../../catalog/permissionForm';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import type { Located } from '../../text/span';
import { code, codes, some } from '../words';
import { mayBeScope } from './scope';
import { l10n } from '../../text/l10n';
import { sentences } from '../../text/prose';

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
    check: l10n.t('Scopes as stated'),
    endpoint: operation ? `${operation.method} ${operation.path}` : '',
    expected:
      accepted === null
        ? l10n.t('scopes that exist')
        : accepted.length === 0
          ? l10n.t('none is needed')
          : codes(accepted, 'or'),
    actual: claimed
      .map((s) => (catalog.isScope(s.value) ? code(s.value) : l10n.t('{0} (no such scope)', code(s.value))))
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
  const forms = [catalog.scopes.length, code('resource'), code('resource:readonly')] as const;
  const accepted = operation?.scopes ?? [];
  const ofClient = identity.kind === 'client';
  return {
    who: 'developer',
    text: sentences(
      unknown.length === 1
        ? l10n.t('There is no scope {0}: the {1} scopes have the form {2} or {3}.', names, ...forms)
        : l10n.t('There are no scopes {0}: the {1} scopes have the form {2} or {3}.', names, ...forms),
      unknown.some((s) => s.value.split(':').length === 3)
        ? l10n.t('Three-part names are permissions of roles.')
        : undefined,
      accepted.length > 0 && !ofClient
        ? l10n.t('This operation takes {0}.', codes(accepted, 'or'))
        : undefined,
      ofClient ? l10n.t('Tokens of client credentials have no scopes at all.') : undefined,
    ),
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
    if (catalog.isScope(name)) return l10n.t('{0} (a scope, not a permission)', code(name));
    return permissionForm(name) === 'permission'
      ? l10n.t('{0} (no documented operation asks for it)', code(name))
      : l10n.t('{0} (not a permission name)', code(name));
  };
  return {
    checks: [
      {
        id: 'claimed-permissions',
        status: unknown.length > 0 ? 'fail' : 'unknown',
        check: l10n.t('Permissions as stated'),
        endpoint: operation ? `${operation.method} ${operation.path}` : '',
        expected: l10n.t('names of the form domain:entity:action that an operation asks for'),
        actual: claimed.map((p) => words(p.value)).join(', '),
        source: 'stated',
        at: (unknown[0] ?? first).at,
      },
    ],
  };
}

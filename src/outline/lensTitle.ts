import type { Operation } from '../catalog/operation';
import { l10n } from '../text/l10n';
import type { Standing } from './standing';

const mostNames = 2;

/**
 * What stands above a request, in plain text: what a click does, what the operation needs, and whether the account in
 * use has it.
 */
export function lensTitle(operation: Operation | undefined, standing: Standing | undefined): string {
  const needs = operation ? needed(operation) : l10n.t('not a documented operation');
  return [l10n.t('Diagnose'), needs, ...(standing ? [standingWords(standing)] : [])].join(' · ');
}

/** `you have it`, `missing: OAuth scope`, `unknown whether you have it`. Plain text. */
export function standingWords(standing: Standing): string {
  switch (standing.kind) {
    case 'have':
      return l10n.t('you have it');
    case 'haveUnlessPolicy':
      return l10n.t('you have it, unless a policy denies it');
    case 'missing':
      return standing.check.id === 'token'
        ? l10n.t('your token is refused')
        : l10n.t('missing: {0}', standing.check.check);
    case 'unknown':
      return l10n.t('unknown whether you have it');
  }
}

function needed({ permissionMode, permissions, permissionsUnstated, scopes, auth }: Operation): string {
  if (auth !== 'oauth') return l10n.t('needs no access token');
  if (permissionMode === null) return l10n.t('what it needs is not known');
  if (permissionsUnstated) return l10n.t('needs a permission that is not documented');
  if (permissions.length > 0) return l10n.t('needs {0} {1}', permissionMode, first(permissions));
  return scopes !== null && scopes.length > 0
    ? l10n.t('needs no permission, scope {0}', scopes.join(l10n.t(' or ')))
    : l10n.t('needs no permission');
}

function first(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(', ');
  const more = names.length - mostNames;
  return more > 0 ? l10n.t('{0} and {1} more', shown, more) : shown;
}

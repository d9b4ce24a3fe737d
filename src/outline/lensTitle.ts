import type { Operation } from '../catalog/operation';
import { some } from '../diagnosis/words';
import type { Standing } from './standing';

const mostNames = 2;

/**
 * What stands above a request, in plain text: what a click does, what the operation needs, and whether the account in
 * use has it.
 */
export function lensTitle(operation: Operation | undefined, standing: Standing | undefined): string {
  const needs = operation ? needed(operation) : 'not a documented operation';
  return ['Diagnose', needs, ...(standing ? [standingWords(standing)] : [])].join(' · ');
}

/** `you have it`, `missing: OAuth scope`, `unknown whether you have it`. Plain text. */
export function standingWords(standing: Standing): string {
  switch (standing.kind) {
    case 'have':
      return 'you have it';
    case 'missing':
      return standing.check.id === 'token' ? 'your token is refused' : `missing: ${standing.check.check}`;
    case 'unknown':
      return 'unknown whether you have it';
  }
}

function needed({ permissionMode, permissions, permissionsUnstated, scopes, auth }: Operation): string {
  if (auth !== 'oauth') return 'needs no access token';
  if (permissionMode === null) return 'what it needs is not known';
  if (permissionsUnstated) return 'needs a permission that is not documented';
  if (permissions.length > 0) return `needs ${permissionMode} ${some(permissions, mostNames)}`;
  return scopes !== null && scopes.length > 0
    ? `needs no permission, scope ${scopes.join(' or ')}`
    : 'needs no permission';
}

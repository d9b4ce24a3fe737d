import type { Operation } from '../catalog/operation';
import { some } from '../diagnosis/words';

const mostNames = 2;

/** What stands above a request, in plain text: what a click does, and what the operation needs. */
export function lensTitle(operation: Operation | undefined): string {
  return `Diagnose · ${operation ? needed(operation) : 'not a documented operation'}`;
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

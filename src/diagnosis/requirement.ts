import { offered } from '../evidence/organizationPermissions';
import type { Facts } from './case';
import { meaningOf } from './errorMeaning';
import { likeliestFirst } from './likeliestPermission';

/** The permissions that decide, and who says so. */
export interface Requirement {
  readonly mode: 'ANY' | 'ALL';
  /** Where any one is enough, the one that fits the call best stands first. */
  readonly permissions: readonly string[];
  readonly source: 'server' | 'documented';
}

/**
 * What has to be held. The server's list goes before the documentation where it names permissions that are
 * known, by the catalog or by the organization; else the documentation stands. Undefined where neither names any.
 */
export function requirementOf(facts: Facts): Requirement | undefined {
  return serverRequirement(facts) ?? documentedRequirement(facts);
}

export function documentedRequirement({ operation }: Facts): Requirement | undefined {
  if (!operation || operation.permissions.length === 0) return undefined;
  if (operation.permissionMode === 'ALL')
    return { mode: 'ALL', permissions: operation.permissions, source: 'documented' };
  return { mode: 'ANY', permissions: likeliestFirst(operation), source: 'documented' };
}

function serverRequirement(facts: Facts): Requirement | undefined {
  const { error, code } = facts;
  if (!error || code === null || error.names.permissions.length === 0) return undefined;
  const cause = meaningOf(code.name)?.cause;
  if (cause !== 'role-permission' && cause !== 'division') return undefined;
  const known = knownPermissions(facts);
  // Of a pasted refusal alone the list is all there is.
  const permissions = known.length > 0 || facts.request.line ? known : error.names.permissions;
  if (permissions.length === 0) return undefined;
  return { mode: code.name === 'missing.permissions' ? 'ALL' : 'ANY', permissions, source: 'server' };
}

/** The permissions that the refusal names and that the catalog or the organization knows. */
export function knownPermissions({ catalog, evidence, error }: Facts): readonly string[] {
  return (error?.names.permissions ?? []).filter((permission) => {
    const own = offered(evidence, permission);
    return catalog.isPermission(permission) || (own.known && own.value.offered);
  });
}

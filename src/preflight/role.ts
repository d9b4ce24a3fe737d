import { permissionParts } from '../evidence/policy';

/** One policy of a role, as `POST /api/v2/authorization/roles` takes it. */
export interface RolePolicy {
  readonly domain: string;
  readonly entityName: string;
  readonly actionSet: readonly string[];
}

/** The body of `POST /api/v2/authorization/roles` (DomainOrganizationRoleCreate), as far as it is needed. */
export interface Role {
  readonly name: string;
  readonly description: string;
  /** Names from before permissions had three parts. */
  readonly permissions: readonly string[];
  readonly permissionPolicies: readonly RolePolicy[];
}

/** A role that has the permissions and nothing else; policies are sorted, actions of one entity stand together. */
export function roleOf(name: string, permissions: readonly string[]): Role {
  const policies = new Map<string, { domain: string; entityName: string; actions: Set<string> }>();
  const plain: string[] = [];
  for (const permission of [...permissions].sort()) {
    const { domain, entity, action } = permissionParts(permission);
    if (action === '') {
      plain.push(permission);
      continue;
    }
    const key = `${domain}:${entity}`;
    const known = policies.get(key);
    if (known) known.actions.add(action);
    else policies.set(key, { domain, entityName: entity, actions: new Set([action]) });
  }
  return {
    name,
    description: 'What the calls of one workspace need, and nothing else.',
    permissions: plain,
    permissionPolicies: [...policies.values()].map(({ domain, entityName, actions }) => ({
      domain,
      entityName,
      actionSet: [...actions],
    })),
  };
}

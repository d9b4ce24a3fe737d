import { field, text, texts, type Fields } from './shape';

/** A permission name in its parts: `domain:entity:action`. */
export interface PermissionParts {
  readonly domain: string;
  readonly entity: string;
  readonly action: string;
}

export function permissionParts(permission: string): PermissionParts {
  const [domain = '', entity = '', ...action] = permission.split(':');
  return { domain, entity, action: action.join(':') };
}

/** One line of a role: what it opens, and whether only under a condition. */
export interface Policy {
  readonly domain: string;
  readonly entity: string;
  readonly actions: readonly string[];
  readonly conditional: boolean;
}

/** Reads a policy of a grant (`actions`) or of a user's authorization (`actionSet`). */
export function readPolicy(row: Fields): Policy {
  return {
    domain: text(row, 'domain') ?? '',
    entity: text(row, 'entityName') ?? '',
    actions: texts(row, 'actions') ?? texts(row, 'actionSet') ?? [],
    conditional: isCondition(field(row, 'condition')) || isCondition(field(row, 'resourceCondition')),
  };
}

/** A wildcard stands for any name in its place, by whole segment; permission names ignore no case. */
export function opens(policy: Policy, { domain, entity, action }: PermissionParts): boolean {
  return (
    fits(policy.domain, domain) && fits(policy.entity, entity) && policy.actions.some((a) => fits(a, action))
  );
}

function fits(pattern: string, name: string): boolean {
  return pattern === '*' || pattern === name;
}

function isCondition(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

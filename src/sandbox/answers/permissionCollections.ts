import type { OfferedPermission, Organization } from '../organization';

/**
 * The organization's own catalog, a `DomainPermissionCollection` for each domain. `queryType` `domain` or
 * `permission` with a comma list in `query` narrows it.
 */
export function permissionCollections({ permissions }: Organization, query: URLSearchParams) {
  const asked = query.get('query')?.split(',');
  const key = query.get('queryType') === 'permission' ? (name: string) => name : domainOf;
  const wanted = permissions.filter(({ name }) => asked?.includes(key(name)) ?? true);
  const domains = [...new Set(wanted.map(({ name }) => domainOf(name)))].sort();
  return domains.map((domain) => ({
    id: domain,
    name: wanted.find(({ name }) => domainOf(name) === domain)?.label.split(' > ')[0],
    domain,
    permissionMap: byEntity(wanted.filter(({ name }) => domainOf(name) === domain)),
    selfUri: `/api/v2/authorization/permissions/${domain}`,
  }));
}

function byEntity(permissions: readonly OfferedPermission[]) {
  const entities = new Map<string, object[]>();
  for (const { name, label, allowsConditions, divisionAware } of permissions) {
    const [domain, entityType = '', action] = name.split(':');
    const actions = entities.get(entityType) ?? [];
    actions.push({ domain, entityType, action, label, allowsConditions, divisionAware });
    entities.set(entityType, actions);
  }
  return Object.fromEntries(entities);
}

function domainOf(permission: string): string {
  return permission.split(':')[0] ?? permission;
}

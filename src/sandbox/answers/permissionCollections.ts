import type { OfferedPermission, Organization } from '../organization';

/**
 * The organization's own catalog, a `DomainPermissionCollection` for each domain. `queryType` `domain` or
 * `permission` with a comma list in `query` narrows it.
 */
export function permissionCollections({ permissions }: Organization, query: URLSearchParams) {
  const asked = query.get('query')?.split(',');
  const key = query.get('queryType') === 'permission' ? (name: string) => name : domainOf;
  const wanted = permissions.filter(({ name }) => asked?.includes(key(name)) ?? true);
  return [...grouped(wanted, ({ name }) => domainOf(name))].map(([domain, list]) => ({
    id: domain,
    name: list[0]?.label.split(' > ')[0],
    domain,
    permissionMap: Object.fromEntries(
      [...grouped(list, ({ name }) => name.split(':')[1] ?? '')].map(([entity, ofEntity]) => [
        entity,
        ofEntity.map(form),
      ]),
    ),
    selfUri: `/api/v2/authorization/permissions/${domain}`,
  }));
}

/** A `DomainPermission`. */
function form({ name, label, allowsConditions, divisionAware }: OfferedPermission) {
  const [domain, entityType, action] = name.split(':');
  return { domain, entityType, action, label, allowsConditions, divisionAware };
}

function grouped(
  permissions: readonly OfferedPermission[],
  keyOf: (permission: OfferedPermission) => string,
) {
  const groups = new Map<string, OfferedPermission[]>();
  for (const permission of permissions) {
    const group = groups.get(keyOf(permission)) ?? [];
    group.push(permission);
    groups.set(keyOf(permission), group);
  }
  return groups;
}

function domainOf(permission: string): string {
  return permission.split(':')[0] ?? permission;
}

import { permissionParts, type Policy } from './policy';

/** The names that a policy writes out, wildcards as they stand: `routing:queue:*`. */
export function writtenNames({ domain, entity, actions }: Policy): readonly string[] {
  return actions.map((action) => `${domain}:${entity}:${action}`);
}

/** Permission names, indexed by their parts, so that a wildcard is resolved without going through all of them. */
export class PermissionNames {
  private readonly byDomain = new Map<string, Map<string, string[]>>();

  /** @param names `domain:entity:action` */
  constructor(names: Iterable<string>) {
    for (const name of names) {
      const { domain, entity } = permissionParts(name);
      const entities = this.byDomain.get(domain) ?? new Map<string, string[]>();
      entities.set(entity, [...(entities.get(entity) ?? []), name]);
      this.byDomain.set(domain, entities);
    }
  }

  /**
   * What a policy opens: of a wildcard the names that there are, of a plain name that name, whether there is one or not.
   */
  opened(policy: Policy): readonly string[] {
    const { domain, entity, actions } = policy;
    if (![domain, entity, ...actions].includes('*')) return writtenNames(policy);
    const wanted = actions.includes('*') ? undefined : new Set(actions);
    return under(this.byDomain, domain)
      .flatMap((entities) => under(entities, entity).flat())
      .filter((name) => wanted?.has(permissionParts(name).action) ?? true);
  }
}

function under<T>(map: ReadonlyMap<string, T>, key: string): readonly T[] {
  if (key === '*') return [...map.values()];
  const one = map.get(key);
  return one === undefined ? [] : [one];
}

import type { Operation } from '../catalog/operation';

/** Actions of a permission that go with a method, as most operations have it. */
const ACTIONS: Readonly<Record<string, RegExp>> = {
  GET: /^(?:view|read|search|list)/,
  HEAD: /^(?:view|read)/,
  POST: /^(?:add|create|view)/,
  PUT: /^(?:edit|update)/,
  PATCH: /^(?:edit|update)/,
  DELETE: /^delete/,
};

/**
 * Permissions of an operation that takes any of them, the one that its method and path speak of first; else as
 * documented. Some operations take dozens, and who asks an administrator for one wants that one.
 */
export function likeliestFirst({ method, path, permissions }: Operation): readonly string[] {
  if (permissions.length <= 3) return permissions;
  const words = path.toLowerCase();
  const fit = (permission: string): number => {
    const [, entity = '', action = ''] = permission.split(':');
    return (words.includes(entity.toLowerCase()) ? 2 : 0) + (ACTIONS[method]?.test(action) ? 1 : 0);
  };
  return permissions
    .map((permission) => ({ permission, fit: fit(permission) }))
    .sort((a, b) => b.fit - a.fit)
    .map(({ permission }) => permission);
}

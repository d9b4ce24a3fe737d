import type { Grant } from './grants';
import { opens, permissionParts, type Policy } from './policy';

/** A role that a subject has, with all the grants that give it. */
export interface HeldRole {
  readonly name: string;
  readonly policies: readonly Policy[];
  /** At least one. */
  readonly grants: readonly Grant[];
}

const alreadyGrouped = new WeakMap<readonly Grant[], readonly HeldRole[]>();

/** Grants by their roles, in the order in which the roles come first; grouped once for a list of grants. */
export function heldRoles(grants: readonly Grant[]): readonly HeldRole[] {
  const known = alreadyGrouped.get(grants);
  if (known) return known;
  const byRole = new Map<readonly Policy[], { name: string; policies: readonly Policy[]; grants: Grant[] }>();
  for (const grant of grants) {
    const role = byRole.get(grant.policies);
    if (role) role.grants.push(grant);
    else byRole.set(grant.policies, { name: grant.role, policies: grant.policies, grants: [grant] });
  }
  const roles = [...byRole.values()];
  alreadyGrouped.set(grants, roles);
  return roles;
}

const alreadyListed = new WeakMap<HeldRole, ReadonlyMap<string, string | undefined>>();

/** Division ids of a role's grants to their names, where the grants tell them; `*` for all divisions. */
export function divisionsOf(role: HeldRole): ReadonlyMap<string, string | undefined> {
  const known = alreadyListed.get(role);
  if (known) return known;
  const divisions = new Map(role.grants.map(({ division }) => [division.id, division.name]));
  alreadyListed.set(role, divisions);
  return divisions;
}

/** A role that opens a permission. */
export interface Opening {
  readonly role: HeldRole;
  /** Whether all that opens it there stands under a condition. */
  readonly conditional: boolean;
}

/** By permission; a diagnosis asks for the same one many times. */
const alreadyJudged = new WeakMap<readonly Grant[], Map<string, readonly Opening[]>>();

/** The roles among grants that open a permission, with or without a condition. */
export function openings(grants: readonly Grant[], permission: string): readonly Opening[] {
  const judged = alreadyJudged.get(grants) ?? new Map<string, readonly Opening[]>();
  alreadyJudged.set(grants, judged);
  const known = judged.get(permission);
  if (known) return known;
  const parts = permissionParts(permission);
  const found = heldRoles(grants).flatMap((role) => {
    const fitting = role.policies.filter((policy) => opens(policy, parts));
    return fitting.length > 0 ? [{ role, conditional: fitting.every((policy) => policy.conditional) }] : [];
  });
  judged.set(permission, found);
  return found;
}

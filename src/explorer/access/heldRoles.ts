import type { Grant } from '../../evidence/grants';
import type { Policy } from '../../evidence/policy';

/** A role that a subject has, with all the grants that give it. */
export interface HeldRole {
  readonly name: string;
  readonly policies: readonly Policy[];
  /** At least one. */
  readonly grants: readonly Grant[];
}

/** Grants by their roles, in the order in which the roles come first. */
export function heldRoles(grants: readonly Grant[]): readonly HeldRole[] {
  const byRole = new Map<readonly Policy[], { name: string; policies: readonly Policy[]; grants: Grant[] }>();
  for (const grant of grants) {
    const known = byRole.get(grant.policies);
    if (known) known.grants.push(grant);
    else byRole.set(grant.policies, { name: grant.role, policies: grant.policies, grants: [grant] });
  }
  return [...byRole.values()];
}

/** Division ids of a role's grants to what they are called there; `*` for all divisions. */
export function divisionsOf({ grants }: HeldRole): ReadonlyMap<string, string> {
  return new Map(grants.map(({ division }) => [division.id, division.name ?? division.id]));
}

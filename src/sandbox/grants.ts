import {
  EVERY_DIVISION,
  type Grant,
  type OfferedPermission,
  type Organization,
  type Policy,
  type Role,
} from './organization';

/** Who acts: a user with what the groups add, or an OAuth client with its own roles. */
export interface Subject {
  readonly id: string;
  readonly name: string;
  readonly grants: readonly HeldGrant[];
}

/** A grant that counts for a subject. */
export interface HeldGrant {
  /** The subject's own id, or the id of the group that it comes through. */
  readonly subjectId: string;
  readonly role: Role;
  readonly divisionId: string;
}

/** Where a permission is held: `everywhere`, or in these divisions (none where it is not held). */
export type Reach = 'everywhere' | ReadonlySet<string>;

export function userSubject(organization: Organization, userId: string): Subject | undefined {
  const user = organization.users.find(({ id }) => id === userId);
  if (!user) return undefined;
  const groups = organization.groups.filter(({ memberIds }) => memberIds.includes(userId));
  const grants = [user, ...groups].flatMap((owner) => held(organization, owner.id, owner.grants));
  return { id: user.id, name: user.name, grants };
}

export function clientSubject(organization: Organization, clientId: string): Subject | undefined {
  const client = organization.clients.find(({ id }) => id === clientId);
  return (
    client && {
      id: client.id,
      name: client.name,
      grants: held(organization, client.id, client.roleDivisions),
    }
  );
}

/** Where the subject holds a permission. One that the organization does not offer is held nowhere. */
export function reach(organization: Organization, subject: Subject, permission: string): Reach {
  const offered = organization.permissions.find(({ name }) => name === permission);
  return offered ? reachOf(offered, subject) : new Set();
}

/** The same for a permission of the organization's list; one that knows no divisions is held everywhere or nowhere. */
export function reachOf({ name, divisionAware }: OfferedPermission, subject: Subject): Reach {
  const divisions = subject.grants
    .filter(({ role }) => roleOpens(role, name))
    .map(({ divisionId }) => divisionId);
  const everywhere = divisions.includes(EVERY_DIVISION) || (divisions.length > 0 && !divisionAware);
  return everywhere ? 'everywhere' : new Set(divisions);
}

export function isHeld(where: Reach): boolean {
  return where === 'everywhere' || where.size > 0;
}

/** Whether the permission is held in at least one of the divisions. */
export function coversAny(where: Reach, divisionIds: readonly string[]): boolean {
  return where === 'everywhere' || divisionIds.some((id) => where.has(id));
}

const answersOf = new WeakMap<Role, Map<string, boolean>>();

/** Whether a role opens a permission. Each answer about a subject asks for all permissions, so it is worked out once. */
function roleOpens(role: Role, name: string): boolean {
  const answers = answersOf.get(role) ?? new Map<string, boolean>();
  answersOf.set(role, answers);
  const known = answers.get(name) ?? role.policies.some((policy) => opens(policy, name));
  answers.set(name, known);
  return known;
}

/** A policy opens a permission segment by segment, and only where it has no condition left open. */
export function opens(policy: Policy, permission: string): boolean {
  const [domain, entity, action, ...rest] = permission.split(':');
  if (domain === undefined || entity === undefined || action === undefined || rest.length > 0) return false;
  return (
    (policy.condition === undefined || policy.conditionMet === true) &&
    ['*', domain].includes(policy.domain) &&
    ['*', entity].includes(policy.entity) &&
    policy.actions.some((name) => name === '*' || name === action)
  );
}

function held(organization: Organization, subjectId: string, grants: readonly Grant[]): HeldGrant[] {
  return grants.flatMap(({ roleId, divisionId }) => {
    const role = organization.roles.find(({ id }) => id === roleId);
    return role ? [{ subjectId, role, divisionId }] : [];
  });
}

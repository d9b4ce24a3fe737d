import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { text } from '../evidence/shape';

/** What the organization can grant, which resolves the wildcards of roles. */
const OFFERED = 'GET /api/v2/authorization/permissions?pageSize=100';
export const USERS = 'GET /api/v2/users?pageSize=100';

/** Somebody whose permissions can be asked for. */
export interface ListedUser {
  readonly id: string;
  readonly name: string;
  /** E-mail address, where it is told. */
  readonly email: string | undefined;
}

/** The users that a bundle lists. */
export interface UserList {
  readonly users: readonly ListedUser[];
  /** False where the list was cut. */
  readonly complete: boolean;
}

/** Undefined where the list of users was refused. */
export function userList(bundle: EvidenceBundle): UserList | undefined {
  const listing = new Evidence(bundle).listing('GET /api/v2/users');
  if (!listing.known) return undefined;
  const users = listing.value.entities.flatMap((row) => {
    const id = text(row, 'id');
    const email = text(row, 'email') ?? text(row, 'username');
    return id === undefined ? [] : [{ id, name: text(row, 'name') ?? email ?? id, email }];
  });
  return { users, complete: listing.value.complete };
}

/**
 * The calls that tell what a user may do; the second one tells less, where the first one is refused.
 * @param id of the user, or `me`
 */
export function permissionCalls(id: string): readonly string[] {
  return [
    OFFERED,
    `GET /api/v2/authorization/subjects/${id}`,
    `GET /api/v2/users/${id}?expand=authorization`,
  ];
}

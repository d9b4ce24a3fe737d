import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { GUID } from '../platform/namedIds';
import { permissionCalls, userList, USERS } from '../platform/permissionRounds';
import { permissionsOfUser, permissionsText } from '../report/effectivePermissions';
import { readable } from './input';
import { askLive } from './live';
import type { LiveArguments } from './liveIdentity';
import { printError, printResult } from './print';

/**
 * `permissions [USER]`: what the caller, or a user found by id, name or address, may do where, and through which role.
 * 0 where that is known, 2 where it is not.
 *
 * @throws UnreadableInput where no user, or more than one, is called so
 */
export async function showPermissions(
  user: string | undefined,
  live: LiveArguments,
  json: boolean,
): Promise<number> {
  let id = user === undefined ? 'me' : GUID.test(user) ? user : undefined;
  const bundle = await askLive(live, [
    () => (id === undefined ? [USERS] : permissionCalls(id)),
    (first) => {
      if (id !== undefined) return [];
      id = idOf(user ?? '', first);
      return id === undefined ? [] : permissionCalls(id);
    },
  ]);
  const held = permissionsOfUser(new Evidence(bundle), id ?? 'me');
  if (!held.known) {
    printError(`The permissions are not known: ${held.why}.`);
    return 2;
  }
  printResult(
    json ? { schemaVersion: 1, takenAt: bundle.takenAt, ...held.value } : permissionsText(held.value),
  );
  return 0;
}

/** Of the user whose name or address that is; undefined where the list of users was refused. */
function idOf(user: string, bundle: EvidenceBundle): string | undefined {
  const listed = userList(bundle);
  if (!listed) return undefined;
  const wanted = user.toLowerCase();
  const found = listed.users.filter((one) =>
    [one.name, one.email].some((name) => name?.toLowerCase() === wanted),
  );
  const [only, ...others] = found.map(({ id }) => id);
  if (only === undefined) {
    throw readable(
      `No user is called "${user.slice(0, 80)}"${listed.complete ? '' : ' among those that could be listed'}: give the whole name, the e-mail address or the id.`,
    );
  }
  if (others.length > 0) {
    throw readable(
      `${found.length} users are called "${user.slice(0, 80)}": give the e-mail address or the id.`,
    );
  }
  return only;
}

import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import { text } from '../evidence/shape';
import { GUID } from '../platform/namedIds';
import { effectivePermissions, permissionsText } from '../report/effectivePermissions';
import { readable } from './input';
import { askLive } from './live';
import type { LiveArguments } from './liveIdentity';
import { printResult } from './print';

const OFFERED = 'GET /api/v2/authorization/permissions?pageSize=100';
const USERS = 'GET /api/v2/users?pageSize=100';

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
    () => [OFFERED, ...(id === undefined ? [USERS] : callsAbout(id))],
    (first) => {
      if (id !== undefined) return [];
      id = idOf(user ?? '', first);
      return id === undefined ? [] : callsAbout(id);
    },
  ]);
  const [grants = '', record = ''] = callsAbout(id ?? 'me').map((call) => call.split('?')[0]);
  const held = effectivePermissions(new Evidence(bundle), grants, record);
  if (!held.known) {
    process.stderr.write(`permission-doctor: The permissions are not known: ${held.why}.\n`);
    return 2;
  }
  printResult(
    json ? { schemaVersion: 1, takenAt: bundle.takenAt, ...held.value } : permissionsText(held.value),
  );
  return 0;
}

function callsAbout(id: string): string[] {
  return [`GET /api/v2/authorization/subjects/${id}`, `GET /api/v2/users/${id}?expand=authorization`];
}

/** Of the user whose name or address that is; undefined where the list of users was refused. */
function idOf(user: string, bundle: EvidenceBundle): string | undefined {
  const listing = new Evidence(bundle).listing('GET /api/v2/users');
  if (!listing.known) return undefined;
  const wanted = user.toLowerCase();
  const found = listing.value.entities.filter((row) =>
    ['name', 'email', 'username'].some((name) => text(row, name)?.toLowerCase() === wanted),
  );
  const [only, ...others] = found.flatMap((row) => text(row, 'id') ?? []);
  if (only === undefined) {
    throw readable(
      `No user is called "${user.slice(0, 80)}"${listing.value.complete ? '' : ' among those that could be listed'}: give the whole name, the e-mail address or the id.`,
    );
  }
  if (others.length > 0) {
    throw readable(
      `${found.length} users are called "${user.slice(0, 80)}": give the e-mail address or the id.`,
    );
  }
  return only;
}

import type { Catalog } from '../catalog/catalog';
import type { Evidence } from '../evidence/evidence';
import type { DivisionRef } from '../evidence/grants';
import { heldDivisions } from '../evidence/holding';
import { isDivisionAware } from '../evidence/organizationPermissions';
import { codeOf, saidBy } from './errorCode';
import { readError } from './platformError';

/** Divisions in none of which an object is: the caller may read such objects there, and this one was refused. */
export interface ClosedDivisions {
  /** The call that was refused for the object's division. */
  readonly call: string;
  readonly divisions: readonly DivisionRef[];
}

/**
 * Where an object is not, as the refusal to show it tells: in none of the divisions where the caller holds what reading
 * it takes. Undefined where the call was not refused for a division, or where that is not known for sure.
 *
 * @param call `GET /api/v2/routing/queues/ID`
 */
export function closedDivisions(
  { evidence, catalog }: { readonly evidence: Evidence; readonly catalog: Catalog },
  call: string,
): ClosedDivisions | undefined {
  const response = evidence.response(call);
  const operation = catalog.match('GET', call.slice('GET '.length))?.operation;
  // A listing is refused for no object of it.
  if (response?.status !== 403 || !operation?.path.endsWith('}')) return undefined;
  const error = readError(response.status, response.body);
  const said = saidBy(error, codeOf(error, response.status, catalog, operation));
  if (said?.cause !== 'division' || said.strength !== 'settled') return undefined;
  const { permissions, permissionMode } = operation;
  const held = permissions.map((permission) => divisionsOf(evidence, permission));
  // Any permission that let nobody in tells where the object is not; of several that are all asked for, one does, and
  // nobody says which.
  const divisions = permissionMode === 'ALL' ? common(held) : held.flatMap((known) => known ?? []);
  return divisions.length === 0 ? undefined : { call, divisions };
}

/** Undefined where it is not known, or where it is held everywhere, which a refusal for a division contradicts. */
function divisionsOf(evidence: Evidence, permission: string): readonly DivisionRef[] | undefined {
  const held = heldDivisions(evidence, permission);
  const isDivided = isDivisionAware(evidence, permission) === true;
  return isDivided && held.known && held.value !== 'all' ? held.value : undefined;
}

function common(lists: readonly (readonly DivisionRef[] | undefined)[]): readonly DivisionRef[] {
  const [first = [], ...others] = lists;
  return first.filter(({ id }) => others.every((list) => list?.some((other) => other.id === id)));
}

import type { OperationMatch } from '../catalog/operation';
import { errorNames } from './errorNames';
import type { Evidence } from './evidence';
import { subject, type DivisionRef } from './grants';
import { field, rows, text, type Fields } from './shape';

const DIVISIONS_CALL = 'GET /api/v2/authorization/divisions';

/** Where the object of an id is read, by the name of the parameter, whatever path the id stands in. */
const READ_AT: Readonly<Record<string, string>> = {
  queueId: '/api/v2/routing/queues',
  userId: '/api/v2/users',
  conversationId: '/api/v2/conversations',
  siteId: '/api/v2/telephony/providers/edges/sites',
  divisionId: '/api/v2/authorization/divisions',
};

/** All divisions of the organization that the answers tell of. */
export function divisions(evidence: Evidence): readonly Fields[] {
  const listing = evidence.listing(DIVISIONS_CALL);
  const one = evidence
    .matching(/^GET \/api\/v2\/authorization\/divisions\/[^/?]+$/)
    .map((r) => r.body as Fields);
  return [...(listing.known ? listing.value.entities : []), ...one];
}

/** The name of a division, where any answer gives it. */
export function divisionName(evidence: Evidence, id: string): string | undefined {
  const row = divisions(evidence).find((d) => text(d, 'id') === id);
  if (row) return text(row, 'name');
  const who = subject(evidence);
  return who.known ? who.value.grants.find((g) => g.division.id === id)?.division.name : undefined;
}

/**
 * The calls that read the objects along a path, under the path itself and where objects of that name are read; the object
 * nearest to the end of the path first.
 */
export function callsAbout(path: string, params: OperationMatch['params']): ReadonlySet<string> {
  const segments = path.split('/');
  const along = segments.map((_, i) => `GET ${segments.slice(0, segments.length - i).join('/')}`);
  const named = Object.entries(params).flatMap(([name, id]) =>
    Object.hasOwn(READ_AT, name) ? [`GET ${READ_AT[name] ?? ''}/${id}`] : [],
  );
  return new Set([...along.slice(0, -4), ...named]);
}

/**
 * The divisions of the object that a call reads: from the object itself, or from the text of the refusal to show it;
 * empty where nothing tells. A conversation may be in several divisions, any of which lets a caller in.
 */
export function divisionsOfObject(evidence: Evidence, call: string): readonly DivisionRef[] {
  const response = evidence.response(call);
  if (!response) return [];
  const own = call.startsWith(`${DIVISIONS_CALL}/`) ? response.body : field(response.body, 'division');
  const several = rows(response.body, 'divisions').map((row) => field(row, 'division'));
  const shown = [own, ...several].flatMap((division) => {
    const id = text(division, 'id');
    return id === undefined ? [] : [{ id, name: text(division, 'name') ?? divisionName(evidence, id) }];
  });
  const refused = response.status === 403 ? errorNames(text(response.body, 'message') ?? '').divisions : [];
  return [...shown, ...refused.map((id) => ({ id, name: divisionName(evidence, id) }))];
}

/** The division that a body asks a new object to be in. */
export function divisionInBody(evidence: Evidence, body: unknown): readonly DivisionRef[] {
  const id = text(body, 'divisionId') ?? text(field(body, 'division'), 'id');
  return id === undefined ? [] : [{ id, name: divisionName(evidence, id) }];
}

/** Divisions named by the objects of a listing. */
export function divisionsOf(entities: readonly Fields[]): readonly string[] {
  return [...new Set(entities.flatMap((e) => text(field(e, 'division'), 'id') ?? []))];
}

/** How many objects of a kind (`QUEUE`) a division holds, where the answer counts them. */
export function objectCount(division: Fields, kind: string): number | undefined {
  const counted = field(field(division, 'objectCounts'), kind);
  return typeof counted === 'number' ? counted : undefined;
}

/** Divisions of an OAuth client's `roleDivisions`. */
export function roleDivisions(client: unknown): readonly string[] {
  return rows(client, 'roleDivisions').flatMap((r) => text(r, 'divisionId') ?? []);
}

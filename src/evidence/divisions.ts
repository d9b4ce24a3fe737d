import type { Evidence } from './evidence';
import { subject, type DivisionRef } from './grants';
import { field, rows, text, type Fields } from './shape';

const DIVISIONS_CALL = 'GET /api/v2/authorization/divisions';

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
 * The division of the object that a path speaks of: from the object itself, from the listing of the divisions
 * for a division, or from the text of the refusal to show the object.
 */
export function divisionOfObject(evidence: Evidence, path: string): DivisionRef | undefined {
  const segments = path.split('/');
  for (let length = segments.length; length > 4; length--) {
    const call = `GET ${segments.slice(0, length).join('/')}`;
    const response = evidence.response(call);
    if (!response) continue;
    const division = segments[length - 2] === 'divisions' ? response.body : field(response.body, 'division');
    const id = text(division, 'id') ?? refusedDivision(text(response.body, 'message'));
    if (id !== undefined) return { id, name: text(division, 'name') ?? divisionName(evidence, id) };
  }
  return undefined;
}

/** A refusal may name the division as a fourth part of the permission: `routing:queue:view:<id>`. */
function refusedDivision(message: string | undefined): string | undefined {
  return message?.match(/:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\]/i)?.[1];
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

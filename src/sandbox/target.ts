import { answers } from './answers';
import type { Organization } from './organization';
import type { Situation } from './situation';

/** What of a situation says which objects it is about. */
type Place = Pick<Situation, 'organization' | 'catalog' | 'operation' | 'params' | 'path'>;

/**
 * Divisions of each object that a call is about, a conversation being in several: of the objects along the path, in its
 * order, else of the new object, as the body names them. Objects whose division nobody can ask for are left out.
 */
export function targetDivisions(situation: Situation): readonly (readonly string[])[] {
  const along = divisionsAlong(situation);
  const named = along.length > 0 ? [] : namedIn(situation.call.body, situation.organization);
  return named.length > 0 ? [named] : along;
}

/**
 * The division of the object that a reading call of this path shows, where the sandbox makes the object up: any id is
 * that of an object, where the sandbox has none of the kind.
 */
export function inventedDivision(place: Place): string | undefined {
  const isObject = place.operation.path.endsWith('}') && isInvented(place, place.path);
  return isObject ? divisionsAlong(place).at(-1)?.[0] : undefined;
}

/** Whether the path names an object of a kind that the organization has, and not this one. */
export function isMissing({ organization, params }: Place): boolean {
  return Object.entries(params).some(([name, id]) => {
    const lookup = Object.hasOwn(DIVISIONED, name) ? DIVISIONED[name] : undefined;
    return lookup !== undefined && lookup(organization, id) === undefined;
  });
}

function divisionsAlong(place: Place): readonly (readonly string[])[] {
  const { organization, operation, params, path } = place;
  const segments = path.split('/');
  const along: (readonly string[])[] = [];
  for (const [index, segment] of operation.path.split('/').entries()) {
    const name = /^\{(.*)\}$/.exec(segment)?.[1];
    if (name === undefined) continue;
    const lookup = Object.hasOwn(DIVISIONED, name) ? DIVISIONED[name] : undefined;
    const known = lookup?.(organization, params[name] ?? '') ?? [];
    const isMadeUp = !lookup && isInvented(place, segments.slice(0, index + 1).join('/'));
    if (known.length > 0) along.push(known);
    else if (isMadeUp) along.push([along.at(-1)?.[0] ?? homeOf(organization)]);
  }
  return along;
}

/** A made-up object is in the division of the one before it on the path, else in the home division. */
function homeOf({ divisions }: Organization): string {
  return divisions.find(({ home }) => home)?.id ?? '';
}

const GUID = /\/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a documented operation reads an object at this path, of a kind that the sandbox has no objects of. */
function isInvented({ catalog }: Place, path: string): boolean {
  const match = GUID.test(path) ? catalog.match('GET', path) : undefined;
  if (match?.operation.auth !== 'oauth' || match.operation.returnType === null) return false;
  const [name = ''] = Object.keys(match.params).slice(-1);
  const { returnType, operationId } = match.operation;
  return (
    !/^Array<|Listing$/.test(returnType) && !answers.has(operationId) && !Object.hasOwn(DIVISIONED, name)
  );
}

type Lookup = (organization: Organization, id: string) => readonly string[] | undefined;

/** Path parameters that name an object with a division. */
const DIVISIONED: Readonly<Record<string, Lookup>> = {
  divisionId: ({ divisions }, id) => (divisions.some((one) => one.id === id) ? [id] : undefined),
  queueId: ({ queues }, id) => divisionOf(queues, id),
  siteId: ({ sites }, id) => divisionOf(sites, id),
  userId: ({ users }, id) => divisionOf(users, id),
  conversationId: ({ conversations }, id) => conversations.find((one) => one.id === id)?.divisionIds,
};

function divisionOf(
  objects: readonly { id: string; divisionId: string }[],
  id: string,
): string[] | undefined {
  const object = objects.find((one) => one.id === id);
  return object && [object.divisionId];
}

/** The division that a body asks for: `{"division": {"id": …}}` or `{"divisionId": …}`. */
function namedIn(body: string, { divisions }: Organization): readonly string[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return [];
  }
  const { division, divisionId } = fields(value);
  const asked = [divisionId, fields(division).id];
  return divisions.map(({ id }) => id).filter((id) => asked.includes(id));
}

function fields(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

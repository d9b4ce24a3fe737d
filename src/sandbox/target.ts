import { answers } from './answers';
import type { Organization } from './organization';
import { Refusal } from './refusal';
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

/** Whether the sandbox has every object that the path names, and does not make it up: each can be read. */
export function isThere(situation: Situation): boolean {
  return idsAlong(situation).every(({ name, path }) => {
    const lookup = Object.hasOwn(DIVISIONED, name) ? DIVISIONED[name] : undefined;
    return lookup
      ? lookup(situation.organization, situation.params[name] ?? '') !== undefined
      : isShown(situation, path);
  });
}

/** Whether an operation of which the sandbox knows the answer reads an object at this path. */
function isShown(situation: Situation, path: string): boolean {
  const match = situation.catalog.match('GET', path);
  const answer = match && answers.get(match.operation.operationId);
  return answer !== undefined && !(answer({ ...situation, ...match, path }) instanceof Refusal);
}

/** The parameters of a path in their order, each with the path up to it. */
function idsAlong({ operation, path }: Place): readonly { readonly name: string; readonly path: string }[] {
  const segments = path.split('/');
  return operation.path.split('/').flatMap((segment, index) => {
    const name = /^\{(.*)\}$/.exec(segment)?.[1];
    return name === undefined ? [] : [{ name, path: segments.slice(0, index + 1).join('/') }];
  });
}

function divisionsAlong(place: Place): readonly (readonly string[])[] {
  const { organization, params } = place;
  const along: (readonly string[])[] = [];
  for (const { name, path } of idsAlong(place)) {
    const lookup = Object.hasOwn(DIVISIONED, name) ? DIVISIONED[name] : undefined;
    const known = lookup?.(organization, params[name] ?? '');
    // Under an object that is not there, nothing is.
    if (lookup && !known) break;
    if (known?.length) along.push(known);
    else if (!lookup && isInvented(place, path)) along.push([along.at(-1)?.[0] ?? homeOf(organization)]);
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

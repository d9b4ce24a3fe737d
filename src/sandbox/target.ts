import type { Organization } from './organization';
import type { Situation } from './situation';

/**
 * Divisions of the object that a call is about: of the first object in the path that the organization knows,
 * else those that the body names for a new object. Empty where neither is known.
 */
export function targetDivisions({ organization, params, call }: Situation): readonly string[] {
  for (const [parameter, id] of Object.entries(params)) {
    const lookup = Object.hasOwn(DIVISIONED, parameter) ? DIVISIONED[parameter] : undefined;
    const divisions = lookup?.(organization, id) ?? [];
    if (divisions.length > 0) return divisions;
  }
  return namedIn(call.body, organization);
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

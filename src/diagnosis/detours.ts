import type { Case } from './case';
import { code } from './words';
import { l10n } from '../text/l10n';

/** A documented operation that is taken for another job than it does. */
export interface Detour {
  readonly why: string;
  readonly advice: string;
}

/** Words of presence, compared without case and separators. Source: enumeration of `systemPresence`. */
const PRESENCES = new Set('available away busy offline idle onqueue meal training meeting break'.split(' '));

/** Going on queue is a presence, not a routing status, whose values only the platform moves between. */
export function detourOf({ operation, request, findings }: Case): Detour | undefined {
  if (operation?.bodyType !== 'RoutingStatus' || operation.method !== 'PUT' || !request.body)
    return undefined;
  const wrong = findings.find((f) => f.code === 'not-in-enumeration' && f.pointer === '/status');
  if (wrong?.code !== 'not-in-enumeration') return undefined;
  if (!PRESENCES.has(wrong.value.toLowerCase().replace(/[^a-z]/g, ''))) return undefined;
  return {
    why: l10n.t('{0} is a presence, not a routing status', code(wrong.value)),
    advice: l10n.t(
      'Set the presence instead: {0} with the presence definition of {1}. A routing status takes only {2}.',
      code('PATCH /api/v2/users/{userId}/presences/{sourceId}'),
      code(wrong.value),
      wrong.allowed.map(code).join(', '),
    ),
  };
}

import { ALL_DIVISIONS, type DivisionRef } from '../evidence/grants';
import { heldDivisions, type Divisions } from '../evidence/holding';
import { isDivisionAware } from '../evidence/organizationPermissions';
import type { Case } from './case';
import { hold } from './holdings';
import type { Requirement } from './requirement';

type Standing = 'pass' | 'fail' | 'unknown';

/**
 * Whether what is asked is held where the object is. Open where the objects of a path are in divisions of which not all
 * let the caller in: which object counts, nobody documents.
 */
export function divisionStanding(
  c: Pick<Case, 'evidence' | 'status' | 'divisions'>,
  { permissions, mode }: Requirement,
): Standing {
  const { wanted, others, closed } = c.divisions;
  const judges = [
    ...(wanted.length > 0 ? [wanted, ...others] : []).map(within),
    ...closed.map(({ divisions }) => outside(divisions)),
  ];
  const [first = 'unknown', ...rest] = judges.map((judge) =>
    combined(
      mode,
      permissions.map((permission) => standingOf(c, permission, judge)),
    ),
  );
  return rest.every((standing) => standing === first) ? first : 'unknown';
}

/** Three-valued over the permissions, like the permission itself, but where the object is. */
function combined(mode: Requirement['mode'], standings: readonly Standing[]): Standing {
  const [decisive, other] = mode === 'ANY' ? (['pass', 'fail'] as const) : (['fail', 'pass'] as const);
  if (standings.includes(decisive)) return decisive;
  return standings.includes('unknown') ? 'unknown' : other;
}

/** Whether a permission that is held there counts for the object; undefined where that is not known. */
type Judge = (held: Divisions) => boolean | undefined;

/** Of an object that is in one of these divisions at least. */
function within(divisions: readonly DivisionRef[]): Judge {
  const ids = new Set(divisions.map(({ id }) => id));
  return (held) => held === 'all' || held.some(({ id }) => ids.has(id) || id === ALL_DIVISIONS);
}

/** Of an object that is in none of these divisions. */
function outside(divisions: readonly DivisionRef[]): Judge {
  const ids = new Set(divisions.map(({ id }) => id));
  return (held) => (held !== 'all' && held.every(({ id }) => ids.has(id)) ? false : undefined);
}

function standingOf(c: Pick<Case, 'evidence' | 'status'>, permission: string, judge: Judge): Standing {
  const somewhere = hold(c, permission);
  if (somewhere === 'no') return 'fail';
  if (somewhere !== 'yes') return 'unknown';
  const aware = isDivisionAware(c.evidence, permission);
  // A permission that divisions do not divide holds whatever the division of the grant.
  if (aware === false) return 'pass';
  const divisions = heldDivisions(c.evidence, permission);
  const counts = divisions.known ? judge(divisions.value) : undefined;
  if (counts === true) return 'pass';
  return counts === false && aware === true ? 'fail' : 'unknown';
}

import { divisions, divisionsOf, objectCount } from '../../evidence/divisions';
import { heldDivisions } from '../../evidence/holding';
import { isDivisionAware } from '../../evidence/organizationPermissions';
import { entities, flag, text, type Fields } from '../../evidence/shape';
import { SUBJECT_CALL } from '../../evidence/grants';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import { isSuccess } from '../case';
import { requirementOf } from '../requirement';
import type { CheckResult } from '../suspicion';
import { code, outside, some } from '../words';

/** A listing shows only objects of the divisions in which its permission is held: no error says so. */
export function checkVisibleDivisions(c: Case): CheckResult {
  const permission = requirementOf(c)?.permissions[0];
  if (!isSuccess(c.status) || permission === undefined || !isListing(c)) return { checks: [] };
  const where = heldDivisions(c.evidence, permission);
  const row = {
    id: 'visible-divisions',
    check: 'Divisions in view',
    endpoint: SUBJECT_CALL,
    expected: 'every division whose objects are wanted',
  } as const;
  if (!where.known) {
    return {
      checks: [
        {
          ...row,
          status: 'unknown',
          actual: 'a listing holds only objects of divisions in which the permission is held',
          source: 'inferred',
        },
      ],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: [
        `${SUBJECT_CALL}: the divisions in which ${code(permission)} is held`,
        `GET /api/v2/authorization/divisionspermitted/paged/me?permission=${permission}`,
      ],
    };
  }
  if (where.value === 'all' || isDivisionAware(c.evidence, permission) === false) {
    return {
      checks: [
        {
          ...row,
          status: 'pass',
          actual: `${code(permission)} is held in all divisions`,
          source: 'evidence',
        },
      ],
    };
  }
  const inView = where.value;
  const hidden = divisions(c.evidence).filter((d) => !inView.some((v) => v.id === text(d, 'id')));
  const names = hidden.map((d) => outside(text(d, 'name') ?? text(d, 'id') ?? ''));
  const here = some(
    inView.map((d) => outside(d.name ?? d.id)),
    4,
  );
  const out = some(names, 4);
  if (hidden.length === 0) {
    return {
      checks: [
        {
          ...row,
          status: 'unknown',
          actual: `${code(permission)} is held in ${here}; other divisions are not known`,
          source: 'evidence',
        },
      ],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: ['GET /api/v2/authorization/divisions: which divisions there are'],
    };
  }
  return {
    checks: [
      {
        ...row,
        status: 'fail',
        actual: `${code(permission)} is held in ${here}, not in ${out}`,
        source: 'evidence',
      },
    ],
    suspicions: [
      {
        cause: 'division',
        strength: filtered(c, hidden) ? 'settled' : 'likely',
        advice: [askAdministrator(c, [permission], 'ANY', out)],
      },
    ],
  };
}

function isListing({ operation }: Case): boolean {
  return (
    operation !== undefined &&
    (operation.returnType ?? '').endsWith('Listing') &&
    !operation.path.endsWith('}')
  );
}

/** The answer holds no object of the hidden divisions although they have some, or it holds none at all. */
function filtered(c: Case, hidden: readonly Fields[]): boolean {
  const shown = divisionsOf(entities(parse(c.request.response?.body?.text)) ?? []);
  if (hidden.some((d) => shown.includes(text(d, 'id') ?? ''))) return false;
  const kind = (c.target.path.split('/').at(-1) ?? '').replace(/s$/, '').toUpperCase();
  const counts = hidden.map((d) => objectCount(d, kind)).filter((n) => n !== undefined);
  return counts.length === 0
    ? hidden.every((d) => flag(d, 'homeDivision') !== undefined)
    : counts.some((n) => n > 0);
}

function parse(json: string | undefined): unknown {
  try {
    return json === undefined ? undefined : JSON.parse(json);
  } catch {
    return undefined;
  }
}

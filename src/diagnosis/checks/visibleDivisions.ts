import { divisions, divisionsOf, objectCount } from '../../evidence/divisions';
import { SUBJECT_CALL, type DivisionRef } from '../../evidence/grants';
import { heldDivisions, type Divisions } from '../../evidence/holding';
import { known, type Known } from '../../evidence/known';
import { isDivisionAware } from '../../evidence/organizationPermissions';
import { entities, flag, text, type Fields } from '../../evidence/shape';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import { isSuccess } from '../case';
import type { Check } from '../diagnosis';
import { divisionNames, theDivision } from '../divisionWords';
import type { Requirement } from '../requirement';
import { wanted, type CheckResult } from '../suspicion';
import { codes, outside, some } from '../words';
import { l10n } from '../../text/l10n';

/** A listing shows only objects of the divisions in which its permission is held: no error says so. */
export function checkVisibleDivisions(c: Case): CheckResult {
  const { requirement } = c;
  if (!isSuccess(c.status) || !requirement || !isListing(c)) return { checks: [] };
  const names = codes(requirement.permissions.slice(0, 3), 'or');
  const where = inView(c, requirement);
  if (!where.known) {
    return {
      checks: [
        row(
          'unknown',
          l10n.t('a listing holds only objects of divisions in which the permission is held'),
          'inferred',
        ),
      ],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: [
        wanted(SUBJECT_CALL, l10n.t('the divisions in which {0} is held', names)),
        {
          what: `GET /api/v2/authorization/divisionspermitted/paged/me?permission=${requirement.permissions[0] ?? ''}`,
        },
      ],
    };
  }
  if (where.value === 'all')
    return { checks: [row('pass', l10n.t('{0} is held in all divisions', names), 'evidence')] };
  const shown = where.value;
  const here = divisionNames(shown) || l10n.t('no division');
  const hidden = divisions(c.evidence).filter((d) => !shown.some((v) => v.id === text(d, 'id')));
  if (hidden.length === 0) {
    return {
      checks: [
        row('unknown', l10n.t('{0} is held in {1}; other divisions are not known', names, here), 'evidence'),
      ],
      suspicions: [{ cause: 'division', strength: 'possible' }],
      nextEvidence: [wanted('GET /api/v2/authorization/divisions', l10n.t('which divisions there are'))],
    };
  }
  const out = some(
    hidden.map((d) => outside(text(d, 'name') ?? text(d, 'id') ?? '')),
    4,
  );
  return {
    checks: [row('fail', l10n.t('{0} is held in {1}, not in {2}', names, here, out), 'evidence')],
    suspicions: [
      {
        cause: 'division',
        strength: isFiltered(c, hidden) ? 'settled' : 'likely',
        advice: [askAdministrator(c, requirement.permissions, requirement.mode, theDivision(out))],
      },
    ],
  };
}

function row(status: Check['status'], actual: string, source: Check['source']): Check {
  return {
    id: 'visible-divisions',
    status,
    check: l10n.t('Divisions in view'),
    endpoint: SUBJECT_CALL,
    expected: l10n.t('every division whose objects are wanted'),
    actual,
    source,
  };
}

/** Listings, and the answers to searches and queries. */
function isListing({ operation }: Case): boolean {
  return (
    operation !== undefined &&
    /(?:Listing|SearchResponse|QueryResponse)$/.test(operation.returnType ?? '') &&
    !operation.path.endsWith('}')
  );
}

/** The divisions that any of the permissions opens; where all are asked, the first one stands for them. */
function inView({ evidence }: Case, { mode, permissions }: Requirement): Known<Divisions> {
  const all = (mode === 'ALL' ? permissions.slice(0, 1) : permissions).map((permission) =>
    isDivisionAware(evidence, permission) === false
      ? known<Divisions>('all', SUBJECT_CALL)
      : heldDivisions(evidence, permission),
  );
  const everywhere = all.find((w) => w.known && w.value === 'all');
  const open = all.find((w) => !w.known);
  if (everywhere ?? open) return (everywhere ?? open)!;
  const listed = all.flatMap((w) => (w.known && w.value !== 'all' ? w.value : []));
  return known<Divisions>(
    [...new Map(listed.map((d): [string, DivisionRef] => [d.id, d])).values()],
    SUBJECT_CALL,
  );
}

/** The answer holds no object of the hidden divisions although they have some, or it holds none at all. */
function isFiltered(c: Case, hidden: readonly Fields[]): boolean {
  const shown = divisionsOf(entities(c.accepted) ?? []);
  if (hidden.some((d) => shown.includes(text(d, 'id') ?? ''))) return false;
  const kind = (c.target.path.split('/').at(-1) ?? '').replace(/s$/, '').toUpperCase();
  const counts = hidden.map((d) => objectCount(d, kind)).filter((n) => n !== undefined);
  return counts.length === 0
    ? hidden.every((d) => flag(d, 'homeDivision') !== undefined)
    : counts.some((n) => n > 0);
}

import { SUBJECT_CALL } from '../../evidence/grants';
import { heldDivisions } from '../../evidence/holding';
import { isDivisionAware } from '../../evidence/organizationPermissions';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import type { Advice, Check, CheckStatus } from '../diagnosis';
import type { ClosedDivisions } from '../closedDivisions';
import { divisionStanding } from '../divisionStanding';
import { divisionNames, divisionWords, theDivision, theObjectsDivision } from '../divisionWords';
import { hold, isHeldNowhere } from '../holdings';
import type { Requirement } from '../requirement';
import { wanted, type CheckResult } from '../suspicion';
import { code } from '../words';
import { l10n } from '../../text/l10n';

const PERMITTED_CALL = 'GET /api/v2/authorization/divisionspermitted/paged/me?permission=';

/** Is the permission held where the object is? */
export function checkDivision(c: Case): CheckResult {
  if (c.divisions.said) return saidByServer(c);
  const isTold = c.divisions.wanted.length > 0 || isElsewhere(c);
  return isTold ? judged(c) : unseen(c);
}

function row(c: Case, status: CheckStatus, actual: string, source: Check['source']): Check {
  return {
    id: 'division',
    status,
    check: l10n.t('Division'),
    endpoint: SUBJECT_CALL,
    expected: whereWanted(c, status),
    actual,
    source,
  };
}

/** Of several objects on a path, open is whichever of them decides. */
function whereWanted({ divisions: { wanted, others } }: Case, status: CheckStatus): string {
  if (wanted.length === 0) return l10n.t('the permission in {0}', theObjectsDivision());
  const isOpen = status === 'unknown' && others.length > 0;
  if (!isOpen) return l10n.t('the permission in {0}', theDivision(divisionWords(wanted)));
  const any = [wanted, ...others].map(divisionWords).reduce((a, b) => l10n.t('{0} or {1}', a, b));
  return l10n.t(
    'the permission in {0}: which of the objects on the path counts is not documented',
    theDivision(any),
  );
}

/** The object is where the permission is not held, whichever division that is. */
function isElsewhere(c: Case): boolean {
  return (
    c.requirement !== undefined &&
    c.divisions.closed.length > 0 &&
    divisionStanding(c, c.requirement) === 'fail'
  );
}

function closedWords({ call, divisions }: ClosedDivisions): string {
  return l10n.t(
    'the object is not in {0}, for {1} was refused for its division',
    divisionNames(divisions),
    code(call),
  );
}

/** Held where the object is known to be: a gate like the permission itself. */
function judged(c: Case): CheckResult {
  const { requirement } = c;
  if (!requirement) return { checks: [] };
  const status = divisionStanding(c, requirement);
  const words = [...c.divisions.closed.map(closedWords), holdings(c, requirement)].join('; ');
  const checks = [row(c, status, words, 'evidence')];
  // Held nowhere is what the check of the permission says.
  if (status !== 'fail' || isHeldNowhere(c, requirement)) return { checks };
  return {
    checks,
    suspicions: [{ cause: 'division', strength: 'settled', gate: true, advice: [ask(c)] }],
  };
}

/** The refusal is about divisions. Held nowhere at all, the role is what is missing. */
function saidByServer(c: Case): CheckResult {
  const { requirement } = c;
  const nowhere = requirement !== undefined && isHeldNowhere(c, requirement);
  const permission = requirement?.permissions[0];
  return {
    checks: [
      row(
        c,
        'fail',
        requirement ? holdings(c, requirement) : l10n.t('the refusal names no permission'),
        'server',
      ),
    ],
    suspicions: [
      {
        cause: 'division',
        strength: nowhere ? 'possible' : 'settled',
        said: true,
        gate:
          requirement !== undefined &&
          c.divisions.wanted.length > 0 &&
          divisionStanding(c, requirement) === 'fail',
        advice: [ask(c)],
      },
    ],
    nextEvidence: [
      ...(c.divisions.wanted.length > 0 ? [] : [wanted(objectCall(c), l10n.t('the division of the object'))]),
      ...(permission === undefined
        ? [wanted(SUBJECT_CALL, l10n.t('in which divisions which roles are held'))]
        : [wanted(`${PERMITTED_CALL}${permission}`, l10n.t('in which divisions it is held'))]),
    ],
  };
}

/**
 * An object whose division nobody told: where the permission is held in some divisions only, it is open whether the
 * object is in one of them, and behind a refusal that says nothing else it hardly is. What is only accepted (202)
 * may come to nothing for the same reason.
 */
function unseen(c: Case): CheckResult {
  const { requirement, match, status } = c;
  const hasObject = match !== undefined && Object.keys(match.params).length > 0;
  if (!hasObject || !requirement || (status !== null && status !== 403 && status !== 202))
    return { checks: [] };
  const known = requirement.permissions.some((p) => hold(c, p) !== undefined);
  if (!known) return status !== null && c.said === null ? { checks: [], ...mayBe(c, false) } : { checks: [] };
  const isFree = (p: string): boolean => isHeld(c, p) && !isLimited(c, p);
  const passes =
    requirement.mode === 'ANY' ? requirement.permissions.some(isFree) : requirement.permissions.every(isFree);
  if (passes || isHeldNowhere(c, requirement)) return { checks: [] };
  const limited = requirement.permissions.filter((p) => isHeld(c, p) && isLimited(c, p));
  if (limited.length === 0) return { checks: [] };
  const words = l10n.t(
    'the division of the object is not known; {0}',
    holdings(c, { ...requirement, permissions: limited }),
  );
  const aware = limited.some((p) => isDivisionAware(c.evidence, p) === true);
  return {
    checks: [{ ...row(c, 'unknown', words, 'evidence'), endpoint: objectCall(c) }],
    ...(status !== null
      ? mayBe(c, status === 403 && aware && leavesOpen(c))
      : { nextEvidence: [wanted(objectCall(c), l10n.t('its division'))] }),
  };
}

/** The refusal says nothing, or something that is said for divisions too. */
function leavesOpen({ said }: Case): boolean {
  return said === null || said.or?.includes('division') === true;
}

function mayBe(c: Case, likely: boolean): Partial<CheckResult> {
  return {
    suspicions: [{ cause: 'division', strength: likely ? 'likely' : 'possible', advice: [ask(c)] }],
    nextEvidence: [wanted(objectCall(c), l10n.t('the division of the object'))],
  };
}

/** The call that shows the object of the path. */
function objectCall({ target, match }: Case): string {
  const segments = target.path.split('/');
  const last = Object.values(match?.params ?? {}).at(-1);
  const end = last === undefined ? segments.length : segments.lastIndexOf(last) + 1;
  return `GET ${segments.slice(0, end || segments.length).join('/')}`;
}

function ask(c: Case): Advice {
  const { requirement, divisions } = c;
  const isNamed = divisions.wanted.length > 0;
  if (requirement) {
    const where = isNamed ? undefined : theObjectsDivision();
    return askAdministrator(c, requirement.permissions, requirement.mode, where);
  }
  return {
    who: 'admin',
    text: l10n.t(
      'Give the role that allows this in {0} as well: the refusal names the division and leaves the permission out. The role itself may be right; where it is given is not.',
      isNamed ? theDivision(divisionWords(divisions.wanted)) : theObjectsDivision(),
    ),
  };
}

function holdings(c: Case, { permissions }: Pick<Requirement, 'permissions'>): string {
  const shown = permissions.slice(0, 6).map((p) => l10n.t('{0} is held in: {1}', code(p), where(c, p)));
  const more = permissions.length - shown.length;
  return [...shown, ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join('; ');
}

function where(c: Case, permission: string): string {
  const divisions = heldDivisions(c.evidence, permission);
  if (!divisions.known) return l10n.t('not known ({0})', divisions.why);
  if (divisions.value === 'all') return l10n.t('all divisions');
  return divisions.value.length === 0 ? l10n.t('nowhere') : divisionNames(divisions.value);
}

function isHeld(c: Case, permission: string): boolean {
  return hold(c, permission) === 'yes';
}

/** The division of a grant matters, and it is not given everywhere. */
function isLimited(c: Case, permission: string): boolean {
  if (isDivisionAware(c.evidence, permission) === false) return false;
  const divisions = heldDivisions(c.evidence, permission);
  return !(divisions.known && divisions.value === 'all');
}

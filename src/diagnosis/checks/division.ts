import { divisionName, divisionOfObject } from '../../evidence/divisions';
import { ALL_DIVISIONS, SUBJECT_CALL, type DivisionRef } from '../../evidence/grants';
import { held, heldDivisions } from '../../evidence/holding';
import { isDivisionAware } from '../../evidence/organizationPermissions';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import { meaningOf } from '../errorMeaning';
import { codeOf, requirementOf, type Requirement } from '../requirement';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, outside, some } from '../words';

/** Is the permission held where the object is? */
export function checkDivision(c: Case): CheckResult {
  const requirement = requirementOf(c);
  const said = saidByServer(c);
  const object = said.divisions[0] ?? objectDivision(c);
  if (!object) return said.said ? unnamedDivision(c, requirement) : { checks: unseenObject(c, requirement) };
  const name = object.name === undefined ? code(object.id) : `${outside(object.name)} (${code(object.id)})`;
  const there = requirement
    ? heldThere(c, requirement, object.id)
    : { status: 'unknown' as const, actual: 'the permission is not named' };
  const status = said.said ? 'fail' : there.status;
  const check: Check = {
    id: 'division',
    status,
    check: 'Division',
    endpoint: SUBJECT_CALL,
    expected: `the permission in the division ${name}`,
    actual: there.actual,
    source: said.said ? 'server' : 'evidence',
  };
  if (status !== 'fail') return { checks: [check] };
  const nowhere = requirement?.permissions.every((p) => isHeld(c, p) === 'no') === true;
  const suspicion: Suspicion = {
    cause: 'division',
    strength: nowhere ? 'likely' : 'settled',
    gate: there.status === 'fail',
    advice: [
      requirement && requirement.permissions.length > 0
        ? askAdministrator(c, requirement.permissions, requirement.mode, name)
        : {
            who: 'admin',
            text: `Give the role that allows this in the division ${name} as well: the refusal names the division and leaves the permission out. The role itself may be right; where it is given is not.`,
          },
    ],
  };
  return { checks: [check], suspicions: [suspicion] };
}

function isHeld(c: Case, permission: string): string {
  const holding = held(c.evidence, permission);
  return holding.known ? holding.value : 'unknown';
}

/** The server speaks of divisions: by its code, or by a division in the list. */
function saidByServer(c: Case): { readonly said: boolean; readonly divisions: readonly DivisionRef[] } {
  const answer = codeOf(c);
  const byCode = answer !== null && meaningOf(answer)?.cause === 'division';
  const ids = c.error?.names.divisions ?? [];
  const divisions = ids.map((id) => ({ id, name: divisionName(c.evidence, id) }));
  return { said: byCode || (c.status === 403 && ids.length > 0), divisions };
}

function objectDivision(c: Case): DivisionRef | undefined {
  return c.match && Object.keys(c.match.params).length > 0
    ? divisionOfObject(c.evidence, c.target.path)
    : undefined;
}

/**
 * An object whose division nobody told: where the permission is held in some divisions only, it is open whether
 * the object is in one of them.
 */
function unseenObject(c: Case, requirement: Requirement | undefined): readonly Check[] {
  const hasObject = c.match !== undefined && Object.keys(c.match.params).length > 0;
  if (!hasObject || !requirement || c.status !== null) return [];
  const limited = requirement.permissions.filter(
    (p) => isHeld(c, p) === 'yes' && isDivisionAware(c.evidence, p) !== false && !everywhere(c, p),
  );
  const free = requirement.permissions.some((p) => isHeld(c, p) === 'yes' && !limited.includes(p));
  if (limited.length === 0 || (requirement.mode === 'ANY' && free)) return [];
  return [
    {
      id: 'division',
      status: 'unknown',
      check: 'Division',
      endpoint: `GET ${c.target.path}`,
      expected: 'the permission in the division of the object',
      actual: `the division of the object is not known; ${limited.map((p) => `${code(p)} is held in: ${words(heldDivisions(c.evidence, p))}`).join('; ')}`,
      source: 'evidence',
    },
  ];
}

function everywhere(c: Case, permission: string): boolean {
  const divisions = heldDivisions(c.evidence, permission);
  return divisions.known && divisions.value === 'all';
}

function unnamedDivision(c: Case, requirement: Requirement | undefined): CheckResult {
  const where = requirement?.permissions
    .map((p) => `${code(p)}: ${words(heldDivisions(c.evidence, p))}`)
    .join('; ');
  const advice = requirement
    ? askAdministrator(c, requirement.permissions, requirement.mode, 'of the object')
    : ({
        who: 'admin',
        text: 'Give the role in the division of the object too: the refusal is about the division, not about the role.',
      } as const);
  return {
    checks: [
      {
        id: 'division',
        status: 'fail',
        check: 'Division',
        endpoint: SUBJECT_CALL,
        expected: 'the permission in the division of the object',
        actual: where ?? 'refused for the division',
        source: 'server',
      },
    ],
    suspicions: [{ cause: 'division', strength: 'settled', advice: [advice] }],
    nextEvidence: [
      'The division of the object, and GET /api/v2/authorization/divisionspermitted/paged/me?permission=… for where the permission is held',
    ],
  };
}

function words(divisions: ReturnType<typeof heldDivisions>): string {
  if (!divisions.known) return `not known (${divisions.why})`;
  if (divisions.value === 'all') return 'all divisions';
  if (divisions.value.length === 0) return 'nowhere';
  return some(
    divisions.value.map((d) => outside(d.name ?? d.id)),
    4,
  );
}

/** Three-valued over the permissions, like the permission itself, but in one division. */
function heldThere(
  c: Case,
  { permissions, mode }: Requirement,
  id: string,
): { status: Check['status']; actual: string } {
  const verdicts = permissions.map((p) => ({ permission: p, status: inDivision(c, p, id) }));
  const has = (s: Check['status']): boolean => verdicts.some((v) => v.status === s);
  const status =
    mode === 'ANY'
      ? has('pass')
        ? 'pass'
        : has('unknown')
          ? 'unknown'
          : 'fail'
      : has('fail')
        ? 'fail'
        : has('unknown')
          ? 'unknown'
          : 'pass';
  return {
    status,
    actual: permissions
      .map((p) => `${code(p)} is held in: ${words(heldDivisions(c.evidence, p))}`)
      .join('; '),
  };
}

function inDivision(c: Case, permission: string, id: string): 'pass' | 'fail' | 'unknown' {
  const somewhere = held(c.evidence, permission);
  if (!somewhere.known || somewhere.value === 'conditional') return 'unknown';
  if (somewhere.value === 'no') return 'fail';
  const aware = isDivisionAware(c.evidence, permission);
  // A permission that divisions do not divide holds whatever the division of the grant.
  if (aware === false) return 'pass';
  const divisions = heldDivisions(c.evidence, permission);
  if (!divisions.known) return 'unknown';
  if (divisions.value === 'all' || divisions.value.some((d) => d.id === id || d.id === ALL_DIVISIONS))
    return 'pass';
  return aware === true ? 'fail' : 'unknown';
}

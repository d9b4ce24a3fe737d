import type { Evidence } from './evidence';
import { ALL_DIVISIONS, subject, SUBJECT_CALL, type DivisionRef, type Grant } from './grants';
import { divisionsOf, openings } from './heldRoles';
import { agreed, known, unknown, type Known } from './known';
import { opens, permissionParts, readPolicy } from './policy';
import { field, flag, rows, text, texts } from './shape';
import { SELF_CALL } from './tokenFacts';
import { l10n } from '../text/l10n';

/** Whether the token's owner holds a permission at all, wherever that is. */
export type Held = 'yes' | 'no' | 'conditional';

/**
 * Asks every answer that speaks of it: the grants, the permitted divisions, and the plain list of permissions
 * at the user. A condition is never firm by itself, whatever a plain list says.
 */
export function held(evidence: Evidence, permission: string): Known<Held> {
  const byGrants = heldByGrants(evidence, permission);
  if (byGrants.known && byGrants.value === 'conditional') return byGrants;
  return agreed([byGrants, heldByPermittedDivisions(evidence, permission), heldByList(evidence, permission)]);
}

/** The grants that open a permission; empty where they are unknown or there are none. */
export function grantsThatOpen(evidence: Evidence, permission: string): readonly Grant[] {
  const who = subject(evidence);
  return who.known ? openings(who.value.grants, permission).flatMap(({ role }) => role.grants) : [];
}

/** Whether any role that is held opens a permission, on a condition or in vain. */
export function isNamedByRole(evidence: Evidence, permission: string): boolean {
  const who = subject(evidence);
  return who.known && openings(who.value.grants, permission).length > 0;
}

/** Whether the platform, asked where a permission is held, answered: in no division. */
export function isPermittedNowhere(evidence: Evidence, permission: string): boolean {
  const permitted = heldByPermittedDivisions(evidence, permission);
  return permitted.known && permitted.value === 'no';
}

/** All divisions, or those listed. */
export type Divisions = 'all' | readonly DivisionRef[];

/** Divisions in which a permission is held: all, or those listed. Unknown where nothing speaks of divisions. */
export function heldDivisions(evidence: Evidence, permission: string): Known<Divisions> {
  const [permitted, granted] = [
    permittedDivisions(evidence, permission),
    grantedDivisions(evidence, permission),
  ];
  if (!permitted.known || !granted.known) return permitted.known ? permitted : granted;
  return sameDivisions(permitted.value, granted.value)
    ? permitted
    : unknown(l10n.t('{0} and {1} contradict each other', permitted.call, granted.call), permitted.call);
}

function grantedDivisions(evidence: Evidence, permission: string): Known<Divisions> {
  const who = subject(evidence);
  if (!who.known) return who;
  const firm = openings(who.value.grants, permission).filter((one) => !one.conditional);
  const divisions = new Map(firm.flatMap(({ role }) => [...divisionsOf(role)]));
  if (divisions.has(ALL_DIVISIONS)) return known('all', SUBJECT_CALL);
  if (!who.value.complete) return unknown(l10n.t('the list of grants was cut'), SUBJECT_CALL);
  return known(
    [...divisions].map(([id, name]) => ({ id, name })),
    SUBJECT_CALL,
  );
}

function sameDivisions(a: Divisions, b: Divisions): boolean {
  const ids = (divisions: Divisions): string =>
    divisions === 'all'
      ? 'all'
      : divisions
          .map((d) => d.id)
          .sort()
          .join();
  return ids(a) === ids(b);
}

function heldByGrants(evidence: Evidence, permission: string): Known<Held> {
  const who = subject(evidence);
  if (!who.known) return who;
  const roles = openings(who.value.grants, permission);
  if (roles.length > 0 && isLegacy(permission)) return unknown(wildcardOverLegacy(), SUBJECT_CALL);
  if (roles.some((one) => !one.conditional)) return known('yes', SUBJECT_CALL);
  if (roles.length > 0) return known('conditional', SUBJECT_CALL);
  return who.value.complete
    ? known('no', SUBJECT_CALL)
    : unknown(l10n.t('the list of grants was cut'), SUBJECT_CALL);
}

function permittedCall(permission: string): string {
  return `GET /api/v2/authorization/divisionspermitted/paged/me?permission=${permission}`;
}

function permittedDivisions(evidence: Evidence, permission: string): Known<Divisions> {
  const call = permittedCall(permission);
  const body = evidence.body(call);
  if (!body.known) return body;
  if (flag(body.value, 'allDivsPermitted') === true) return known('all', call);
  const listing = evidence.listing(call);
  if (!listing.known) return listing;
  if (!listing.value.complete) return unknown(l10n.t('the list of permitted divisions was cut'), call);
  return known(
    listing.value.entities.map((row) => ({ id: text(row, 'id') ?? '', name: text(row, 'name') })),
    call,
  );
}

function heldByPermittedDivisions(evidence: Evidence, permission: string): Known<Held> {
  const divisions = permittedDivisions(evidence, permission);
  if (!divisions.known) return divisions;
  return known(divisions.value === 'all' || divisions.value.length > 0 ? 'yes' : 'no', divisions.call);
}

/** `users/me?expand=authorization` names permissions without divisions: enough for "held somewhere". */
function heldByList(evidence: Evidence, permission: string): Known<Held> {
  const body = evidence.body(SELF_CALL);
  if (!body.known) return body;
  const authorization = field(body.value, 'authorization');
  const names = texts(authorization, 'permissions');
  if (!names) return unknown(l10n.t('the answer lists no permissions'), SELF_CALL);
  if (names.includes(permission)) return known('yes', SELF_CALL);
  const parts = permissionParts(permission);
  const policies = rows(authorization, 'permissionPolicies')
    .map(readPolicy)
    .filter((p) => opens(p, parts));
  if (policies.length > 0 && isLegacy(permission)) return unknown(wildcardOverLegacy(), SELF_CALL);
  if (policies.some((p) => !p.conditional)) return known('yes', SELF_CALL);
  return known(policies.length > 0 ? 'conditional' : 'no', SELF_CALL);
}

/** A name from before the three-part form: no policy can spell it, and only wildcards fit it. */
function isLegacy(permission: string): boolean {
  return permissionParts(permission).action === '';
}

function wildcardOverLegacy(): string {
  return l10n.t('whether a wildcard stands for a name from before the three-part form is not documented');
}

import { subject, SUBJECT_CALL, type Grant } from '../../evidence/grants';
import { heldRoles } from '../../evidence/heldRoles';
import { grantsThatOpen, isNamedByRole } from '../../evidence/holding';
import type { Known } from '../../evidence/known';
import { offered } from '../../evidence/organizationPermissions';
import { permissionParts } from '../../evidence/policy';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import { divisionName } from '../divisionWords';
import { holdOf, type Hold } from '../holdings';
import { documentedRequirement, type Requirement } from '../requirement';
import { wanted, type CheckResult, type Suspicion } from '../suspicion';
import { code, codes, combined, needs, outside, some } from '../words';
import { checkEntitlement, notLicensed, type Entitlement } from './entitlement';
import { l10n } from '../../text/l10n';

/** Of permissions any of which would do, the table tells these. */
const MOST_NAMES = 6;

/** Does the token's owner hold the permissions, and could the organization grant those that are missing? */
export function checkPermission(c: Case): CheckResult {
  const { requirement } = c;
  if (!requirement) return unnamed(c);
  const holdings = requirement.permissions.map((p) => ({ permission: p, held: holdOf(c, p) }));
  // Named by a role in vain, it is as missing as the others.
  const missing = holdings
    .filter((h) => h.held.known && (h.held.value === 'no' || h.held.value === 'doubtful'))
    .map((h) => h.permission);
  const status = combine(
    requirement,
    holdings.map((h) => h.held),
  );
  const shown = holdings.slice(0, MOST_NAMES);
  const more = holdings.length - shown.length;
  const row: Check = {
    id: 'permission',
    status,
    check: l10n.t('Role permission'),
    endpoint: SUBJECT_CALL,
    expected: expectation(c, requirement),
    actual: [...inWords(c, shown), ...(more > 0 ? [l10n.t('and {0} more', more)] : [])].join(', '),
    source: c.evidence.present && status !== 'unknown' ? 'evidence' : requirement.source,
  };
  if (status === 'pass') return passed(c, requirement, row);
  const has = (hold: Hold): boolean => holdings.some((h) => h.held.known && h.held.value === hold);
  const entitlement = checkEntitlement(c, requirement, missing, status === 'fail' || c.status === 403);
  const { nextEvidence } = entitlement;
  if (status === 'fail') {
    return {
      checks: [row, ...nearMiss(c, missing), ...entitlement.checks],
      suspicions:
        entitlement.offered === 'no'
          ? [notLicensed(c, missing, true)]
          : lacking(c, requirement, missing, entitlement),
      nextEvidence,
    };
  }
  return { checks: [row, ...entitlement.checks], ...open(c, requirement, entitlement, has('conditional')) };
}

/** Three-valued: ANY is decided by one that is held, ALL by one that is missing. */
function combine({ mode }: Requirement, holdings: readonly Known<Hold>[]): Check['status'] {
  const has = (value: Hold): boolean => holdings.some((h) => h.known && h.value === value);
  const all = (value: Hold): boolean => holdings.every((h) => h.known && h.value === value);
  if (mode === 'ANY') return has('yes') ? 'pass' : all('no') ? 'fail' : 'unknown';
  return has('no') ? 'fail' : all('yes') ? 'pass' : 'unknown';
}

function expectation(c: Case, requirement: Requirement): string {
  const { permissions, mode, source } = requirement;
  const names = combined(mode, permissions);
  const documented = documentedRequirement(c);
  if (source === 'documented' || !documented) return names;
  const same = [...documented.permissions].sort().join() === [...permissions].sort().join();
  return same || !c.operation
    ? names
    : l10n.t('{0} (says the server; documented: {1})', names, needs(c.operation));
}

/** What is held of each; permissions of which the same is to be said stand together. */
function inWords(
  c: Case,
  holdings: readonly { readonly permission: string; readonly held: Known<Hold> }[],
): readonly string[] {
  const alike = new Map<string, { readonly tell: Tell; readonly names: string[] }>();
  for (const { permission, held } of holdings) {
    const tell = describe(c, permission, held);
    const key = tell('', true);
    const group = alike.get(key) ?? { tell, names: [] };
    alike.set(key, { tell, names: [...group.names, permission] });
  }
  return [...alike.values()].map(({ tell, names }) => tell(codes(names, 'and'), names.length === 1));
}

/** Tells how one permission, or several alike, are held. @param names in words */
type Tell = (names: string, isOne: boolean) => string;

function describe(c: Case, permission: string, holding: Known<Hold>): Tell {
  if (!holding.known) {
    const { why } = holding;
    return (names, isOne) =>
      isOne ? l10n.t('{0} is not known ({1})', names, why) : l10n.t('{0} are not known ({1})', names, why);
  }
  switch (holding.value) {
    case 'no':
      return isNamedByRole(c.evidence, permission) ? namedInVain : missing;
    case 'doubtful':
      return namedInVain;
    case 'conditional':
      return (names, isOne) =>
        isOne
          ? l10n.t('{0} is held under a condition', names)
          : l10n.t('{0} are held under a condition', names);
    case 'yes':
      return heldBy(grantsThatOpen(c.evidence, permission));
  }
}

function namedInVain(names: string, isOne: boolean): string {
  return isOne
    ? l10n.t('{0} is named by a role, but not offered by the organization', names)
    : l10n.t('{0} are named by a role, but not offered by the organization', names);
}

function missing(names: string, isOne: boolean): string {
  return isOne ? l10n.t('{0} is missing', names) : l10n.t('{0} are missing', names);
}

function heldBy(grants: readonly Grant[]): Tell {
  // What reads alike is told once.
  const told = [...new Map(grants.map((grant) => [reading(grant), grant])).values()];
  const by = some(told, 3, grantWords);
  if (told.length === 0)
    return (names, isOne) => (isOne ? l10n.t('{0} is held', names) : l10n.t('{0} are held', names));
  return (names, isOne) =>
    isOne ? l10n.t('{0} is held: {1}', names, by) : l10n.t('{0} are held: {1}', names, by);
}

function reading({ role, division, inheritedFrom }: Grant): string {
  return [role, division.name ?? division.id, inheritedFrom === undefined ? '' : 'group'].join('\0');
}

function grantWords({ role, division, inheritedFrom }: Grant): string {
  return inheritedFrom === undefined
    ? l10n.t('{0} in {1}', outside(role), divisionName(division))
    : l10n.t('{0} in {1} through a group', outside(role), divisionName(division));
}

/** No permission to judge: none is asked, or nobody documents which. */
function unnamed(c: Case): CheckResult {
  const { operation } = c;
  if (operation?.auth !== 'oauth') return { checks: [] };
  const none = operation.permissionMode === 'NONE';
  return {
    checks: [
      {
        id: 'permission',
        status: none ? 'pass' : 'unknown',
        check: l10n.t('Role permission'),
        endpoint: SUBJECT_CALL,
        expected: needs(operation),
        actual: none ? l10n.t('nothing to hold') : l10n.t('not judged'),
        source: 'documented',
      },
    ],
    ...(!none &&
      c.status === 403 &&
      c.said === null && { suspicions: [{ cause: 'role-permission', strength: 'possible' }] }),
  };
}

/** The evidence says held; where the server says missing, they speak of different moments or tokens. */
function passed(c: Case, requirement: Requirement, row: Check): CheckResult {
  const contradicted = c.said?.cause === 'role-permission' && requirement.source === 'server';
  if (!contradicted || c.divisions.said) return { checks: [row] };
  const again: Advice = {
    who: 'developer',
    text: l10n.t(
      'Repeat the call with the very token of the evidence: there {0} is held. A role takes some minutes to take effect, and the refused call may have carried the token of another user or client.',
      code(requirement.permissions[0] ?? ''),
    ),
  };
  return {
    checks: [row],
    suspicions: [{ cause: 'role-permission', strength: 'likely', advice: [again] }],
  };
}

/** What is held of the same entity: "you hold view, edit is missing". */
function nearMiss(c: Case, missing: readonly string[]): readonly Check[] {
  const who = subject(c.evidence);
  if (!who.known) return [];
  return missing.slice(0, 2).flatMap((permission) => {
    const { domain, entity } = permissionParts(permission);
    const siblings = [
      ...new Set(
        heldRoles(who.value.grants).flatMap(({ policies }) =>
          policies.filter((p) => p.domain === domain && p.entity === entity).flatMap((p) => p.actions),
        ),
      ),
    ];
    if (siblings.length === 0) return [];
    return [
      {
        id: 'near-miss',
        status: 'fail' as const,
        check: l10n.t('Near miss'),
        endpoint: SUBJECT_CALL,
        expected: code(permission),
        actual: l10n.t(
          'held: {0}',
          some(
            siblings.map((a) => code(`${domain}:${entity}:${a}`)),
            MOST_NAMES,
          ),
        ),
        source: 'evidence' as const,
      },
    ];
  });
}

/** Missing it is; whether a role can mend that, only the organization's own list of permissions says. */
function lacking(
  c: Case,
  requirement: Requirement,
  missing: readonly string[],
  { offered: offer }: Entitlement,
): readonly Suspicion[] {
  const grantable = missing.filter((p) => {
    const own = offered(c.evidence, p);
    return !own.known || own.value.offered;
  });
  const needed = requirement.mode === 'ALL' ? missing : grantable;
  const role: Suspicion = {
    cause: 'role-permission',
    strength: offer === 'yes' ? 'settled' : 'likely',
    gate: true,
    advice: [askAdministrator(c, needed, requirement.mode)],
  };
  return offer === 'yes' ? [role] : [role, { cause: 'feature-not-licensed', strength: 'possible' }];
}

/** Nothing firm is known of the grants. */
function open(
  c: Case,
  requirement: Requirement,
  entitlement: Entitlement,
  conditional: boolean,
): Pick<CheckResult, 'suspicions' | 'nextEvidence'> {
  const next = [
    ...(conditional
      ? [{ what: l10n.t('The condition of the role, and whether this object fulfils it') }]
      : []),
    wanted(SUBJECT_CALL, l10n.t("which roles and permissions the token's owner has, and in which divisions")),
    ...entitlement.nextEvidence,
  ];
  if (c.status !== 403) return c.status === null ? { nextEvidence: next } : {};
  // Whatever else the refusal says, it is not this.
  if (c.said !== null && c.said.cause !== 'role-permission' && !c.said.or?.includes('role-permission'))
    return { nextEvidence: next };
  if (entitlement.offered === 'no')
    return {
      suspicions: [
        notLicensed(c, requirement.permissions, false),
        { cause: 'role-permission', strength: 'possible' },
      ],
      nextEvidence: next,
    };
  const named = requirement.source === 'server' && !c.divisions.said && c.said?.cause === 'role-permission';
  return {
    suspicions: [
      {
        cause: 'role-permission',
        strength: named ? 'likely' : 'possible',
        advice: named ? [askAdministrator(c, requirement.permissions, requirement.mode)] : [],
      },
      ...(entitlement.offered === 'yes'
        ? []
        : [{ cause: 'feature-not-licensed', strength: 'possible' } as const]),
    ],
    nextEvidence: next,
  };
}

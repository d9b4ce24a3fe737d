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
import type { CheckResult, Suspicion } from '../suspicion';
import { code, codes, combined, needs, outside, some } from '../words';
import { checkEntitlement, notLicensed, type Entitlement } from './entitlement';

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
    check: 'Role permission',
    endpoint: SUBJECT_CALL,
    expected: expectation(c, requirement),
    actual: [...inWords(c, shown), ...(more > 0 ? [`and ${more} more`] : [])].join(', '),
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
  return same || !c.operation ? names : `${names} (says the server; documented: ${needs(c.operation)})`;
}

const NAMED_IN_VAIN = 'is named by a role, but not offered by the organization';

/** What is held of each; permissions of which the same is to be said stand together. */
function inWords(
  c: Case,
  holdings: readonly { readonly permission: string; readonly held: Known<Hold> }[],
): readonly string[] {
  const alike = new Map<string, string[]>();
  for (const { permission, held } of holdings) {
    const words = describe(c, permission, held);
    alike.set(words, [...(alike.get(words) ?? []), permission]);
  }
  return [...alike].map(([words, names]) =>
    [codes(names, 'and'), names.length > 1 ? words.replace(/^is /, 'are ') : words].join(' '),
  );
}

function describe(c: Case, permission: string, holding: Known<Hold>): string {
  if (!holding.known) return `is not known (${holding.why})`;
  switch (holding.value) {
    case 'no':
      return isNamedByRole(c.evidence, permission) ? NAMED_IN_VAIN : 'is missing';
    case 'doubtful':
      return NAMED_IN_VAIN;
    case 'conditional':
      return 'is held under a condition';
    case 'yes': {
      const grants = grantsThatOpen(c.evidence, permission);
      // What reads alike is told once.
      const told = [...new Map(grants.map((grant) => [reading(grant), grant])).values()];
      return told.length > 0 ? `is held: ${some(told, 3, grantWords)}` : 'is held';
    }
  }
}

function reading({ role, division, inheritedFrom }: Grant): string {
  return [role, division.name ?? division.id, inheritedFrom === undefined ? '' : 'group'].join('\0');
}

function grantWords({ role, division, inheritedFrom }: Grant): string {
  return `${outside(role)} in ${divisionName(division)}${inheritedFrom === undefined ? '' : ' through a group'}`;
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
        check: 'Role permission',
        endpoint: SUBJECT_CALL,
        expected: needs(operation),
        actual: none ? 'nothing to hold' : 'not judged',
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
    text: `Repeat the call with the very token of the evidence: there ${code(requirement.permissions[0] ?? '')} is held. A role takes some minutes to take effect, and the refused call may have carried the token of another user or client.`,
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
        check: 'Near miss',
        endpoint: SUBJECT_CALL,
        expected: code(permission),
        actual: `held: ${some(
          siblings.map((a) => code(`${domain}:${entity}:${a}`)),
          MOST_NAMES,
        )}`,
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
    ...(conditional ? ['The condition of the role, and whether this object fulfils it'] : []),
    `${SUBJECT_CALL}: which roles and permissions the token's owner has, and in which divisions`,
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

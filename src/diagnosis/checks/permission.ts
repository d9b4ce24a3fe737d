import { subject, SUBJECT_CALL } from '../../evidence/grants';
import { grantsThatOpen, held, type Held } from '../../evidence/holding';
import type { Known } from '../../evidence/known';
import { offered } from '../../evidence/organizationPermissions';
import { permissionParts } from '../../evidence/policy';
import { askAdministrator } from '../advice';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import { documentedRequirement, requirementOf, type Requirement } from '../requirement';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, combined, needs, outside, some } from '../words';
import { buyProduct, checkEntitlement, doubtfulWildcard, type Entitlement } from './entitlement';

/** Does the token's owner hold the permissions, and could the organization grant those that are missing? */
export function checkPermission(c: Case): CheckResult {
  const requirement = requirementOf(c);
  if (!requirement) return unnamed(c);
  const holdings = requirement.permissions.map((p) => ({ permission: p, held: held(c.evidence, p) }));
  const missing = holdings.filter((h) => h.held.known && h.held.value === 'no').map((h) => h.permission);
  const status = combine(
    requirement,
    holdings.map((h) => h.held),
  );
  const row: Check = {
    id: 'permission',
    status,
    check: 'Role permission',
    endpoint: SUBJECT_CALL,
    expected: expectation(c, requirement),
    actual: holdings.map((h) => `${code(h.permission)} ${describe(c, h.permission, h.held)}`).join(', '),
    source: c.evidence.present && status !== 'unknown' ? 'evidence' : requirement.source,
  };
  if (status === 'pass') return doubtfulWildcard(c, requirement, row);
  const entitlement = checkEntitlement(c, requirement, missing);
  if (status === 'fail') {
    return {
      checks: [row, ...nearMiss(c, missing), ...entitlement.checks],
      suspicions: [entitlement.suspicion ?? lacking(c, requirement, missing)],
      ...(entitlement.nextEvidence && { nextEvidence: entitlement.nextEvidence }),
    };
  }
  return { checks: [row, ...entitlement.checks], ...open(c, requirement, entitlement) };
}

/** Three-valued: ANY is decided by one that is held, ALL by one that is missing. */
function combine({ mode }: Requirement, holdings: readonly Known<Held>[]): Check['status'] {
  const has = (value: Held): boolean => holdings.some((h) => h.known && h.value === value);
  const all = (value: Held): boolean => holdings.every((h) => h.known && h.value === value);
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

function describe(c: Case, permission: string, holding: Known<Held>): string {
  if (!holding.known) return `is not known (${holding.why})`;
  switch (holding.value) {
    case 'no':
      return 'is missing';
    case 'conditional':
      return 'is held under a condition';
    case 'yes': {
      const grants = grantsThatOpen(c.evidence, permission);
      const where = grants.map(
        (g) =>
          `${outside(g.role)} in ${outside(g.division.name ?? g.division.id)}${g.inheritedFrom === undefined ? '' : ' through a group'}`,
      );
      return where.length > 0 ? `is held: ${some([...new Set(where)], 3)}` : 'is held';
    }
  }
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
    ...(!none && c.status === 403 && { suspicions: [{ cause: 'role-permission', strength: 'possible' }] }),
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
        who.value.grants.flatMap((g) =>
          g.policies.filter((p) => p.domain === domain && p.entity === entity).flatMap((p) => p.actions),
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
        actual: `held: ${siblings.map((a) => code(`${domain}:${entity}:${a}`)).join(', ')}`,
        source: 'evidence' as const,
      },
    ];
  });
}

function lacking(c: Case, requirement: Requirement, missing: readonly string[]): Suspicion {
  const grantable = missing.filter((p) => {
    const offer = offered(c.evidence, p);
    return !offer.known || offer.value.offered;
  });
  const needed = requirement.mode === 'ALL' ? missing : grantable;
  return {
    cause: 'role-permission',
    strength: 'settled',
    gate: true,
    advice: [askAdministrator(c, needed, requirement.mode)],
  };
}

/** Nothing firm is known of the grants. */
function open(
  c: Case,
  requirement: Requirement,
  entitlement: Entitlement,
): Pick<CheckResult, 'suspicions' | 'nextEvidence'> {
  const next = [
    `${SUBJECT_CALL}: which roles and permissions the token's owner has, and in which divisions`,
    ...(entitlement.nextEvidence ?? []),
  ];
  const notOffered = entitlement.checks.some((check) => check.status === 'fail');
  if (c.status !== 403) return c.status === null ? { nextEvidence: next } : {};
  const advice =
    requirement.source === 'server' ? [askAdministrator(c, requirement.permissions, requirement.mode)] : [];
  return {
    suspicions: [
      {
        cause: 'role-permission',
        strength:
          !notOffered && requirement.source === 'server' && c.error?.names.divisions.length === 0
            ? 'likely'
            : 'possible',
        advice,
      },
      {
        cause: 'feature-not-licensed',
        strength: notOffered ? 'settled' : 'possible',
        ...(notOffered && { advice: [buyProduct(c, requirement.permissions)] }),
      },
    ],
    nextEvidence: next,
  };
}

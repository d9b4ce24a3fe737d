import { grantsOf, subject } from '../../evidence/grants';
import { offered, OFFERED_CALL } from '../../evidence/organizationPermissions';
import { byWildcard, opens, permissionParts } from '../../evidence/policy';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { Requirement } from '../requirement';
import type { CheckResult, Suspicion } from '../suspicion';
import { code, codes, outside } from '../words';

/** What the organization can grant, as far as it tells. */
export interface Entitlement {
  readonly checks: readonly Check[];
  readonly suspicion?: Suspicion;
  readonly nextEvidence?: readonly string[];
}

/** A permission that the organization's own catalog lacks can be granted to nobody. */
export function checkEntitlement(c: Case, requirement: Requirement, missing: readonly string[]): Entitlement {
  const asked = missing.length > 0 ? missing : requirement.permissions;
  const offers = asked.map((permission) => ({ permission, offer: offered(c.evidence, permission) }));
  const absent = offers.filter((o) => o.offer.known && !o.offer.value.offered).map((o) => o.permission);
  const open = offers.filter((o) => !o.offer.known);
  if (open.length === offers.length)
    return {
      checks: [],
      nextEvidence: [
        `${OFFERED_CALL}: whether the organization offers ${codes(asked, 'and')} at all (else it is a licence or feature, not a role)`,
      ],
    };
  const gone = requirement.mode === 'ALL' ? absent.length > 0 : absent.length === asked.length;
  const check: Check = {
    id: 'entitlement',
    status: gone ? 'fail' : open.length > 0 ? 'unknown' : 'pass',
    check: 'Offered by the organization',
    endpoint: OFFERED_CALL,
    expected: codes(asked, requirement.mode === 'ALL' ? 'and' : 'or'),
    actual:
      absent.length > 0
        ? `${codes(absent, 'and')} not in the organization's own list of permissions`
        : labels(c, asked),
    source: 'evidence',
  };
  if (!gone || missing.length === 0) return { checks: [check] };
  return {
    checks: [check],
    suspicion: {
      cause: 'feature-not-licensed',
      strength: 'settled',
      gate: true,
      advice: [buyProduct(c, absent)],
    },
  };
}

function labels(c: Case, permissions: readonly string[]): string {
  const named = permissions.flatMap((p) => {
    const offer = offered(c.evidence, p);
    return offer.known && offer.value.label !== undefined ? [`"${outside(offer.value.label)}"`] : [];
  });
  return named.length > 0 ? `offered as ${named.join(', ')}` : 'offered';
}

export function buyProduct({ operation }: Case, absent: readonly string[]): Advice {
  const product = operation ? ` behind ${operation.api}` : '';
  return {
    who: 'admin',
    text: `Ask the account team which product or feature${product} brings ${codes(absent, 'and')}: this organization does not offer ${absent.length === 1 ? 'it' : 'them'}, so no role can hold ${absent.length === 1 ? 'it' : 'them'}, not even one with every permission. Until then leave the call out.`,
  };
}

/** Whether a held permission is reached by a wildcard alone, which no list of offered permissions confirms. */
function heldByWildcardOnly(c: Case, permission: string): boolean {
  const who = subject(c.evidence);
  if (!who.known) return false;
  const parts = permissionParts(permission);
  const grants = grantsOf(who.value, permission);
  return (
    grants.length > 0 &&
    grants.every(({ grant }) =>
      grant.policies.filter((p) => opens(p, parts)).every((p) => byWildcard(p, parts)),
    )
  );
}

/**
 * A wildcard names permissions that the organization may not have. Where it is the only hold on a permission
 * that the organization does not offer, the pass is open, and behind a refusal the missing product explains it.
 */
export function doubtfulWildcard(c: Case, requirement: Requirement, row: Check): CheckResult {
  const absent = requirement.permissions.filter((p) => {
    const offer = offered(c.evidence, p);
    return offer.known && !offer.value.offered && heldByWildcardOnly(c, p);
  });
  const decisive =
    requirement.mode === 'ALL' ? absent.length > 0 : absent.length === requirement.permissions.length;
  if (!decisive) return { checks: [row] };
  const refused = c.status === 403;
  const check: Check = {
    id: 'entitlement',
    status: refused ? 'fail' : 'unknown',
    check: 'Offered by the organization',
    endpoint: OFFERED_CALL,
    expected: codes(absent, 'and'),
    actual: `held by a wildcard (${code('*')}) only, and not in the organization's own list of permissions`,
    source: 'evidence',
  };
  return {
    checks: [row, check],
    ...(refused && {
      suspicions: [{ cause: 'feature-not-licensed', strength: 'settled', advice: [buyProduct(c, absent)] }],
    }),
  };
}

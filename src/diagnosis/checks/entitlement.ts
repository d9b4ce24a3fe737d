import { offered, OFFERED_CALL } from '../../evidence/organizationPermissions';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { Requirement } from '../requirement';
import { siblings } from '../siblings';
import type { Suspicion } from '../suspicion';
import { code, codes, lineOf, needs, outside, some } from '../words';

/** Of the permissions any of which would do, the table shows these. */
const MOST_NAMES = 6;

/** What the organization can grant, as far as it tells. */
export interface Entitlement {
  readonly checks: readonly Check[];
  /** Whether enough of it can be granted to let the request through. */
  readonly offered: 'yes' | 'no' | 'unknown';
  readonly nextEvidence: readonly string[];
}

/** A permission that the organization's own catalog lacks can be granted to nobody. */
export function checkEntitlement(
  c: Case,
  requirement: Requirement,
  missing: readonly string[],
  decided: boolean,
): Entitlement {
  const asked = missing.length > 0 ? missing : requirement.permissions;
  const offers = asked.map((permission) => ({ permission, offer: offered(c.evidence, permission) }));
  const absent = offers.filter((o) => o.offer.known && !o.offer.value.offered).map((o) => o.permission);
  const open = offers.filter((o) => !o.offer.known).map((o) => o.permission);
  const all = requirement.mode === 'ALL';
  const gone = all ? absent.length > 0 : absent.length === asked.length;
  const there = all ? absent.length + open.length === 0 : absent.length + open.length < asked.length;
  const answer = gone ? 'no' : there ? 'yes' : 'unknown';
  const nextEvidence =
    answer === 'unknown'
      ? [
          `${OFFERED_CALL}: whether the organization offers ${some(open.map(code), MOST_NAMES)} at all (else it is a licence or feature, not a role)`,
        ]
      : [];
  if (open.length === offers.length) return { checks: [], offered: answer, nextEvidence };
  const check: Check = {
    id: 'entitlement',
    // A role that may name it nevertheless leaves it open, until the platform refuses.
    status: answer === 'yes' ? 'pass' : answer === 'no' && decided ? 'fail' : 'unknown',
    check: 'Offered by the organization',
    endpoint: OFFERED_CALL,
    expected: all ? codes(asked, 'and') : some(asked.map(code), MOST_NAMES),
    actual:
      absent.length > 0
        ? `${some(absent.map(code), MOST_NAMES)} not in the organization's own list of permissions`
        : labels(c, asked),
    source: 'evidence',
  };
  return { checks: [check], offered: answer, nextEvidence };
}

function labels(c: Case, permissions: readonly string[]): string {
  const named = permissions.slice(0, MOST_NAMES).flatMap((p) => {
    const offer = offered(c.evidence, p);
    return offer.known && offer.value.label !== undefined ? [`"${outside(offer.value.label)}"`] : [];
  });
  return named.length > 0 ? `offered as ${named.join(', ')}` : 'offered';
}

/** Nobody can be granted these: the product behind them is missing. */
export function notLicensed(c: Case, permissions: readonly string[], gate: boolean): Suspicion {
  const absent = permissions.filter((permission) => {
    const offer = offered(c.evidence, permission);
    return offer.known && !offer.value.offered;
  });
  return { cause: 'feature-not-licensed', strength: 'settled', gate, advice: [...buyProduct(c, absent)] };
}

function* buyProduct(c: Case, absent: readonly string[]): Iterable<Advice> {
  const product = c.operation ? ` behind ${c.operation.api}` : '';
  const [it, only] = absent.length === 1 ? ['it', ''] : ['them', ' any of'];
  yield {
    who: 'admin',
    text: `Ask the account team which product or feature${product} brings ${some(absent.map(code), MOST_NAMES)}: this organization does not offer${only} ${it}, so no role can hold ${it}, not even one with every permission. Until then leave the call out.`,
  };
  const others = siblings(c);
  if (others.length > 0) {
    const list = others.map((o) => `${code(lineOf(o))} (${needs(o)})`).join(' or ');
    yield {
      who: 'developer',
      text: `Or see whether ${list} gives what is needed: the organization offers what that asks for.`,
    };
  }
}

import { offered, OFFERED_CALL } from '../../evidence/organizationPermissions';
import type { Case } from '../case';
import type { Advice, Check } from '../diagnosis';
import type { Requirement } from '../requirement';
import { siblings } from '../siblings';
import { wanted, type Suspicion, type Wanted } from '../suspicion';
import { code, codes, lineOf, needs, outside, some } from '../words';
import { l10n } from '../../text/l10n';
import { listed } from '../../text/prose';

/** Of the permissions any of which would do, the table shows these. */
const MOST_NAMES = 6;

/** What the organization can grant, as far as it tells. */
export interface Entitlement {
  readonly checks: readonly Check[];
  /** Whether enough of it can be granted to let the request through. */
  readonly offered: 'yes' | 'no' | 'unknown';
  readonly nextEvidence: readonly Wanted[];
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
          wanted(
            OFFERED_CALL,
            l10n.t(
              'whether the organization offers {0} at all (else it is a licence or feature, not a role)',
              some(open.map(code), MOST_NAMES),
            ),
          ),
        ]
      : [];
  if (open.length === offers.length) return { checks: [], offered: answer, nextEvidence };
  const check: Check = {
    id: 'entitlement',
    // A role that may name it nevertheless leaves it open, until the platform refuses.
    status: answer === 'yes' ? 'pass' : answer === 'no' && decided ? 'fail' : 'unknown',
    check: l10n.t('Offered by the organization'),
    endpoint: OFFERED_CALL,
    expected: all ? codes(asked, 'and') : some(asked.map(code), MOST_NAMES),
    actual:
      absent.length > 0
        ? l10n.t("{0} not in the organization's own list of permissions", some(absent.map(code), MOST_NAMES))
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
  return named.length > 0 ? l10n.t('offered as {0}', named.join(', ')) : l10n.t('offered');
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
  yield { who: 'admin', text: askForProduct(c.operation?.api, absent) };
  const others = siblings(c);
  if (others.length > 0) {
    const list = listed(
      others.map((o) => `${code(lineOf(o))} (${needs(o)})`),
      'or',
    );
    yield {
      who: 'developer',
      text: l10n.t(
        'Or see whether {0} gives what is needed: the organization offers what that asks for.',
        list,
      ),
    };
  }
}

/** @param api that the operation belongs to: `Conversations` */
function askForProduct(api: string | undefined, absent: readonly string[]): string {
  const names = some(absent.map(code), MOST_NAMES);
  if (absent.length === 1)
    return api === undefined
      ? l10n.t(
          'Ask the account team which product or feature brings {0}: this organization does not offer it, so no role can hold it, not even one with every permission. Until then leave the call out.',
          names,
        )
      : l10n.t(
          'Ask the account team which product or feature behind {0} brings {1}: this organization does not offer it, so no role can hold it, not even one with every permission. Until then leave the call out.',
          api,
          names,
        );
  return api === undefined
    ? l10n.t(
        'Ask the account team which product or feature brings {0}: this organization does not offer any of them, so no role can hold them, not even one with every permission. Until then leave the call out.',
        names,
      )
    : l10n.t(
        'Ask the account team which product or feature behind {0} brings {1}: this organization does not offer any of them, so no role can hold them, not even one with every permission. Until then leave the call out.',
        api,
        names,
      );
}

import {
  activePolicies,
  isWithoutPolicies,
  mayBearOn,
  POLICIES_CALL,
  type AccessPolicy,
} from '../../evidence/accessPolicies';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code, outside, some } from '../words';
import { l10n } from '../../text/l10n';

/** Of the policies that bear on a request, the table shows these. */
const MOST = 3;

/**
 * Before the call: is a policy of the organization about what the operation takes? Such a policy denies whatever roles
 * say, by attributes of caller, object and moment that nobody here can judge. Policies that cannot be read are no check,
 * but a proviso of the whole.
 */
export function checkAccessPolicy({ operation, evidence, status }: Case): CheckResult {
  const policies = activePolicies(evidence);
  if (!operation?.permissions.length || status !== null) return { checks: [] };
  const row = (found: Check['status'], actual: string, source: Check['source'] = 'evidence'): Check => ({
    id: 'access-policy',
    status: found,
    check: l10n.t('Access policies'),
    endpoint: POLICIES_CALL,
    expected: l10n.t('none of the organization denies it'),
    actual,
    source,
  });
  if (!policies.known) {
    if (!isWithoutPolicies(evidence)) return { checks: [] };
    return {
      checks: [row('pass', l10n.t('none: the organization offers no permission to set one up'), 'inferred')],
    };
  }
  const bearing = policies.value.filter((policy) =>
    operation.permissions.some((permission) => mayBearOn(policy, permission)),
  );
  if (bearing.length === 0) return { checks: [row('pass', l10n.t('none is about this permission'))] };
  const words = some(bearing.map(inWords), MOST);
  return {
    checks: [row('unknown', l10n.t('{0}: its subject and condition decide', words))],
    nextEvidence: [
      {
        what: l10n.t(
          'Whom {0} applies to, and under which condition: an administrator can test the policy',
          words,
        ),
      },
    ],
  };
}

function inWords({ name, effect, target }: AccessPolicy): string {
  const about = target === undefined ? l10n.t('an unreadable target') : code(outside(target));
  return `"${outside(name)}" (${effect === undefined ? '' : `${code(outside(effect))}, `}${about})`;
}

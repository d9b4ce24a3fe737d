import { activePolicies, mayBearOn, POLICIES_CALL, type AccessPolicy } from '../../evidence/accessPolicies';
import type { Case } from '../case';
import type { Check } from '../diagnosis';
import type { CheckResult } from '../suspicion';
import { code, outside, some } from '../words';
import { l10n } from '../../text/l10n';

/** Of the policies that bear on a request, the table shows these. */
const MOST = 3;

/**
 * Before the call: is a policy of the organization about what the operation takes? Such a policy denies whatever roles
 * say, by attributes of caller, object and moment that nobody here can judge.
 */
export function checkAccessPolicy({ operation, evidence, status }: Case): CheckResult {
  const policies = activePolicies(evidence);
  if (!operation?.permissions.length || status !== null || !policies.known) return { checks: [] };
  const bearing = policies.value.filter((policy) =>
    operation.permissions.some((permission) => mayBearOn(policy, permission)),
  );
  const row = (found: Check['status'], actual: string): Check => ({
    id: 'access-policy',
    status: found,
    check: l10n.t('Access policies'),
    endpoint: POLICIES_CALL,
    expected: l10n.t('none of the organization denies it'),
    actual,
    source: 'evidence',
  });
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

import { activePolicies, isWithoutPolicies, POLICIES_CALL } from '../evidence/accessPolicies';
import type { Case } from './case';
import type { Proviso } from './diagnosis';

/**
 * Before the call: an access policy of the organization, which every operation documents as a refusal. Only few may read
 * the policies; to the others none of the checks can tell of them.
 */
export function provisoOf({ evidence, operation, status }: Case): Proviso | null {
  if (status !== null || !evidence.present || !operation?.permissions.length) return null;
  const policies = activePolicies(evidence);
  if (policies.known || isWithoutPolicies(evidence)) return null;
  return { kind: 'access-policy', endpoint: POLICIES_CALL, why: policies.why };
}

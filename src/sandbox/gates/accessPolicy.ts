import { refusal, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/** Whether a policy of the organization denies the operation, whoever calls it. */
export function accessPolicy({ organization, catalog, operation }: Situation): Refusal | undefined {
  const denying = organization.accessPolicies.filter(({ target }) => operation.permissions.includes(target));
  const ids = denying.map(({ id }) => id).join(', ');
  return denying.length === 0 ? undefined : refusal(catalog, 'authz.policy.denied', [ids]);
}

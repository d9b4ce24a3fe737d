import type { Evidence } from '../../src/evidence/evidence';
import type { Reply } from '../../src/sandbox/reply';

const POLICIES = 'GET /api/v2/authorization/policies';

/**
 * Whether the sandbox refused a call for whom it comes from, as far as anything told to the caller shows it: what the
 * organization's access policies deny shows only to who may read them.
 */
export function isRefusedAsTold({ status, body }: Reply, evidence: Evidence): boolean {
  const { code = '' } = (body ?? {}) as { code?: string };
  if (code === 'authz.policy.denied' && evidence.response(POLICIES)?.status !== 200) return false;
  return status === 401 || status === 403 || code === 'not.a.user' || code === 'not.a.client';
}

import type { Reply } from '../../src/sandbox/reply';

/** Policies of the organization and who takes part in a conversation: what is granted says nothing of either. */
const BEYOND_GRANTS = /^(?:authz\.policy\.denied|not\.authorized|.*\.not\.active\.participant)$/;

/** Whether the sandbox refused a call for whom it comes from, as far as that shows in what is granted. */
export function isRefusedByGrants({ status, body }: Reply): boolean {
  const { code = '' } = (body ?? {}) as { code?: string };
  if (BEYOND_GRANTS.test(code)) return false;
  return status === 401 || status === 403 || code === 'not.a.user' || code === 'not.a.client';
}

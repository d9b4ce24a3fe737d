import type { Reply } from '../../src/sandbox/reply';

/** Whether the sandbox refused a call for whom it comes from. */
export function isCallerRefused({ status, body }: Reply): boolean {
  const { code = '' } = (body ?? {}) as { code?: string };
  return status === 401 || status === 403 || code === 'not.a.user' || code === 'not.a.client';
}

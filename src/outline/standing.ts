import type { Check, Diagnosis } from '../diagnosis/diagnosis';

/** Whether an account has what an operation asks for. */
export type Standing =
  | { readonly kind: 'have' }
  /** As far as roles go: an access policy may deny it. */
  | { readonly kind: 'haveUnlessPolicy' }
  /** What stands in the way first, as the table of checks calls it. */
  | { readonly kind: 'missing'; readonly check: Check }
  | { readonly kind: 'unknown' };

/** What an account may lack, in the order in which it bites. */
const gates: readonly string[] = ['token', 'user-context', 'scope', 'permission', 'entitlement', 'division'];

/** By the checks of a diagnosis that was made with the answers to the account. */
export function standingOf({ checks, proviso }: Pick<Diagnosis, 'checks' | 'proviso'>): Standing {
  const judged = gates.flatMap((id) => checks.filter((check) => check.id === id));
  const check = judged.find(({ status }) => status === 'fail');
  if (check) return { kind: 'missing', check };
  const isOpen = judged.length === 0 || judged.some(({ status }) => status === 'unknown');
  if (isOpen) return { kind: 'unknown' };
  const mayBeDenied =
    proviso !== null || checks.some(({ id, status }) => id === 'access-policy' && status === 'unknown');
  return { kind: mayBeDenied ? 'haveUnlessPolicy' : 'have' };
}

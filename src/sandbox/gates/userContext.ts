import { refusal, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/** Whether the operation takes a token of this kind: a user's, or that of an OAuth client alone. */
export function userContext({ catalog, operation, caller }: Situation): Refusal | undefined {
  if (operation.userContext === 'required' && !caller.user) return refusal(catalog, 'not.a.user');
  if (operation.userContext === 'forbidden' && caller.user) return refusal(catalog, 'not.a.client');
  return undefined;
}

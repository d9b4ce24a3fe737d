import { refusal, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/** Whether the user who places a call has a phone in use; neither presence nor routing status stands in for it. */
export function station({ catalog, operation, caller }: Situation): Refusal | undefined {
  const placesOwnCall = operation.operationId === 'postConversationsCalls';
  if (!placesOwnCall || !caller.user || caller.user.stationId !== undefined) return undefined;
  return refusal(catalog, 'conversation.error.no.user.station');
}

import { refusal, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/** Whether the user for whom a call is placed has a phone in use; neither presence nor routing status stands in for it. */
export function station({
  organization,
  catalog,
  operation,
  caller,
  params,
}: Situation): Refusal | undefined {
  if (operation.bodyType !== 'CreateCallRequest') return undefined;
  const { userId } = params;
  const user = userId === undefined ? caller.user : organization.users.find(({ id }) => id === userId);
  if (!user || user.stationId !== undefined) return undefined;
  return refusal(catalog, 'conversation.error.no.user.station');
}

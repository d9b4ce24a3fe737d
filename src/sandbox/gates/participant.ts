import { Refusal, refusal } from '../refusal';
import type { Situation } from '../situation';

/**
 * Operations on a conversation that ask for no permission are for those who take part in it. A conversation that the
 * organization does not know is let pass.
 */
export function participant({
  organization,
  catalog,
  operation,
  params,
  caller,
}: Situation): Refusal | undefined {
  const own = Object.entries(operation.codes403).find(([code]) => code.endsWith(OWN_CODE));
  const isGuarded =
    operation.permissionMode === 'NONE' && (own !== undefined || params.participantId !== undefined);
  const conversation = organization.conversations.find(({ id }) => id === params.conversationId);
  if (!isGuarded || !conversation) return undefined;
  const takesPart = conversation.participants.some(
    ({ userId, call }) => userId !== undefined && userId === caller.user?.id && call.state === 'connected',
  );
  if (takesPart) return undefined;
  return own ? new Refusal(403, ...own) : refusal(catalog, 'not.authorized');
}

/** Of an operation's own codes, the one that speaks of who takes part. */
const OWN_CODE = '.not.active.participant';

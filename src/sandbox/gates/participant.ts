import { Refusal, refusal, undocumented } from '../refusal';
import type { Situation } from '../situation';

/**
 * Operations on a conversation may be for those who take part in it. Documented is that only of those that have a code
 * of their own for it and ask for no permission. What counts beside a permission, or without such a code, is open; but
 * who takes part is let pass. On behalf of a user in the path, it is not the caller who has to take part.
 */
export function participant(situation: Situation): Refusal | undefined {
  const { organization, catalog, operation, params, caller } = situation;
  const own = Object.entries(operation.codes403).find(([code]) => OWN_CODE.test(code));
  const isGuarded = own !== undefined || params.participantId !== undefined;
  if (params.conversationId === undefined || params.userId !== undefined || !isGuarded) return undefined;
  const conversation = organization.conversations.find(({ id }) => id === params.conversationId);
  const legs = conversation?.participants ?? [];
  const isThere = params.participantId === undefined || legs.some(({ id }) => id === params.participantId);
  if (!conversation || !isThere) return refusal(catalog, 'general.resource.not.found');
  const takesPart = legs.some(
    ({ userId, call }) => userId !== undefined && userId === caller.user?.id && call.state === 'connected',
  );
  if (takesPart) return undefined;
  return own && operation.permissionMode === 'NONE'
    ? new Refusal(403, ...own)
    : undocumented('who else than those who take part may do this');
}

/** Of an operation's own codes, those that speak of who takes part. */
const OWN_CODE = /(?:\.not\.active\.participant|^(?:postino|email)\.error\.forbidden)$/;

import type { Conversation, Participant } from '../conversation';
import type { Organization } from '../organization';
import { ok } from '../reply';
import type { Situation } from '../situation';
import { one, page, type Answer } from './answer';
import { divisionRef } from './divisionForm';

function conversationForm(organization: Organization) {
  return ({ id, start, end, divisionIds, participants }: Conversation) => ({
    id,
    startTime: start,
    ...(end !== undefined && { endTime: end }),
    participants: participants.map((participant) =>
      participantForm(organization, participant, { start, end }),
    ),
    divisions: divisionIds.map((divisionId) => ({
      division: divisionRef(organization, divisionId),
      entities: [],
    })),
    state: end === undefined ? 'connected' : 'disconnected',
    selfUri: `/api/v2/conversations/${id}`,
  });
}

function participantForm(
  { queues }: Organization,
  { id, purpose, name, userId, queueId, address, call }: Participant,
  { start, end }: { readonly start: string; readonly end: string | undefined },
) {
  return {
    id,
    startTime: start,
    ...(end !== undefined && { endTime: end }),
    purpose,
    name,
    ...(userId !== undefined && { userId, userUri: `/api/v2/users/${userId}` }),
    ...(queueId !== undefined && { queueId, queueName: queues.find((queue) => queue.id === queueId)?.name }),
    ...(address !== undefined && { address }),
    calls: [
      {
        state: call.state,
        id: call.id,
        direction: call.direction,
        held: false,
        ...(call.error && { errorInfo: call.error }),
        ...(call.disconnectType && { disconnectType: call.disconnectType }),
        provider: 'Edge',
      },
    ],
  };
}

/** The conversation that a call to this number was, where the caller placed one before. */
function placedBefore({ organization, caller, call }: Situation): Conversation | undefined {
  const number = namedNumber(call.body);
  return organization.conversations.find(
    ({ end, participants }) =>
      end !== undefined &&
      participants.some(({ userId }) => userId === caller.user?.id) &&
      participants.some(({ address }) => number !== undefined && address === `tel:${number}`),
  );
}

/** The number that a body names; undefined where it names none. */
function namedNumber(body: string): string | undefined {
  try {
    const number = (JSON.parse(body) as { readonly phoneNumber?: unknown } | null)?.phoneNumber;
    return typeof number === 'string' ? number : undefined;
  } catch {
    return undefined;
  }
}

export const conversationAnswers: Readonly<Record<string, Answer>> = {
  /** Those that last and that the caller takes part in. */
  getConversations: (situation) => {
    const { organization, caller } = situation;
    const own = organization.conversations.filter(
      ({ end, participants }) =>
        end === undefined && participants.some(({ userId }) => userId === caller.subject.id),
    );
    return page(situation, own, conversationForm(organization));
  },
  /** The sandbox places no call: one to a number that was called before is that call again, with what became of it. */
  postConversationsCalls: (situation) => {
    const { id } = placedBefore(situation) ?? {};
    return ok(id === undefined ? {} : { id, selfUri: `/api/v2/conversations/${id}` });
  },
  getConversation: (situation) =>
    one(
      situation,
      situation.organization.conversations,
      situation.params.conversationId,
      conversationForm(situation.organization),
    ),
};

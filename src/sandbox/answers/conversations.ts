import type { Conversation, Participant } from '../conversation';
import type { Organization } from '../organization';
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
  getConversation: (situation) =>
    one(
      situation,
      situation.organization.conversations,
      situation.params.conversationId,
      conversationForm(situation.organization),
    ),
};

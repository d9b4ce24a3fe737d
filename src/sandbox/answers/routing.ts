import { coversAny, reach } from '../grants';
import type { Organization, Queue } from '../organization';
import { isAsked, one, page, type Answer } from './answer';
import { divisionRef } from './divisionForm';

function queueForm(organization: Organization) {
  return ({ id, name, divisionId, memberCount, callingPartyName, callingPartyNumber }: Queue) => ({
    id,
    name,
    division: divisionRef(organization, divisionId),
    memberCount,
    ...(callingPartyName !== undefined && { callingPartyName }),
    ...(callingPartyNumber !== undefined && { callingPartyNumber }),
    selfUri: `/api/v2/routing/queues/${id}`,
  });
}

export const routingAnswers: Readonly<Record<string, Answer>> = {
  /** Queues of divisions where they may not be seen are left out, and nothing says so. */
  getRoutingQueues: (situation) => {
    const { organization, caller } = situation;
    const where = reach(organization, caller.subject, 'routing:queue:view');
    const visible = organization.queues.filter(
      ({ divisionId, name }) => coversAny(where, [divisionId]) && isAsked(situation, name),
    );
    return page(situation, visible, queueForm(organization));
  },
  getRoutingQueue: (situation) =>
    one(
      situation,
      situation.organization.queues,
      situation.params.queueId,
      queueForm(situation.organization),
    ),
};

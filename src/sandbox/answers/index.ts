import type { Answer } from './answer';
import { authorizationAnswers } from './authorization';
import { conversationAnswers } from './conversations';
import { notificationAnswers } from './notifications';
import { numberAnswers } from './numbers';
import { oauthAnswers } from './oauth';
import { organizationAnswers } from './organization';
import { roleHolderAnswers } from './roleHolders';
import { routingAnswers } from './routing';
import { telephonyAnswers } from './telephony';
import { tokenAnswers } from './token';
import { userAnswers } from './users';

/** What the operations answer that the sandbox has something to say to, by operation id; the rest answers empty. */
export const answers: ReadonlyMap<string, Answer> = new Map(
  Object.entries({
    ...tokenAnswers,
    ...authorizationAnswers,
    ...roleHolderAnswers,
    ...oauthAnswers,
    ...organizationAnswers,
    ...userAnswers,
    ...routingAnswers,
    ...telephonyAnswers,
    ...numberAnswers,
    ...notificationAnswers,
    ...conversationAnswers,
  }),
);

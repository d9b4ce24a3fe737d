import { channelsOf } from '../channels';
import { page, type Answer } from './answer';

const channelForm = (id: string) => ({ id });

export const notificationAnswers: Readonly<Record<string, Answer>> = {
  getNotificationsChannels: (situation) => page(situation, channelsOf(situation.caller), channelForm),
};

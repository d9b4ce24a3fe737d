import { clients } from './defaultClients';
import { users } from './defaultDirectory';
import { namedId } from './named';
import type { Caller } from './situation';

/** Channels that a user may have open in one app. Source: the vendor's description of notifications. */
const MOST_CHANNELS = 20;

/**
 * The open notification channels of a user in an app. The agent's desktop opens one at each start and reuses none, so
 * that it has all there may be: one more is given, and an old one falls silent.
 */
export function channelsOf({ client, user }: Caller): readonly string[] {
  if (client.id !== clients.desktop.id || user?.id !== users.agent.id) return [];
  return Array.from({ length: MOST_CHANNELS }, (_, index) => namedId(`channel/desktop ${index + 1}`));
}

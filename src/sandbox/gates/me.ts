import { answers } from '../answers';
import { notThere, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/**
 * Where the path speaks of "me" and no refusal of a client is documented, it is open who that would be: without a user
 * there is nobody of whom anything could be found.
 */
export function me({ catalog, operation: { path, operationId }, caller }: Situation): Refusal | undefined {
  const isOwn = /\/(?:me|mine)(?:\/|$)/.test(path) && !OF_THE_TOKEN.test(path);
  return isOwn && !caller.user && !answers.has(operationId) ? notThere(catalog, 'user-context') : undefined;
}

/** Here "me" is the token, its organization, or whoever holds its grants. */
const OF_THE_TOKEN = /^\/api\/v2\/(?:tokens|organizations|authorization)\//;

/*
 * What this program takes of undici. Its front door loads `fetch`, web sockets, caches and mocks as well, which is
 * two fifths of it; `undiciParts.d.ts` has the types of the parts.
 */
import type { Dispatcher } from 'undici';
import connect from 'undici/lib/api/api-connect.js';
import request from 'undici/lib/api/api-request.js';
import AnyDispatcher from 'undici/lib/dispatcher/dispatcher.js';

export { default as Agent } from 'undici/lib/dispatcher/agent.js';
export { default as ProxyAgent } from 'undici/lib/dispatcher/proxy-agent.js';

// As the front door does; the way through a proxy connects by it.
Object.assign(AnyDispatcher.prototype, { connect, request });

/** Sends one request over the connections of a dispatcher; errors are undici's. */
export function send(
  dispatcher: Dispatcher,
  { origin, pathname, search }: URL,
  options: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>,
): Promise<Dispatcher.ResponseData> {
  return dispatcher.request({ ...options, origin, path: `${pathname}${search}` });
}

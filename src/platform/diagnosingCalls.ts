import type { Catalog } from '../catalog/catalog';
import type { Request } from '../request/request';
import { namedIds } from './namedIds';

/** What settles most refusals, whatever was asked: whose token, which grants, what the organization can grant. */
const ALWAYS = [
  'GET /api/v2/tokens/me',
  'GET /api/v2/authorization/subjects/me',
  'GET /api/v2/users/me?expand=authorization,presence,routingStatus,station',
  'GET /api/v2/authorization/permissions?pageSize=100',
];

const EDGES = '/api/v2/telephony/providers/edges';

/** By the model of the body: what such operations depend on besides. */
const BY_BODY: Readonly<Record<string, readonly string[]>> = {
  CreateCallRequest: [`GET ${EDGES}/sites?pageSize=100`, `GET ${EDGES}/outboundroutes?pageSize=100`],
};

/** By the name of an id in path or body: the object that it names, with its division and state. */
const BY_ID: readonly { readonly names: readonly string[]; readonly calls: readonly string[] }[] = [
  { names: ['queueId', 'callFromQueueId', 'callQueueId'], calls: ['GET /api/v2/routing/queues/{id}'] },
  { names: ['divisionId'], calls: ['GET /api/v2/authorization/divisions/{id}'] },
  {
    names: ['userId', 'callUserId'],
    calls: ['GET /api/v2/users/{id}?expand=presence,routingStatus,station'],
  },
  { names: ['conversationId', 'conversationIds'], calls: ['GET /api/v2/conversations/{id}'] },
  { names: ['stationId'], calls: ['GET /api/v2/stations/{id}'] },
  { names: ['clientId'], calls: ['GET /api/v2/oauth/clients/{id}'] },
  {
    names: ['siteId'],
    calls: [
      `GET ${EDGES}/sites/{id}`,
      `GET ${EDGES}/sites/{id}/numberplans`,
      `GET ${EDGES}/sites/{id}/outboundroutes?pageSize=100`,
    ],
  },
];

/** Above this many, calls about further ids are left out. */
const MAX_CALLS = 24;

/** The reading calls whose answers can settle why a request is refused, likeliest first, none twice. */
export function diagnosingCalls(request: Request, catalog: Catalog): readonly string[] {
  const line = request.line;
  const match = line && catalog.match(line.method.value, line.url.value.path);
  const bodyType = match?.operation.bodyType ?? '';
  const aboutIds = namedIds(match?.params ?? {}, request.body?.text ?? '').flatMap(({ name, id }) =>
    BY_ID.filter(({ names }) => names.includes(name)).flatMap(({ calls }) =>
      calls.map((call) => call.replace('{id}', id)),
    ),
  );
  const aboutBody = Object.hasOwn(BY_BODY, bodyType) ? (BY_BODY[bodyType] ?? []) : [];
  return [...new Set([...ALWAYS, ...aboutBody, ...aboutIds])].slice(0, MAX_CALLS);
}

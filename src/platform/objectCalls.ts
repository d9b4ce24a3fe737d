import type { Catalog } from '../catalog/catalog';
import type { OperationMatch } from '../catalog/operation';
import { GUID, type NamedId } from './namedIds';

const EDGES = '/api/v2/telephony/providers/edges';

/** By the name of an id in path or body: the object that it names, with its division and state. */
const BY_NAME: readonly { readonly names: readonly string[]; readonly calls: readonly string[] }[] = [
  { names: ['queueId', 'callFromQueueId', 'callQueueId'], calls: ['GET /api/v2/routing/queues/{id}'] },
  { names: ['divisionId'], calls: ['GET /api/v2/authorization/divisions/{id}'] },
  {
    names: ['userId', 'callUserId'],
    calls: ['GET /api/v2/users/{id}?expand=presence,routingStatus,station'],
  },
  { names: ['conversationId', 'conversationIds'], calls: ['GET /api/v2/conversations/{id}'] },
  { names: ['stationId'], calls: ['GET /api/v2/stations/{id}'] },
  { names: ['clientId', 'client_id'], calls: ['GET /api/v2/oauth/clients/{id}'] },
  {
    names: ['siteId'],
    calls: [
      `GET ${EDGES}/sites/{id}`,
      `GET ${EDGES}/sites/{id}/numberplans`,
      `GET ${EDGES}/sites/{id}/outboundroutes?pageSize=100`,
    ],
  },
];

/** The calls about an object whose id is called by a name that says what it is; none where the name says nothing. */
export function callsAbout({ name, id }: NamedId): readonly string[] {
  return BY_NAME.filter(({ names }) => names.includes(name)).flatMap(({ calls }) =>
    calls.map((call) => call.replace('{id}', id)),
  );
}

/**
 * The calls that read the objects a path leads through, for their divisions: of `/outbound/campaigns/ID/progress` the
 * campaign, of `/tokens/ID`, where the operation says that it is a `userId`, the user. Only where such a reading call is
 * documented, the object nearest to the end first.
 */
export function callsAlongPath(
  path: string,
  match: OperationMatch | undefined,
  catalog: Catalog,
): readonly string[] {
  const segments = path.split('/');
  const template = match?.operation.path.split('/') ?? [];
  const ends = segments.flatMap((segment, index) => (GUID.test(segment) ? [index + 1] : []));
  return ends.reverse().flatMap((end) => {
    const id = segments[end - 1] ?? '';
    const own = callsAbout({ name: /^\{(.*)\}$/.exec(template[end - 1] ?? '')?.[1] ?? '', id });
    if (own.length > 0) return own;
    const object = segments.slice(0, end).join('/');
    const read = catalog.match('GET', object);
    if (read?.operation.auth !== 'oauth' || read.operation.returnType === null) return [];
    const [name] = Object.entries(read.params).at(-1) ?? [];
    const named = callsAbout({ name: name ?? '', id });
    return named.length > 0 ? named : [`GET ${object}`];
  });
}

import type { Catalog } from '../catalog/catalog';
import type { OperationMatch } from '../catalog/operation';
import { POLICY_PERMISSIONS } from '../evidence/accessPolicies';
import type { Request } from '../request/request';
import { numberCalls, phoneNumbers } from './numberCalls';
import { namedIds } from './namedIds';
import { namedPermissions } from './namedPermissions';
import { callsAbout, callsAlongPath } from './objectCalls';

/**
 * What settles most refusals, whatever was asked: whose token, and which grants. Where the grants are refused, the
 * user's own record still lists the permissions.
 */
const ALWAYS = [
  'GET /api/v2/tokens/me',
  'GET /api/v2/authorization/subjects/me',
  'GET /api/v2/users/me?expand=authorization,presence,routingStatus,station',
];

const EDGES = '/api/v2/telephony/providers/edges';

/** What placing a call depends on besides: the sites, of which the organization names the default one. */
const FOR_CALLS = [
  'GET /api/v2/organizations/me',
  `GET ${EDGES}/sites?pageSize=100`,
  `GET ${EDGES}/outboundroutes?pageSize=100`,
];

/** A limit on channels shows only in how many there are: the new one is given, and an old one falls silent. */
const CHANNELS = '/api/v2/notifications/channels';

/** Above this many, calls about further ids are left out. */
const MAX_CALLS = 24;
const MAX_PERMISSIONS = 3;
const MAX_NUMBERS = 2;

/**
 * The reading calls whose answers can settle why a request is refused, as far as the request alone tells, likeliest
 * first, none twice: the first round. `furtherCalls` are the second.
 */
export function diagnosingCalls(request: Request, catalog: Catalog): readonly string[] {
  const line = request.line;
  const match = line && catalog.match(line.method.value, line.url.value.path);
  const permissions = namedPermissions(request, match, catalog);
  const numbers = placesCall(match) ? phoneNumbers(request.body?.text ?? '').slice(0, MAX_NUMBERS) : [];
  return [
    ...new Set([
      ...ALWAYS,
      offeredCall([...permissions, ...(mayBeDenied(match, request) ? POLICY_PERMISSIONS : [])]),
      ...(placesCall(match) ? FOR_CALLS : []),
      ...(match?.operation.path.startsWith(CHANNELS) ? [`GET ${CHANNELS}?includechannels=oauthclient`] : []),
      ...callsAlongPath(line?.url.value.path ?? '', match, catalog),
      ...namedIds(request).flatMap(callsAbout),
      ...divisionCalls(request, match),
      ...numberCalls(numbers),
    ]),
  ].slice(0, MAX_CALLS);
}

/** Before the call, an access policy may be what denies it: behind it the answer itself says so. */
export function mayBeDenied(match: OperationMatch | undefined, { response }: Request): boolean {
  return (
    response === undefined && match?.operation.auth === 'oauth' && match.operation.permissions.length > 0
  );
}

/** Whether an operation places a call, which takes a phone, a site and a route as well. */
export function placesCall(match: OperationMatch | undefined): boolean {
  return match?.operation.bodyType === 'CreateCallRequest';
}

/**
 * What the organization can grant: of the domains that the permissions are of, or all of it where none is known, so
 * that whatever name comes up can be judged.
 */
function offeredCall(permissions: readonly string[]): string {
  const domains = [...new Set(permissions.map((name) => name.split(':')[0]))].sort();
  const query = domains.length === 0 ? '' : `query=${domains.join(',')}&queryType=domain&`;
  return `GET /api/v2/authorization/permissions?${query}pageSize=100`;
}

/** In which divisions the caller holds a permission, as the platform itself works it out. */
export function permittedCall(permission: string): string {
  return `GET /api/v2/authorization/divisionspermitted/paged/me?pageSize=100&permission=${permission}`;
}

/** Where the permissions are held, for objects of a division; and which divisions a listing may leave out. */
function divisionCalls({ response }: Request, match: OperationMatch | undefined): readonly string[] {
  if (!match) return [];
  const { operation, params } = match;
  const isListing = operation.returnType?.endsWith('Listing') === true && !operation.path.endsWith('}');
  if (Object.keys(params).length === 0 && !isListing) return [];
  const answered = response !== undefined && response.status < 300;
  return [
    ...operation.permissions.slice(0, MAX_PERMISSIONS).map(permittedCall),
    ...(isListing && answered ? ['GET /api/v2/authorization/divisions?pageSize=100&objectCount=true'] : []),
  ];
}

import { POLICIES } from '../platform/furtherCalls';
import { GUID } from '../platform/namedIds';
import { callsAbout } from '../platform/objectCalls';
import type { Evidence } from '../evidence/evidence';
import { sites } from '../evidence/telephony';
import { DIDS, POOLS } from '../report/routes';
import { ME, subjectCalls } from './access/subjectRef';

/** What Identity, Permissions and Operations are made from. */
export function accessCalls(): readonly string[] {
  return [
    'GET /api/v2/tokens/me',
    ...subjectCalls(ME),
    'GET /api/v2/organizations/me',
    'GET /api/v2/authorization/permissions?pageSize=100',
    'GET /api/v2/authorization/roles?pageSize=100',
    POLICIES,
  ];
}

/** Whom one may look at. */
export function subjectListCalls(): readonly string[] {
  return ['GET /api/v2/users?pageSize=100', 'GET /api/v2/oauth/clients?pageSize=100'];
}

/** What Routes is made from: the sites and numbers, and then the plans and routes of each site. */
export function routeCalls(): readonly string[] {
  return [
    'GET /api/v2/organizations/me',
    'GET /api/v2/telephony/providers/edges/sites?pageSize=100',
    `GET ${DIDS}?pageSize=100`,
    `GET ${POOLS}?pageSize=100`,
  ];
}

/** Sites whose plans and routes are read. */
const MOST_SITES = 50;

/** @param evidence what `routeCalls` brought */
export function siteCalls(evidence: Evidence): readonly string[] {
  return sites(evidence)
    .filter(({ id }) => GUID.test(id))
    .slice(0, MOST_SITES)
    .flatMap(({ id }) => callsAbout({ name: 'siteId', id }));
}

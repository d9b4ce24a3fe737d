import type { Catalog } from '../catalog/catalog';
import { clients, identities } from './defaultClients';
import { divisions, groups, roles, users } from './defaultDirectory';
import { conversations, didPools, dids, queues, sites, stations } from './defaultTelephony';
import { named, namedId } from './named';
import { offeredPermissions } from './offeredPermissions';
import type { Organization } from './organization';

/** Domains of products that the organization did not buy: nobody there can be granted their permissions. */
export const MISSING_DOMAINS: readonly string[] = [
  'journey',
  'wfm',
  'gamification',
  'socialmedia',
  'learning',
];
/** A feature that the organization did not switch on: access policies. */
const MISSING_FEATURE = 'authorization:policy';

/**
 * An invented travel company, small enough to know by heart. Its agent meets what the original report met:
 * a token without the scope `conversations`, a role without `conversation:conference:add`, and no phone in use.
 */
export function defaultOrganization(catalog: Catalog): Organization {
  return {
    ...named('organization', 'Harbour & Pine Travel'),
    domain: 'harbour-pine',
    defaultLanguage: 'en-US',
    defaultCountryCode: 'US',
    defaultSiteId: namedId('site/Indianapolis'),
    products: ['collaborate', 'communicate', 'engage'],
    permissions: offeredPermissions(catalog, [...MISSING_DOMAINS, MISSING_FEATURE]),
    divisions: Object.values(divisions),
    roles: Object.values(roles),
    groups: Object.values(groups),
    users: Object.values(users),
    clients: Object.values(clients),
    identities,
    queues: Object.values(queues),
    sites,
    stations,
    dids,
    didPools,
    conversations,
    accessPolicies: [],
    allowedAddresses: [],
  };
}

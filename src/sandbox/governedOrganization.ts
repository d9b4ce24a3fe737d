import type { Catalog } from '../catalog/catalog';
import { clients } from './defaultClients';
import { divisions, roles, users } from './defaultDirectory';
import { MISSING_DOMAINS } from './defaultOrganization';
import { queues } from './defaultTelephony';
import { named } from './named';
import { offeredPermissions } from './offeredPermissions';
import { EVERY_DIVISION, type Organization, type Role, type User } from './organization';
import { policy } from './policy';

const DAY = 86_400;

/** Holds what deleting a queue takes, and may read no policy. */
const queueKeeper: Role = {
  ...named('role', 'Queue Keeper'),
  description: 'Keeps the queues',
  policies: [policy('routing:queue:*')],
  standard: false,
};

const governed: User = {
  ...named('user', 'Noor Haddad'),
  email: 'noor.haddad@harbour-pine-cruises.example',
  divisionId: divisions.home.id,
  state: 'active',
  grants: [{ roleId: queueKeeper.id, divisionId: EVERY_DIVISION }],
  presence: 'Available',
  routingStatus: 'OFF_QUEUE',
};

/**
 * The sister company of the default organization, which has set up an access policy: queues are deleted by nobody,
 * whatever roles say. It makes no calls by telephone, and so has no site.
 */
export function governedOrganization(like: Organization, catalog: Catalog): Organization {
  return {
    ...named('organization', 'Harbour & Pine Cruises'),
    domain: 'harbour-pine-cruises',
    defaultLanguage: like.defaultLanguage,
    defaultCountryCode: like.defaultCountryCode,
    products: like.products,
    permissions: offeredPermissions(catalog, MISSING_DOMAINS),
    divisions: Object.values(divisions),
    roles: [roles.admin, queueKeeper],
    groups: [],
    users: [users.admin, governed],
    clients: [clients.console],
    identities: [
      { name: 'governor', userId: users.admin.id },
      { name: 'governed', userId: governed.id },
    ].map((who) => ({
      ...who,
      clientId: clients.console.id,
      scopes: clients.console.scopes,
      expiresIn: DAY,
    })),
    queues: [queues.bookings],
    sites: [],
    stations: [],
    dids: [],
    didPools: [],
    conversations: [],
    accessPolicies: [
      {
        ...named('policy', 'Queues are not deleted'),
        description: 'Queues are emptied and renamed, for what is told of them afterwards',
        target: 'routing:queue:delete',
      },
    ],
    allowedAddresses: [],
  };
}

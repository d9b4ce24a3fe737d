import type { Conversation } from './conversation';
import type { Named } from './named';
import type { Did, DidPool, Site, Station } from './telephony';

/** Stands for every division in a grant, as the platform writes it. */
export const EVERY_DIVISION = '*';

/** The grant types of `OAuthClient.authorizedGrantType`. */
export type GrantType = 'CODE' | 'TOKEN' | 'SAML2-BEARER' | 'PASSWORD' | 'CLIENT-CREDENTIALS';

export interface Division extends Named {
  readonly description: string;
  readonly home: boolean;
}

/** One permission that the organization can grant. What is absent from its list can be granted to nobody. */
export interface OfferedPermission {
  /** `domain:entity:action`. */
  readonly name: string;
  /** `Routing > Queue > Edit`. */
  readonly label: string;
  readonly allowsConditions: boolean;
  /** Whether the division of the grant matters. */
  readonly divisionAware: boolean;
}

/** One line of a role. `*` stands for any domain, entity or action, always for the whole of it. */
export interface Policy {
  readonly domain: string;
  readonly entity: string;
  readonly actions: readonly string[];
  /**
   * What has to be true of the object, as text. The sandbox reads no conditions: a policy with one opens
   * nothing, unless `conditionMet` says that it does.
   */
  readonly condition?: string;
  readonly conditionMet?: boolean;
}

export interface Role extends Named {
  readonly description: string;
  readonly policies: readonly Policy[];
  /** A role that came with the organization. */
  readonly standard: boolean;
}

/** A role in a division; `EVERY_DIVISION` means all of them. */
export interface Grant {
  readonly roleId: string;
  readonly divisionId: string;
}

/** Members hold what the group was granted. */
export interface Group extends Named {
  readonly memberIds: readonly string[];
  readonly grants: readonly Grant[];
}

export interface User extends Named {
  readonly email: string;
  readonly divisionId: string;
  readonly state: 'active' | 'inactive';
  readonly grants: readonly Grant[];
  /** Name of the system presence: `Available`, `Meal`, `Offline`. */
  readonly presence: string;
  readonly routingStatus: 'OFF_QUEUE' | 'IDLE' | 'INTERACTING' | 'NOT_RESPONDING' | 'COMMUNICATING';
  /** The station in use now; without one no call can be placed. */
  readonly stationId?: string;
  /** The station used last, where none is in use. */
  readonly lastStationId?: string;
  /** The person's own organization, where the user is a clone that a trustee's organization owns. */
  readonly home?: { readonly organization: Named; readonly userId: string };
}

export interface OAuthClient extends Named {
  readonly grantType: GrantType;
  /** Scopes granted to the client; empty with client credentials, where they cannot be set. */
  readonly scopes: readonly string[];
  /** Roles of the client itself, with client credentials only. */
  readonly roleDivisions: readonly Grant[];
  readonly state: 'active' | 'inactive';
  readonly redirectUris: readonly string[];
  /** 300 to 172,800. */
  readonly tokenSeconds: number;
  /** Addresses or ranges (`203.0.113.0/24`) from which its tokens are taken; empty means any. */
  readonly allowedAddresses: readonly string[];
}

/** Somebody who signed in, by the name under which the sandbox hands out the token. */
export interface Identity {
  readonly name: string;
  readonly clientId: string;
  /** Undefined with client credentials: such a token has no user. */
  readonly userId?: string;
  /** What was granted at sign-in, at most the client's scopes. */
  readonly scopes: readonly string[];
  /** Seconds between the sandbox's start and the end of the token; negative where it is over already. */
  readonly expiresIn: number;
}

export interface Queue extends Named {
  readonly divisionId: string;
  readonly memberCount: number;
  /** Caller id of calls made for the queue, E.164. */
  readonly callingPartyNumber?: string;
  readonly callingPartyName?: string;
}

/** An attribute-based policy of the organization, beside roles: it denies what its target is about, to everybody. */
export interface AccessPolicy extends Named {
  readonly description: string;
  /** A permission: the operations that ask for it are denied. */
  readonly target: string;
}

/** Everything that the sandbox knows about its organization. Holds no token. */
export interface Organization extends Named {
  readonly domain: string;
  readonly defaultLanguage: string;
  /** ISO 3166, two letters. */
  readonly defaultCountryCode: string;
  /** Undefined where the organization has no site. */
  readonly defaultSiteId?: string;
  /** Product ids as `authorization/products` lists them. */
  readonly products: readonly string[];
  readonly permissions: readonly OfferedPermission[];
  readonly divisions: readonly Division[];
  readonly roles: readonly Role[];
  readonly groups: readonly Group[];
  readonly users: readonly User[];
  readonly clients: readonly OAuthClient[];
  readonly identities: readonly Identity[];
  readonly queues: readonly Queue[];
  readonly sites: readonly Site[];
  readonly stations: readonly Station[];
  readonly dids: readonly Did[];
  readonly didPools: readonly DidPool[];
  readonly conversations: readonly Conversation[];
  readonly accessPolicies: readonly AccessPolicy[];
  /** Addresses or ranges that may call at all; empty means any. */
  readonly allowedAddresses: readonly string[];
}

import { subject, type Grant } from '../evidence/grants';
import type { Evidence } from '../evidence/evidence';
import { field, text } from '../evidence/shape';
import {
  authorizedScopes,
  grantType,
  homeOrganization,
  oauthClient,
  organization,
  SELF_CALL,
  tokenKind,
  tokenState,
} from '../evidence/tokenFacts';

/** What `whoami` asks, in one round. */
export const WHOAMI_CALLS = [
  'GET /api/v2/tokens/me',
  'GET /api/v2/authorization/subjects/me',
  'GET /api/v2/users/me?expand=authorization,presence,routingStatus,station',
] as const;

/** Who a token is, as far as the platform told: null is not known. */
export interface Whoami {
  readonly schemaVersion: 1;
  readonly takenAt: string | null;
  readonly host: string | null;
  /** What the platform says to the token: `ok`, the code of the 401, or null. */
  readonly state: string | null;
  readonly kind: 'user' | 'client' | null;
  readonly organization: string | null;
  /** Where it is another one, as with a partner's token. */
  readonly homeOrganization: string | null;
  readonly client: { readonly id: string | null; readonly name: string | null } | null;
  readonly grantType: string | null;
  readonly scopes: readonly string[] | null;
  readonly user: {
    readonly id: string | null;
    readonly name: string | null;
    readonly presence: string | null;
    /** The phone in use; null where there is none, or it is not known. */
    readonly station: string | null;
  } | null;
  /** `Agent in Home`; null where the grants are not known. */
  readonly roles: readonly string[] | null;
}

export function whoami(evidence: Evidence): Whoami {
  const state = tokenState(evidence);
  const kind = tokenKind(evidence);
  const grant = grantType(evidence);
  const scopes = authorizedScopes(evidence);
  const who = subject(evidence);
  const own = organization(evidence);
  const home = homeOrganization(evidence);
  const client = oauthClient(evidence);
  return {
    schemaVersion: 1,
    takenAt: evidence.takenAt,
    host: evidence.host,
    state: !state.known ? null : state.value === 'ok' ? 'ok' : state.value.code,
    kind: kind.known ? kind.value : null,
    organization: own?.name ?? null,
    homeOrganization: home?.id === own?.id ? null : (home?.name ?? null),
    client: client ? { id: client.id ?? null, name: client.name ?? null } : null,
    grantType: grant.known ? grant.value : null,
    scopes: scopes.known ? scopes.value : null,
    user: user(evidence),
    roles: who.known ? who.value.grants.map(roleWords) : null,
  };
}

function user(evidence: Evidence): Whoami['user'] {
  const body = evidence.body(SELF_CALL);
  if (!body.known) return null;
  const { value } = body;
  const station = field(value, 'station');
  const inUse = field(station, 'effectiveStation') ?? field(station, 'associatedStation');
  return {
    id: text(value, 'id') ?? null,
    name: text(value, 'name') ?? null,
    presence: text(field(field(value, 'presence'), 'presenceDefinition'), 'systemPresence') ?? null,
    station: text(inUse, 'name') ?? null,
  };
}

function roleWords({ role, division, inheritedFrom }: Grant): string {
  const where = division.id === '*' ? 'all divisions' : (division.name ?? division.id);
  return `${role} in ${where}${inheritedFrom === undefined ? '' : ', through a group'}`;
}

/** The same in lines for a terminal. */
export function whoamiText(who: Whoami): string {
  const { user: person, client } = who;
  const row = (name: string, value: string) => `${name.padEnd(14)}${value}`.trimEnd();
  const scopes =
    who.kind === 'client' ? 'none: client credentials have roles instead' : who.scopes?.join(', ');
  return [
    row(
      'Token',
      who.state === 'ok' ? 'accepted' : who.state === null ? 'not known' : `refused: ${who.state}`,
    ),
    row('Host', `${who.host ?? 'not known'}, asked ${who.takenAt ?? 'at an unknown time'}`),
    row(
      'Organization',
      `${who.organization ?? 'not known'}${who.homeOrganization === null ? '' : `, at home in ${who.homeOrganization}`}`,
    ),
    row(
      'OAuth client',
      `${client?.name ?? 'not known'}${who.grantType === null ? '' : `, grant ${who.grantType}`}`,
    ),
    row('Scopes', scopes ?? 'not known'),
    row('User', person ? `${person.name ?? 'without a name'} (${person.id ?? 'no id'})` : noUser(who)),
    ...(person
      ? [row('Phone', person.station ?? 'none in use'), row('Presence', person.presence ?? 'not known')]
      : []),
    row('Roles', who.roles === null ? 'not known' : who.roles.length === 0 ? 'none' : ''),
    ...(who.roles ?? []).map((role) => `  ${role}`),
  ].join('\n');
}

function noUser({ kind }: Whoami): string {
  return kind === 'client' ? 'none: the token is that of an OAuth client' : 'not known';
}

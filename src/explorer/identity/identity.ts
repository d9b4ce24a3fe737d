import type { Catalog } from '../../catalog/catalog';
import type { Evidence } from '../../evidence/evidence';
import { authorizedScopes, organization } from '../../evidence/tokenFacts';
import { whoami, type Whoami } from '../../report/whoami';
import { remainderInWords } from '../age';
import { factNode, type ExplorerNode, type NodeIcon } from '../node';
import { scopesNode } from './scopes';

/** What is known of an account without asking. */
export interface AccountFacts {
  readonly name: string;
  readonly region: string;
  /** ISO 8601. */
  readonly expiresAt?: string | undefined;
}

const grantWords: Readonly<Record<string, string>> = {
  CODE: 'authorization code, with or without PKCE: a user’s token',
  TOKEN: 'implicit: a user’s token',
  'SAML2-BEARER': 'SAML 2 bearer: a user’s token',
  PASSWORD: 'password: a user’s token',
  'CLIENT-CREDENTIALS': 'client credentials: a token without a user',
};

/** The view "Identity": who speaks, in which organization, through which client, with which scopes, and how long. */
export function identity(
  account: AccountFacts,
  evidence: Evidence,
  catalog: Catalog,
  now: Date,
): readonly ExplorerNode[] {
  const who = whoami(evidence);
  const own = organization(evidence);
  const expiry = account.expiresAt === undefined ? undefined : remainderInWords(account.expiresAt, now);
  const row = (name: string, value: string | null | undefined, icon: string): readonly ExplorerNode[] =>
    value === null || value === undefined ? [] : [factNode('identity', name, value, { id: icon })];
  return [
    ...tokenRow(who),
    ...row('Organization', own?.name ?? own?.id, 'organization'),
    ...row('Home organization', who.homeOrganization, 'home'),
    ...row('Region', account.region, 'globe'),
    ...row(
      'User',
      who.user?.name ?? (who.kind === 'client' ? 'none: the token has no user' : undefined),
      'account',
    ),
    ...row('OAuth client', who.client?.name ?? who.client?.id, 'package'),
    ...row(
      'Grant type',
      who.grantType && `${who.grantType} (${grantWords[who.grantType] ?? 'unknown'})`,
      'key',
    ),
    ...row('Token expires', expiry, 'clock'),
    ...row('Phone', who.user && (who.user.station ?? 'none in use'), 'call-outgoing'),
    ...row('Presence', who.user?.presence, 'circle-filled'),
    scopesNode('identity', authorizedScopes(evidence), who.kind, catalog),
    ...rolesRow(who),
  ];
}

function tokenRow({ state }: Whoami): readonly ExplorerNode[] {
  const accepted: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
  const refused: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
  if (state === null) return [factNode('identity', 'Token', 'not known', { id: 'question' })];
  return state === 'ok'
    ? [factNode('identity', 'Token', 'accepted', accepted)]
    : [factNode('identity', 'Token', `refused: ${state}`, refused)];
}

function rolesRow({ roles }: Whoami): readonly ExplorerNode[] {
  if (roles === null) return [factNode('identity', 'Roles', 'not known', { id: 'question' })];
  const count = roles.length === 0 ? 'none' : `${roles.length} granted`;
  return [factNode('identity', 'Roles', `${count}; see Permissions`, { id: 'person' })];
}

import type { Catalog } from '../../catalog/catalog';
import type { Evidence } from '../../evidence/evidence';
import { authorizedScopes, organization } from '../../evidence/tokenFacts';
import { l10n } from '../../text/l10n';
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

const grantWords: Readonly<Record<string, () => string>> = {
  CODE: () => l10n.t('authorization code, with or without PKCE: a user’s token'),
  TOKEN: () => l10n.t('implicit: a user’s token'),
  'SAML2-BEARER': () => l10n.t('SAML 2 bearer: a user’s token'),
  PASSWORD: () => l10n.t('password: a user’s token'),
  'CLIENT-CREDENTIALS': () => l10n.t('client credentials: a token without a user'),
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
    ...row(l10n.t('Organization'), own?.name ?? own?.id, 'organization'),
    ...row(l10n.t('Home organization'), who.homeOrganization, 'home'),
    ...row(l10n.t('Region'), account.region, 'globe'),
    ...row(
      l10n.t('User'),
      who.user?.name ?? (who.kind === 'client' ? l10n.t('none: the token has no user') : undefined),
      'account',
    ),
    ...row(l10n.t('OAuth client'), who.client?.name ?? who.client?.id, 'package'),
    ...row(
      l10n.t('Grant type'),
      who.grantType && `${who.grantType} (${grantTypeWords(who.grantType)})`,
      'key',
    ),
    ...row(l10n.t('Token expires'), expiry, 'clock'),
    ...row(l10n.t('Phone'), who.user && (who.user.station ?? l10n.t('none in use')), 'call-outgoing'),
    ...row(l10n.t('Presence'), who.user?.presence, 'circle-filled'),
    scopesNode('identity', authorizedScopes(evidence), who.kind, catalog),
    ...rolesRow(who),
  ];
}

function grantTypeWords(grantType: string): string {
  return (Object.hasOwn(grantWords, grantType) ? grantWords[grantType]?.() : undefined) ?? l10n.t('unknown');
}

function tokenRow({ state }: Whoami): readonly ExplorerNode[] {
  const accepted: NodeIcon = { id: 'pass', colour: 'testing.iconPassed' };
  const refused: NodeIcon = { id: 'circle-slash', colour: 'testing.iconFailed' };
  if (state === null) return [factNode('identity', l10n.t('Token'), l10n.t('not known'), { id: 'question' })];
  return state === 'ok'
    ? [factNode('identity', l10n.t('Token'), l10n.t('accepted'), accepted)]
    : [factNode('identity', l10n.t('Token'), l10n.t('refused: {0}', state), refused)];
}

function rolesRow({ roles }: Whoami): readonly ExplorerNode[] {
  if (roles === null) return [factNode('identity', l10n.t('Roles'), l10n.t('not known'), { id: 'question' })];
  const count = roles.length === 0 ? l10n.t('none') : l10n.t('{0} granted', roles.length);
  return [factNode('identity', l10n.t('Roles'), l10n.t('{0}; see Permissions', count), { id: 'person' })];
}

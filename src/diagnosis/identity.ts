import type { Evidence } from '../evidence/evidence';
import { grantType, oauthClient, tokenKind, type TokenKind } from '../evidence/tokenFacts';
import { grantKind } from '../request/grant';
import type { Request } from '../request/request';
import type { Source } from './diagnosis';
import type { ErrorCode } from './errorCode';
import { outside } from './words';
import { l10n } from '../text/l10n';

/** Whom the token stands for, and how that is known. */
export interface Identity {
  readonly kind: TokenKind | 'unknown';
  readonly source: Source;
  /** In words, for the table: `client credentials (stated)`. */
  readonly words: string;
}

/** The server's word goes before evidence, evidence before what the user states. */
export function identityOf(request: Request, evidence: Evidence, code: ErrorCode | null): Identity {
  if (code?.name === 'not.a.user')
    return { kind: 'client', source: 'server', words: l10n.t('a token without a user') };
  if (code?.name === 'not.a.client')
    return { kind: 'user', source: 'server', words: l10n.t("a user's token") };
  const kind = tokenKind(evidence);
  if (kind.known) return { kind: kind.value, source: 'evidence', words: describe(kind.value, evidence) };
  const claim = request.claims.grant?.value;
  const stated = claim === undefined ? 'unknown' : grantKind(claim);
  if (stated === 'unknown' || claim === undefined)
    return { kind: 'unknown', source: 'stated', words: l10n.t('not known') };
  const words =
    stated === 'client'
      ? l10n.t('a client-credentials token, without a user (stated: {0})', outside(claim))
      : l10n.t("a user's token (stated: {0})", outside(claim));
  return { kind: stated, source: 'stated', words };
}

function describe(kind: TokenKind, evidence: Evidence): string {
  const name = oauthClient(evidence)?.name;
  const client = name === undefined ? undefined : outside(name);
  if (kind === 'client')
    return client === undefined
      ? l10n.t('a client-credentials token, without a user')
      : l10n.t('a client-credentials token of the OAuth client "{0}", without a user', client);
  const told =
    client === undefined
      ? l10n.t("a user's token")
      : l10n.t('a user\'s token of the OAuth client "{0}"', client);
  const grant = grantType(evidence);
  return grant.known ? l10n.t('{0} (grant {1})', told, outside(grant.value)) : told;
}

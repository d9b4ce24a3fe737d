import type { Evidence } from '../evidence/evidence';
import { grantType, oauthClient, tokenKind, type TokenKind } from '../evidence/tokenFacts';
import { grantKind } from '../request/grant';
import type { Request } from '../request/request';
import type { Source } from './diagnosis';
import type { ErrorCode } from './errorCode';
import { outside } from './words';

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
    return { kind: 'client', source: 'server', words: 'a token without a user' };
  if (code?.name === 'not.a.client') return { kind: 'user', source: 'server', words: "a user's token" };
  const kind = tokenKind(evidence);
  if (kind.known) return { kind: kind.value, source: 'evidence', words: describe(kind.value, evidence) };
  const claim = request.claims.grant?.value;
  const stated = claim === undefined ? 'unknown' : grantKind(claim);
  if (stated === 'unknown' || claim === undefined)
    return { kind: 'unknown', source: 'stated', words: 'not known' };
  const words = stated === 'client' ? 'a client-credentials token, without a user' : "a user's token";
  return { kind: stated, source: 'stated', words: `${words} (stated: ${outside(claim)})` };
}

function describe(kind: TokenKind, evidence: Evidence): string {
  const client = oauthClient(evidence)?.name;
  const grant = grantType(evidence);
  const by = client === undefined ? '' : ` of the OAuth client "${outside(client)}"`;
  const how = grant.known ? ` (grant ${outside(grant.value)})` : '';
  return kind === 'client' ? `a client-credentials token${by}, without a user` : `a user's token${by}${how}`;
}

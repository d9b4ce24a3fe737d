import { Evidence } from '../../evidence/evidence';
import { text } from '../../evidence/shape';
import { organization, oauthClient, SELF_CALL, TOKEN_CALL, tokenKind } from '../../evidence/tokenFacts';
import { collectBundle, type Reader } from '../collectBundle';
import { NoAnswer } from '../http/noAnswer';
import { l10n } from '../../text/l10n';

/** Who a token speaks for, as far as the platform told; null is not known. */
export interface TokenIdentity {
  readonly kind: 'user' | 'client' | null;
  /** Of the user, or of the OAuth client where the token has no user. */
  readonly id: string | null;
  readonly name: string | null;
  readonly organization: { readonly id: string | null; readonly name: string | null } | null;
}

/**
 * Asks the platform who a token is. Where the token is good but its scopes do not let it ask, the answer is that
 * nothing is known.
 *
 * @throws NoAnswer with one sentence where the platform refuses the token, or does not answer as the platform does
 */
export async function identify(client: Reader, now: Date, signal?: AbortSignal): Promise<TokenIdentity> {
  const evidence = new Evidence(await collectBundle(client, [TOKEN_CALL, SELF_CALL], now, { signal }));
  const status = evidence.response(TOKEN_CALL)?.status;
  if (status === 401) {
    throw new NoAnswer(
      l10n.t(
        '{0} refuses this token (401): it has expired, was revoked, or belongs to another region.',
        client.host,
      ),
    );
  }
  if (status !== 200 && status !== 403) {
    throw new NoAnswer(
      l10n.t(
        '{0} did not say whose token this is ({1} to {2}): try again later, or check the region.',
        client.host,
        status ?? l10n.t('no answer'),
        TOKEN_CALL,
      ),
    );
  }
  const kind = tokenKind(evidence);
  const self = evidence.body(SELF_CALL);
  const subject = self.known
    ? { id: text(self.value, 'id'), name: text(self.value, 'name') }
    : kind.known && kind.value === 'client'
      ? oauthClient(evidence)
      : undefined;
  const own = organization(evidence);
  return {
    kind: kind.known ? kind.value : null,
    id: subject?.id ?? null,
    name: subject?.name ?? null,
    organization: own ? { id: own.id ?? null, name: own.name ?? null } : null,
  };
}

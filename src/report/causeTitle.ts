import type { Cause } from '../diagnosis/diagnosis';
import { l10n } from '../text/l10n';

/** A cause in half a sentence, as it stands after "Denied:". */
export function causeTitle(cause: Cause): string {
  switch (cause) {
    case 'wrong-endpoint':
      return l10n.t('the request is not a documented operation, or not the one for the job');
    case 'role-permission':
      return l10n.t('the token’s owner lacks a permission that the organization can grant');
    case 'bad-payload':
      return l10n.t('the body does not fit the model of the operation');
    case 'feature-not-licensed':
      return l10n.t('the organization does not have the product behind the permission');
    case 'division':
      return l10n.t('the permission is not held in the division of the object');
    case 'oauth-scope':
      return l10n.t('the token carries none of the scopes that the operation accepts');
    case 'no-user-context':
      return l10n.t('the operation needs a user, and the token has none');
    case 'token-request-malformed':
      return l10n.t('the request for a token is not a valid one');
    case 'region-mismatch':
      return l10n.t('the hosts and the organization are not of one region');
    case 'target-user-state':
      return l10n.t('the phone of the user is missing or did not answer');
    case 'outbound-route':
      return l10n.t('no outbound route takes the dialled number');
    case 'wrong-org':
      return l10n.t('the token or client belongs to another organization');
    case 'not-participant':
      return l10n.t('the caller takes no part in the conversation, or not on this leg');
    case 'origin-not-allowed':
      return l10n.t('the embedding page or the redirect address is not registered');
    case 'token-expired-or-revoked':
      return l10n.t('the token is expired or revoked');
    case 'token-missing':
      return l10n.t('no access token came with the request');
    case 'wrong-token-kind':
      return l10n.t('the operation takes another kind of token');
    case 'signed-url-expired':
      return l10n.t('the signed address has expired');
    case 'ip-not-allowed':
      return l10n.t('the caller’s address is not on the list of allowed ones');
    case 'quota':
      return l10n.t('a limit is exhausted');
    case 'org-policy':
      return l10n.t('a policy of the organization denies the request');
  }
}

import type { Cause } from '../diagnosis/diagnosis';

/** Each cause in half a sentence, as it stands after "Denied:". */
export const causeTitle: Readonly<Record<Cause, string>> = {
  'wrong-endpoint': 'the request is not a documented operation, or not the one for the job',
  'role-permission': 'the token’s owner lacks a permission that the organization can grant',
  'bad-payload': 'the body does not fit the model of the operation',
  'feature-not-licensed': 'the organization does not have the product behind the permission',
  division: 'the permission is not held in the division of the object',
  'oauth-scope': 'the token carries none of the scopes that the operation accepts',
  'no-user-context': 'the operation needs a user, and the token has none',
  'token-request-malformed': 'the request for a token is not a valid one',
  'region-mismatch': 'the hosts and the organization are not of one region',
  'target-user-state': 'the phone of the user is missing or did not answer',
  'outbound-route': 'no outbound route takes the dialled number',
  'wrong-org': 'the token or client belongs to another organization',
  'not-participant': 'the caller takes no part in the conversation, or not on this leg',
  'origin-not-allowed': 'the embedding page or the redirect address is not registered',
  'token-expired-or-revoked': 'the token is expired or revoked',
  'token-missing': 'no access token came with the request',
  'wrong-token-kind': 'the operation takes another kind of token',
  'signed-url-expired': 'the signed address has expired',
  'ip-not-allowed': 'the caller’s address is not on the list of allowed ones',
  quota: 'a limit is exhausted',
  'org-policy': 'a policy of the organization denies the request',
};

import type { Reply } from '../reply';

/** The errors of RFC 6749 that the sandbox answers with. */
export type LoginError =
  'invalid_client' | 'invalid_grant' | 'invalid_request' | 'unauthorized_client' | 'unsupported_grant_type';

/** An error in the form of the login service, which has no code and no context id. */
export function loginRefusal(error: LoginError, description: string): Reply {
  return { status: 400, body: { error, description, error_description: description }, headers: {} };
}

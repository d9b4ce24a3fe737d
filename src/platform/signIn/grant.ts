import * as oauth from 'oauth4webapi';
import { NoAnswer, reasonOf } from '../http/noAnswer';
import { type Transport } from '../http/transport';
import { l10n } from '../../text/l10n';

/** What the login service gave. */
export interface TokenGrant {
  readonly token: string;
  /** Seconds that the token is good for, where the answer says so. */
  readonly expiresIn: number | undefined;
  /** Given by some OAuth clients only. */
  readonly refreshToken: string | undefined;
}

const TIMEOUT = 15_000;

/** The login service of a region as the OAuth library knows one. The platform has no discovery document. */
export function serverAt(login: URL): oauth.AuthorizationServer {
  return {
    issuer: login.origin,
    authorization_endpoint: new URL('/oauth/authorize', login).href,
    token_endpoint: new URL('/oauth/token', login).href,
  };
}

/** Sends what the OAuth library wants sent, once, and follows no redirect. */
export function requestOptions(login: URL, transport: Transport, signal: AbortSignal | undefined) {
  const send: NonNullable<oauth.TokenEndpointRequestOptions[typeof oauth.customFetch]> = async (
    url,
    { body, headers },
  ) => {
    const timeout = AbortSignal.timeout(TIMEOUT);
    const { status, header, text } = await transport.send(
      { method: 'POST', url: new URL(url), headers, body: String(body) },
      signal ? AbortSignal.any([signal, timeout]) : timeout,
    );
    const type = header('content-type') ?? 'text/plain';
    return new Response(text === '' ? null : text, { status, headers: { 'content-type': type } });
  };
  return {
    [oauth.customFetch]: send,
    // Only loopback addresses come this far without TLS.
    [oauth.allowInsecureRequests]: login.protocol === 'http:',
  };
}

export function grantOf(answer: oauth.TokenEndpointResponse): TokenGrant {
  return {
    token: answer.access_token,
    expiresIn: answer.expires_in,
    refreshToken: answer.refresh_token,
  };
}

/**
 * Why there is no token, in one sentence. Of what came back only the error code is told: the rest was written by
 * whoever answered.
 */
export function noToken(login: URL, error: unknown): NoAnswer {
  if (error instanceof NoAnswer) return error;
  const host = login.host;
  if (error instanceof oauth.AuthorizationResponseError) {
    return error.error === 'access_denied'
      ? new NoAnswer(l10n.t('The sign-in was refused at {0}: sign in again, and allow it there.', host))
      : new NoAnswer(
          l10n.t(
            '{0} ended the sign-in with "{1}": is the client id right, and its grant that of an authorization code?',
            host,
            code(error.error),
          ),
        );
  }
  if (error instanceof oauth.ResponseBodyError) {
    return new NoAnswer(
      l10n.t(
        '{0} gave no token ({1}): sign in again, and check the client id and its redirect addresses.',
        host,
        `${error.status} ${code(error.error)}`,
      ),
    );
  }
  if (error instanceof oauth.OperationProcessingError || error instanceof oauth.WWWAuthenticateChallengeError)
    return new NoAnswer(l10n.t('{0} did not answer as a login service does: is the region right?', host));
  return new NoAnswer(l10n.t('{0} did not answer the sign-in: {1}.', host, reasonOf(error)));
}

function code(error: string): string {
  return error.replace(/[^\w.]/g, '').slice(0, 40);
}

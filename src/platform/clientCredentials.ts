import { field, text } from '../evidence/shape';
import { approvedLogin, UnapprovedAddress } from './apiBase';
import { NoAnswer, reasonOf } from './http/noAnswer';
import { Transport, type TransportOptions } from './http/transport';
import { l10n } from '../text/l10n';

export interface ClientCredentials extends TransportOptions {
  /** `https://login.mypurecloud.ie`, or a loopback address. */
  readonly login: string;
  readonly approvedHosts?: readonly string[];
  readonly clientId: string;
  readonly clientSecret: string;
}

const TIMEOUT = 15_000;

/**
 * Signs an OAuth client in by its id and secret (RFC 6749, 4.4), which travel in the `Authorization` header alone. The
 * call is made once: it is not known to be safe to repeat.
 *
 * @returns the access token, and the seconds that it is good for where the answer says so
 * @throws UnapprovedAddress where the secret may not go to the address
 * @throws NoAnswer with one sentence that says why there is no token
 */
export async function requestToken(
  { login, approvedHosts, clientId, clientSecret, ...network }: ClientCredentials,
  signal?: AbortSignal,
): Promise<{ readonly token: string; readonly expiresIn: number | undefined }> {
  const url = new URL('/oauth/token', approvedLogin(login, approvedHosts));
  if (clientId.includes(':'))
    throw new UnapprovedAddress(l10n.t('An OAuth client id holds no colon: copy it again.'));
  const transport = new Transport(network);
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const { status, text: body } = await transport.send(
      {
        method: 'POST',
        url,
        headers: {
          authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`,
          'content-type': 'application/x-www-form-urlencoded',
          accept: 'application/json',
        },
        body: 'grant_type=client_credentials',
      },
      signal ? AbortSignal.any([signal, timeout]) : timeout,
    );
    return readToken(url.host, status, body);
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(l10n.t('{0} did not answer the sign-in: {1}.', url.host, reasonOf(error)));
  } finally {
    await transport.close();
  }
}

function readToken(host: string, status: number, body: string) {
  const answer = parsed(body);
  const token = text(answer, 'access_token');
  const seconds = field(answer, 'expires_in');
  if (status === 200 && token !== undefined)
    return { token, expiresIn: typeof seconds === 'number' ? seconds : undefined };
  const code = text(answer, 'error')
    ?.replace(/[^\w.]/g, '')
    .slice(0, 40);
  throw new NoAnswer(
    l10n.t(
      '{0} gave no token ({1}): is the region that of the organization, and the OAuth client one for client credentials?',
      host,
      code === undefined ? status : `${status} ${code}`,
    ),
  );
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body) as unknown;
  } catch {
    return undefined;
  }
}

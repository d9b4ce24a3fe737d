import { approvedBase } from '../apiBase';
import { NoAnswer, reasonOf } from '../http/noAnswer';
import { Transport, type TransportOptions } from '../http/transport';
import { l10n } from '../../text/l10n';

export interface Revocation extends TransportOptions {
  /** Where the token was good: `https://api.mypurecloud.ie`, or a loopback address. */
  readonly base: string;
  readonly approvedHosts?: readonly string[];
  readonly token: string;
}

const TIMEOUT = 10_000;

/**
 * Ends a token at the platform (`DELETE /api/v2/tokens/me`): the only call of the product that changes anything. A token
 * that the platform does not take any more (401) has ended already.
 *
 * @throws UnapprovedAddress where the token may not go to the address
 * @throws NoAnswer with one sentence where the token may still be good
 */
export async function revoke(
  { base, approvedHosts, token, ...network }: Revocation,
  signal?: AbortSignal,
): Promise<void> {
  const url = new URL('/api/v2/tokens/me', approvedBase(base, approvedHosts));
  const transport = new Transport(network);
  const timeout = AbortSignal.timeout(TIMEOUT);
  try {
    const { status } = await transport.send(
      { method: 'DELETE', url, headers: { authorization: `Bearer ${token}` } },
      signal ? AbortSignal.any([signal, timeout]) : timeout,
    );
    if (status === 401 || (status >= 200 && status < 300)) return;
    throw new NoAnswer(l10n.t('{0} did not revoke the token ({1}).', url.host, status));
  } catch (error) {
    if (error instanceof NoAnswer) throw error;
    throw new NoAnswer(l10n.t('{0} did not revoke the token: {1}.', url.host, reasonOf(error)));
  } finally {
    await transport.close();
  }
}

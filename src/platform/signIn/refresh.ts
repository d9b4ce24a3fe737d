import * as oauth from 'oauth4webapi';
import { approvedLogin } from '../apiBase';
import { Transport, type TransportOptions } from '../http/transport';
import { grantOf, noToken, requestOptions, serverAt, type TokenGrant } from './grant';

export interface RefreshRequest extends TransportOptions {
  readonly login: string;
  readonly approvedHosts?: readonly string[];
  readonly clientId: string;
  readonly refreshToken: string;
}

/**
 * Gets the next token of a user who signed in before (RFC 6749, 6). Where no new refresh token comes with it, the old
 * one stays good.
 *
 * @throws UnapprovedAddress where the refresh token may not go to the address
 * @throws NoAnswer with one sentence that says why there is no token
 */
export async function refresh(
  { login, approvedHosts, clientId, refreshToken, ...network }: RefreshRequest,
  signal?: AbortSignal,
): Promise<TokenGrant> {
  const url = approvedLogin(login, approvedHosts);
  const transport = new Transport(network);
  const server = serverAt(url);
  const client = { client_id: clientId };
  try {
    const response = await oauth.refreshTokenGrantRequest(
      server,
      client,
      oauth.None(),
      refreshToken,
      requestOptions(url, transport, signal),
    );
    const grant = grantOf(await oauth.processRefreshTokenResponse(server, client, response));
    return { ...grant, refreshToken: grant.refreshToken ?? refreshToken };
  } catch (error) {
    signal?.throwIfAborted();
    throw noToken(url, error);
  } finally {
    await transport.close();
  }
}

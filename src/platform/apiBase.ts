import { classifyHost } from '../catalog/hosts';

/** A token may not go there: one sentence that says where it may. */
export class UnapprovedAddress extends Error {
  override readonly name = 'UnapprovedAddress';
}

/**
 * The address that calls go to, if a token may be sent there: the API host of a known region over TLS, the loopback
 * interface, or a host that the user approved by hand, over TLS.
 *
 * @param address `https://api.mypurecloud.ie`, `http://127.0.0.1:4010`
 * @param approvedHosts host names, with the port where it is not 443: `gateway.example`, `gateway.example:8443`
 * @throws UnapprovedAddress
 */
export function approvedBase(address: string, approvedHosts: readonly string[] = []): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isApproved(url, approvedHosts)) {
    throw new UnapprovedAddress(
      'No token is sent to this address: give the API host of a region, such as https://api.mypurecloud.com, a loopback address, or a host that you approved, over https.',
    );
  }
  return new URL(url.origin);
}

function isApproved(url: URL, approvedHosts: readonly string[]): boolean {
  const { protocol, hostname, host, port, username, password } = url;
  if (username !== '' || password !== '') return false;
  if (isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  if (approvedHosts.some((approved) => approved.trim().toLowerCase().replace(/:443$/, '') === host))
    return true;
  return port === '' && classifyHost(hostname).kind === 'api';
}

/** Whether a host name stands for this machine alone. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

import { classifyHost } from '../catalog/hosts';

/** A token may not go there: one sentence that says where it may. */
export class UnapprovedAddress extends Error {
  override readonly name = 'UnapprovedAddress';
}

/**
 * The address that calls go to, if a token may be sent there: the API host of a known region over TLS, or the
 * loopback interface.
 *
 * @param address `https://api.mypurecloud.ie`, `http://127.0.0.1:4010`
 * @throws UnapprovedAddress
 */
export function approvedBase(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isApproved(url)) {
    throw new UnapprovedAddress(
      'No token is sent to this address: give the API host of a region, such as https://api.mypurecloud.com, or a loopback address.',
    );
  }
  return new URL(url.origin);
}

function isApproved({ protocol, hostname, port, username, password }: URL): boolean {
  if (username !== '' || password !== '') return false;
  if (isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  return protocol === 'https:' && port === '' && classifyHost(hostname).kind === 'api';
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

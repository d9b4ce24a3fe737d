import { classifyHost } from '../catalog/hosts';
import { regions, type HostKind, type Region } from '../catalog/regions';
import { l10n } from '../text/l10n';

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
  return approved(address, 'api', approvedHosts);
}

/**
 * The same for where credentials are turned into a token: the login host of a known region in place of its API host.
 *
 * @throws UnapprovedAddress
 */
export function approvedLogin(address: string, approvedHosts: readonly string[] = []): URL {
  return approved(address, 'login', approvedHosts);
}

/**
 * The region of that name: an AWS region (`eu-west-1`), an SDK key (`eu_west_1`) or a domain (`mypurecloud.ie`).
 */
export function regionCalled(name: string): Region | undefined {
  const wanted = name.trim().toLowerCase();
  return regions.find(({ region, sdkKey, environment }) => [region, sdkKey, environment].includes(wanted));
}

function approved(address: string, kind: 'api' | 'login', approvedHosts: readonly string[]): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !isApproved(url, kind, approvedHosts)) {
    throw new UnapprovedAddress(
      kind === 'api'
        ? l10n.t(
            'No token is sent to this address: give the API host of a region, such as {0}, a loopback address, or a host that you approved, over https.',
            'https://api.mypurecloud.com',
          )
        : l10n.t(
            'No token is sent to this address: give the login host of a region, such as {0}, a loopback address, or a host that you approved, over https.',
            'https://login.mypurecloud.com',
          ),
    );
  }
  return new URL(url.origin);
}

function isApproved(url: URL, kind: HostKind, approvedHosts: readonly string[]): boolean {
  const { protocol, hostname, host, port, username, password } = url;
  if (username !== '' || password !== '') return false;
  if (isLoopback(hostname)) return protocol === 'http:' || protocol === 'https:';
  if (protocol !== 'https:') return false;
  if (isListed(host, approvedHosts)) return true;
  return port === '' && classifyHost(hostname).kind === kind;
}

/**
 * Whether the user approved the very host of an address, to which a token then goes over TLS, or on this machine. That
 * it is the API host of a region does not suffice: the token may be of another one.
 */
export function isApprovedByHand(url: URL, approvedHosts: readonly string[]): boolean {
  const { protocol, hostname, host, username, password } = url;
  const isSafe = protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
  return isSafe && username === '' && password === '' && isListed(host, approvedHosts);
}

function isListed(host: string, approvedHosts: readonly string[]): boolean {
  return approvedHosts.some((one) => one.trim().toLowerCase().replace(/:443$/, '') === host);
}

/** Whether a host name stands for this machine alone. */
export function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}

import { classifyHost, isLoopback } from '../../catalog/hosts';
import { isSigned } from '../signedAddress';

const authority = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)/i;

/**
 * Whether a recorded call went to the platform: to a host of a region, to an address that carries a signature of its own
 * (of recordings and exports), or to an API on this machine that stands in for it.
 */
export function isPlatformCall(url: string): boolean {
  const written = authority.exec(url.slice(0, 2000))?.[1] ?? '';
  const host = written.slice(written.lastIndexOf('@') + 1).toLowerCase();
  switch (classifyHost(host).kind) {
    case 'api':
    case 'login':
    case 'apps':
      return true;
    case 'media':
      return isSigned([...new URLSearchParams(url.slice(url.indexOf('?') + 1))]);
    case 'foreign':
      return isLoopback(host) && /^[^?#]*\/(?:api\/v2|oauth)\//.test(url);
  }
}

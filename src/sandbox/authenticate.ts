import { BlockList, isIP, isIPv6 } from 'node:net';
import type { Catalog } from '../catalog/catalog';
import { clientSubject, userSubject } from './grants';
import { refusal, type Refusal } from './refusal';
import type { SandboxCall } from './reply';
import type { Caller } from './situation';
import type { RunningOrganization } from './tokens';

/** Who calls, or the 401: no token, none that is good now, or none from this address. */
export function authenticate(
  organization: RunningOrganization,
  catalog: Catalog,
  { token, ip, now }: SandboxCall,
): Caller | Refusal {
  if (token === undefined) return refusal(catalog, 'authentication.required');
  const known = organization.tokens.get(token);
  const client = organization.clients.find(({ id }) => id === known?.identity.clientId);
  const current = known && client && known.expiresAt > now.getTime() && client.state === 'active';
  if (!current) return refusal(catalog, 'bad.credentials');

  const { userId, scopes } = known.identity;
  const user = organization.users.find(({ id }) => id === userId);
  const subject =
    userId === undefined ? clientSubject(organization, client.id) : userSubject(organization, userId);
  if (!subject) return refusal(catalog, 'bad.credentials');
  const lists = [organization.allowedAddresses, client.allowedAddresses];
  if (!lists.every((list) => isAllowed(ip, list))) return refusal(catalog, 'ip.not.authorized', [ip]);
  return { client, user, subject, scopes };
}

/** Whether an address is on an allow list of addresses and ranges; an empty list allows any. */
function isAllowed(ip: string, list: readonly string[]): boolean {
  if (list.length === 0) return true;
  const allowed = new BlockList();
  for (const entry of list) {
    const [address = '', bits] = entry.split('/');
    const family = familyOf(address);
    if (bits === undefined) allowed.addAddress(address, family);
    else allowed.addSubnet(address, Number(bits), family);
  }
  return isIP(ip) !== 0 && allowed.check(ip, familyOf(ip));
}

function familyOf(address: string): 'ipv4' | 'ipv6' {
  return isIPv6(address) ? 'ipv6' : 'ipv4';
}

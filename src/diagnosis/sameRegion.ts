import { classifyHost } from '../catalog/hosts';
import type { Request } from '../request/request';

/**
 * Whether a request goes to another region than the one that a host answers for: what that host says of an identity
 * says nothing there. Variables, gateways and loopback addresses may stand for any region.
 *
 * @param host of an organization's API, such as that of an evidence bundle
 */
export function goesElsewhere({ line }: Request, host: string | null): boolean {
  const there = classifyHost(line?.url.value.host ?? '').region;
  const here = classifyHost(host ?? '').region;
  return there !== undefined && here !== undefined && there.region !== here.region;
}

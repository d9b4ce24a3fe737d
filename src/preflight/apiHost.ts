import { classifyHost, regionsIn } from '../catalog/hosts';
import type { Url } from '../request/request';

/** Whether an address may be one of the platform: no host is written, a variable, this machine, or a host like its own. */
export function isOpenOrOurs({ host }: Pick<Url, 'host'>): boolean {
  if (host === '' || host.includes('{{') || /^(?:localhost|127\.)/.test(host)) return true;
  const { kind } = classifyHost(host);
  return (kind !== 'foreign' && kind !== 'media') || regionsIn(host).length > 0;
}

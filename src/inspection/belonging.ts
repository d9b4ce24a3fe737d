import { regionsIn } from '../catalog/hosts';
import type { Case } from '../diagnosis/case';

/** Whether the requests of a text have to do with the platform at all: one of them goes there, or says so. */
export function speaksOfPlatform(cases: readonly Case[]): boolean {
  return cases.some(
    (c) =>
      isPlatformHost(c) ||
      (isOpenHost(c) && c.operation !== undefined) ||
      c.request.claims.scopes.length > 0 ||
      c.request.claims.permissions.length > 0,
  );
}

/**
 * Whether a request is one to the platform. Others have APIs under `/api/v2/` as well: a request to a foreign host is
 * taken for ours only where the host is nearly one of the platform, or the operation is documented and the rest of the
 * file speaks of the platform.
 */
export function isOurs(c: Case, fileIsOurs: boolean): boolean {
  const { target, request, catalog } = c;
  if (request.line === undefined) return false;
  if (isPlatformHost(c)) return true;
  if (isOpenHost(c)) return c.operation !== undefined || (fileIsOurs && isApiPath(target.path));
  if (target.kind !== 'foreign' || !isApiPath(target.path)) return false;
  return isNearHost(target.host) || (fileIsOurs && catalog.methodsOf(target.path).length > 0);
}

/** A path of the API, with or without the prefix of the web pages' gateway. */
export function isApiPath(path: string): boolean {
  return /^\/(?:platform\/)?(?:api\/)?v2\//.test(path);
}

/** `mypurecloud.ie` and `www.mypurecloud.ie`. */
function isNearHost(host: string): boolean {
  return regionsIn(host).length > 0;
}

function isPlatformHost({ target }: Case): boolean {
  return target.kind === 'api' || target.kind === 'login' || target.kind === 'apps';
}

/** No host is written, or a variable, or this machine: any API may be meant. */
function isOpenHost({ target }: Case): boolean {
  return target.kind === 'none' || target.kind === 'loopback';
}

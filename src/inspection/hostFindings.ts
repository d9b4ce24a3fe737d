import { regionsIn } from '../catalog/hosts';
import type { Case } from '../diagnosis/case';
import { isApiPath } from './belonging';
import type { RequestFinding } from './finding';
import { placeInUrl } from './place';

/** An API path that goes to a host which does not answer for the API. */
export function hostFinding(text: string, c: Case, all: readonly Case[]): RequestFinding | undefined {
  const { target, request } = c;
  const wrong = target.kind === 'login' || target.kind === 'apps' || target.kind === 'foreign';
  if (!wrong || target.asksForToken || !isApiPath(target.path)) return undefined;
  const region =
    target.region ?? regionsIn(target.host)[0] ?? all.find((one) => one.target.region)?.target.region;
  const at = placeInUrl(text, request, target.host);
  return { code: 'no-api-host', at, host: target.host, meant: region?.apiHost ?? null };
}

/** Hosts of other regions than the first one of the text. */
export function regionFindings(text: string, all: readonly Case[]): Map<Case, RequestFinding> {
  const found = new Map<Case, RequestFinding>();
  const first = all.find(({ target }) => target.region !== undefined);
  const home = first?.target.region;
  if (first === undefined || home === undefined) return found;
  const other = {
    host: first.target.host,
    region: home.environment,
    at: placeInUrl(text, first.request, first.target.host),
  };
  for (const c of all) {
    const { region, host } = c.target;
    if (region === undefined || region.region === home.region) continue;
    const at = placeInUrl(text, c.request, host);
    found.set(c, { code: 'two-regions', at, host, region: region.environment, other });
  }
  return found;
}

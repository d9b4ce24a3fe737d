import { classifyHost, isLoopback, regionsIn } from '../catalog/hosts';
import type { HostKind, Region } from '../catalog/regions';
import type { Request, Url } from '../request/request';
import { isSigned } from '../request/signedAddress';

/** Where a request goes. `none` where the text names no host; `loopback` stands in for an API host. */
export interface Target {
  readonly kind: HostKind | 'none' | 'loopback';
  readonly host: string;
  readonly region: Region | undefined;
  readonly path: string;
  /** The request asks for a token, at the right address or not. */
  readonly asksForToken: boolean;
  /** Regions named in the user's notes, or called by the other requests of the text. */
  readonly regionsNoted: readonly Region[];
}

export function targetOf(request: Request, otherHosts: readonly string[]): Target {
  const url = request.line?.url.value;
  const host = url?.host ?? '';
  const info = classifyHost(host);
  return {
    kind:
      host === '' || host.includes('{{') ? 'none' : isLoopback(host) ? 'loopback' : kindOf(info.kind, url),
    host,
    region: info.region,
    path: url?.path ?? '',
    asksForToken: asksForToken(request),
    regionsNoted: [
      ...request.claims.notes.flatMap((note) => [...regionsIn(note.value)]),
      ...otherHosts.flatMap((other) => classifyHost(other).region ?? []),
    ],
  };
}

/** Whoever serves it: an address with a signature of its own leads to a file, not to the API. */
function kindOf(kind: HostKind, url: Url | undefined): HostKind {
  return kind === 'foreign' && isSigned(url?.query ?? []) ? 'media' : kind;
}

/** `…/oauth/token` wherever it is sent, or a form with a grant type sent to a login host. */
function asksForToken(request: Request): boolean {
  const url = request.line?.url.value;
  if (!url) return false;
  if (
    /(?:^|\/)(?:oauth2?\/(?:v\d\/)?(?:access_?)?tokens?|api_?tokens?|(?:access|auth)_?tokens?)\/?$/i.test(
      url.path,
    )
  )
    return true;
  return classifyHost(url.host).kind === 'login' && /\bgrant_type\b/.test(request.body?.text ?? '');
}

import { regions, type HostInfo, type Region } from './regions';

const byHost = new Map<string, HostInfo>(
  regions.flatMap((region): [string, HostInfo][] => [
    [region.apiHost, { kind: 'api', region }],
    [region.loginHost, { kind: 'login', region }],
    [region.appsHost, { kind: 'apps', region }],
  ]),
);

const foreign: HostInfo = { kind: 'foreign', region: undefined };
const media: HostInfo = { kind: 'media', region: undefined };

/**
 * What a host is to the platform: the whole name counts, so `api.mypurecloud.com.evil.net` is foreign. Case, a port
 * and the trailing dot of a fully qualified name do not count.
 */
export function classifyHost(host: string): HostInfo {
  const name = bareName(host);
  return byHost.get(name) ?? (isMediaHost(name) ? media : foreign);
}

/** Whether a host, with its port or without, is this machine. */
export function isLoopback(host: string): boolean {
  return /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])(?::\d+)?$/.test(host);
}

function bareName(host: string): string {
  return host.trim().toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '');
}

/**
 * Recordings, prompts and exports are handed out as pre-signed links to S3 and CloudFront. Other hosts of
 * amazonaws.com, such as a customer's own API gateway, are not that.
 */
function isMediaHost(name: string): boolean {
  if (name.endsWith('.cloudfront.net')) return true;
  const parts = name.split('.');
  const domain = parts.lastIndexOf('amazonaws');
  const tail = parts.slice(domain + 1).join('.');
  if (domain < 1 || (tail !== 'com' && tail !== 'com.cn')) return false;
  return parts.slice(0, domain).some((part) => part === 's3' || part.startsWith('s3-'));
}

/** Longest first, so that mypurecloud.com.au is not taken for mypurecloud.com. */
const environments = [...regions].sort((a, b) => b.environment.length - a.environment.length);

const byKey = new Map<string, Region>(
  regions.flatMap((region): [string, Region][] => [
    [region.sdkKey, region],
    [region.region, region],
  ]),
);

/**
 * The regions that a free text names, in the order of their first mention: by a host or a bare domain
 * (`api.mypurecloud.ie`, `usw2.pure.cloud`), by AWS region (`eu-west-1`) or by SDK key (`us_east_1`).
 */
export function regionsIn(text: string): Region[] {
  const named = new Set<Region>();
  for (const [word] of text.matchAll(/[a-z0-9._-]+/gi)) {
    const region = regionNamed(word.toLowerCase().replace(/^[.-]/, '').replace(/[.-]$/, ''));
    if (region !== undefined) named.add(region);
  }
  return [...named];
}

function regionNamed(word: string): Region | undefined {
  const inDomain = environments.find(
    ({ environment }) => word === environment || word.endsWith(`.${environment}`),
  );
  // Code writes the key behind a dot: PureCloudRegionHosts.us_east_1.
  return inDomain ?? byKey.get(word) ?? keyBehindDot(word);
}

function keyBehindDot(word: string): Region | undefined {
  const key = word.slice(word.lastIndexOf('.') + 1);
  return key.includes('_') ? byKey.get(key) : undefined;
}

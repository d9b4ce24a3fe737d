import data from '../../data/regions.json';

/** A region of the platform and its hosts. Source: data/regions.json. */
export interface Region {
  /** AWS region name: `us-east-1`. */
  readonly region: string;
  /** Key in the vendor's SDKs: `us_east_1`. */
  readonly sdkKey: string;
  readonly location: string;
  /** Domain suffix: `mypurecloud.com`, `usw2.pure.cloud`. */
  readonly environment: string;
  readonly apiHost: string;
  readonly loginHost: string;
  readonly appsHost: string;
}

export type HostKind = 'api' | 'login' | 'apps' | 'media' | 'foreign';

export interface HostInfo {
  readonly kind: HostKind;
  readonly region: Region | undefined;
}

/** The 18 public regions. */
export const regions: readonly Region[] = data.regions;

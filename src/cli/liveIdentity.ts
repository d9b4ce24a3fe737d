import { regionCalled } from '../platform/apiBase';
import { PlatformClient } from '../platform/client';
import { requestToken } from '../platform/clientCredentials';
import { readable } from './input';

/** What the command line says of where live calls go. */
export interface LiveArguments {
  /** Takes the calls in place of the region's API host. */
  readonly baseUrl: string | undefined;
  /** Hosts that `baseUrl` may name beside loopback addresses and the regions' own. */
  readonly approvedHosts: readonly string[];
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Signs in as the environment says, with the variables that the vendor's own tools read: `GENESYSCLOUD_ACCESS_TOKEN`,
 * or `GENESYSCLOUD_OAUTHCLIENT_ID` and `_SECRET`; `GENESYSCLOUD_REGION`. Proxies are those of the environment, too.
 *
 * @throws UnreadableInput where it names no identity or no address
 * @throws UnapprovedAddress where no token may go to the address
 * @throws NoAnswer where the sign-in was refused or not answered
 */
export async function liveClient(
  { baseUrl, approvedHosts }: LiveArguments,
  environment: Environment,
): Promise<PlatformClient> {
  const region = regionOf(environment);
  const base = baseUrl ?? (region && `https://${region.apiHost}`);
  if (base === undefined) {
    throw readable(
      'Say where the organization is: set GENESYSCLOUD_REGION (us-east-1, mypurecloud.com), or give --base-url.',
    );
  }
  const network = { environment };
  const token =
    given(environment.GENESYSCLOUD_ACCESS_TOKEN) ??
    (await signIn(environment, region ? `https://${region.loginHost}` : base, approvedHosts));
  return new PlatformClient({ base, approvedHosts, token, ...network });
}

function regionOf(environment: Environment) {
  const name = given(environment.GENESYSCLOUD_REGION);
  const region = name === undefined ? undefined : regionCalled(name);
  if (name !== undefined && !region) {
    throw readable(
      `GENESYSCLOUD_REGION is no region that is known: write it as us-east-1, us_east_1 or mypurecloud.com.`,
    );
  }
  return region;
}

async function signIn(environment: Environment, login: string, approvedHosts: readonly string[]) {
  const clientId = given(environment.GENESYSCLOUD_OAUTHCLIENT_ID);
  const clientSecret = given(environment.GENESYSCLOUD_OAUTHCLIENT_SECRET);
  if (clientId === undefined || clientSecret === undefined) {
    throw readable(
      'Say who you are: set GENESYSCLOUD_ACCESS_TOKEN, or GENESYSCLOUD_OAUTHCLIENT_ID and GENESYSCLOUD_OAUTHCLIENT_SECRET.',
    );
  }
  const { token } = await requestToken({ login, approvedHosts, clientId, clientSecret, environment });
  return token;
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

import { networkOptions } from '../live/network';
import { type FlowsLoader } from './flowsLoader';
import { approvedHosts } from './place';
import { type Credentials, type KeptAccount } from './vault';

/**
 * The next token of an account whose token ends, got without asking; undefined where there is no way to.
 *
 * @throws NoAnswer where the login service refuses or does not answer
 */
export async function renewed(
  { credentials: { renewal } }: KeptAccount,
  flows: FlowsLoader,
): Promise<Credentials | undefined> {
  if (!renewal || !('clientSecret' in renewal)) return undefined;
  const { requestToken } = await flows();
  const { login, clientId, clientSecret } = renewal;
  const { token, expiresIn } = await requestToken({
    ...networkOptions(),
    login,
    approvedHosts: approvedHosts.valueFor(),
    clientId,
    clientSecret,
  });
  return { token, renewal, ...endOf(expiresIn) };
}

/** When a token ends that is good for so many seconds from now. */
export function endOf(expiresIn: number | undefined): Pick<Credentials, 'tokenEnds'> {
  if (expiresIn === undefined) return {};
  return { tokenEnds: new Date(Date.now() + expiresIn * 1000).toISOString() };
}

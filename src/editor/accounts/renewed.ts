import { requestToken } from '../../platform/clientCredentials';
import { refresh } from '../../platform/signIn/refresh';
import { networkOptions } from '../live/network';
import { approvedHosts } from './place';
import { type Credentials, type KeptAccount } from './vault';

/**
 * The next token of an account whose token ends, got without asking; undefined where there is no way to.
 *
 * @throws NoAnswer where the login service refuses or does not answer
 */
export async function renewed({ credentials: { renewal } }: KeptAccount): Promise<Credentials | undefined> {
  if (!renewal) return undefined;
  const service = { ...networkOptions(), approvedHosts: approvedHosts.valueFor() };
  if ('clientSecret' in renewal) {
    const { token, expiresIn } = await requestToken({ ...service, ...renewal });
    return { token, renewal, ...endOf(expiresIn) };
  }
  const { token, expiresIn, refreshToken } = await refresh({ ...service, ...renewal });
  return {
    token,
    renewal: { ...renewal, ...(refreshToken !== undefined && { refreshToken }) },
    ...endOf(expiresIn),
  };
}

/** When a token ends that is good for so many seconds from now. */
export function endOf(expiresIn: number | undefined): Pick<Credentials, 'tokenEnds'> {
  if (expiresIn === undefined) return {};
  return { tokenEnds: new Date(Date.now() + expiresIn * 1000).toISOString() };
}

/** What signing in takes, in one piece that is loaded by the first command that does. */
export { regions } from '../../catalog/regions';
export { approvedBase } from '../apiBase';
export { PlatformClient } from '../client';
export { requestToken } from '../clientCredentials';
export { identify, type TokenIdentity } from './identity';
export { readGivenToken, regionOfText, type GivenToken } from './givenToken';
export { revoke } from './revocation';

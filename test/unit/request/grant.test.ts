import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type GrantKind, grantKind } from '../../../src/request/grant';

function says(kind: GrantKind, ...texts: string[]): void {
  for (const text of texts) it(`${text || 'nothing'} → ${kind}`, () => assert.equal(grantKind(text), kind));
}

describe('grantKind', () => {
  says(
    'user',
    'pkce',
    'PKCE',
    'authorization code',
    'authorization-code',
    'AuthorizationCode',
    'auth_code',
    'code',
  );
  says('user', 'implicit', 'implicit-pkce', 'token', 'user token', 'user-token', 'usertoken', 'saml2 bearer');
  says(
    'user',
    'SAML2-BEARER',
    'password',
    'refresh token',
    'refresh-token',
    'agent workspace',
    'token of an agent',
  );
  says(
    'client',
    'client credentials',
    'client-credentials',
    'CLIENT_CREDENTIALS',
    'clientCredentials',
    'ClientCredential',
  );
  says('client', 'service account', 'service-account', 'data action', 'data-action', 'backend', 'a service');
  says(
    'client',
    'data action with integration credentials',
    'client credentials token',
    'client-credentials code',
  );
  says(
    'unknown',
    '',
    'none',
    'not stated',
    '???',
    'oauth',
    'access',
    'guest token',
    'device code',
    'bearer token',
  );
  says('unknown', 'user token or client credentials', 'user token (client credentials)', 'not pkce', 'pkce?');
  says('unknown', 'data action with user credentials', '__proto__', 'constructor', 'no user');

  it('does not count case or separators', () => {
    const grants = fc.constantFrom(
      'client credentials',
      'authorization code',
      'user token',
      'service account',
      'none',
    );
    fc.assert(
      fc.property(
        grants,
        fc.constantFrom('-', '_', ' ', '  ', '.', '/'),
        fc.boolean(),
        (grant, separator, upper) => {
          const written = grant.replace(' ', separator);
          assert.equal(grantKind(upper ? written.toUpperCase() : written), grantKind(grant));
        },
      ),
    );
  });
});

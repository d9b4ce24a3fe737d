import { bundle, bundleOf, CLIENT, clientToken, gets, userToken } from '../../support/bundle';
import { answered, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const LOGIN = 'https://login.mypurecloud.ie/oauth/token';
const FORM = { 'Content-Type': 'application/x-www-form-urlencoded' };
const BASIC = { Authorization: 'Basic {{basic}}', ...FORM };
const GRANT = 'grant_type=client_credentials';
const badClient = answered(400, {
  error: 'invalid_client',
  description: 'authentication failed',
  error_description: 'authentication failed',
});

describe('requests for a token', () => {
  rows([
    {
      is: 'at the API host',
      text:
        request('POST https://api.mypurecloud.ie/oauth/token', { headers: BASIC, body: GRANT }) +
        answered(404),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      operation: null,
      mentions: ['https://login.mypurecloud.ie/oauth/token'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'below /api/v2 of the API host, with a bearer token',
      text:
        request('POST /api/v2/oauth/token', { body: { grant_type: 'client_credentials' } }) + answered(401),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['login.mypurecloud.com/oauth/token', 'x-www-form-urlencoded'],
      never: ['sign in again'],
    },
    {
      is: 'at another path of the login host',
      text:
        request('POST https://login.mypurecloud.ie/oauth/v2/access_token', { headers: BASIC, body: GRANT }) +
        answered(404),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['/oauth/token'],
    },
    {
      is: 'with GET, the grant in the address',
      text: request(`GET ${LOGIN}?${GRANT}`, { headers: BASIC }) + answered(405),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['send the token request with POST', 'grant_type is in the address'],
    },
    {
      is: 'as JSON',
      text:
        request(`POST ${LOGIN}`, {
          headers: { Authorization: 'Basic {{b}}', 'Content-Type': 'application/json' },
          body: { grant_type: 'client_credentials' },
        }) + answered(400),
      verdict: 'denied',
      cause: 'token-request-malformed',
      mentions: ['the body is JSON', 'x-www-form-urlencoded'],
    },
    {
      is: 'as multipart',
      text:
        request(`POST ${LOGIN}`, {
          headers: { Authorization: 'Basic {{b}}', 'Content-Type': 'multipart/form-data; boundary=x' },
          body: '--x\nContent-Disposition: form-data; name="grant_type"\n\nclient_credentials\n--x--',
        }) + answered(400),
      verdict: 'denied',
      cause: 'token-request-malformed',
      mentions: ['multipart'],
      never: ['Content-Disposition'],
    },
    {
      is: 'with the grant as a header',
      text:
        request(`POST ${LOGIN}`, { headers: { ...BASIC, grant_type: 'client_credentials' } }) + answered(401),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['grant_type', 'body'],
    },
    {
      is: 'with the formula in place of its result',
      text:
        request(`POST ${LOGIN}`, {
          headers: { ...FORM, Authorization: 'Basic base64(id:secret)' },
          body: GRANT,
        }) + badClient,
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['Base64'],
    },
    {
      is: 'with the pair not encoded, as curl sends it',
      text: `curl -X POST ${LOGIN} -H "Authorization: Basic ${ID}:s3cret" -d ${GRANT}\n\n${badClient}`,
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'at most medium',
      mentions: ['not encoded'],
      open: ['region-mismatch'],
    },
    {
      is: 'with a grant type that does not exist',
      text:
        request(`POST ${LOGIN}`, { headers: BASIC, body: 'grant_type=client-credentials' }) +
        answered(400, { error: 'unsupported_grant_type' }),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['client_credentials'],
    },
    {
      is: 'with parameters that there are none of',
      text:
        request(`POST ${LOGIN}`, { headers: BASIC, body: `${GRANT}&audience=api&expires_in=3600` }) +
        answered(400),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'high',
      mentions: ['audience', 'the lifetime of tokens is set at the OAuth client'],
      never: ['set audience', 'set expires_in'],
    },
    {
      is: 'with a client id that is none',
      text:
        request(`POST ${LOGIN}`, { headers: FORM, body: `${GRANT}&client_id=my-app&client_secret={{s}}` }) +
        badClient,
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'at most medium',
      mentions: ['my-app is no GUID'],
      open: ['region-mismatch'],
    },
    {
      is: 'by nobody',
      text: request(`POST ${LOGIN}`, { headers: FORM, body: GRANT }) + badClient,
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'at most medium',
      mentions: ['which client'],
    },
    {
      is: 'before it is sent, a wrong address is as wrong',
      text: request('POST /oauth/token', { headers: BASIC, body: GRANT }),
      verdict: 'denied',
      cause: 'token-request-malformed',
    },
    {
      is: 'well formed, with client and secret in the body, before it is sent',
      text: request(`POST ${LOGIN}`, { headers: FORM, body: `${GRANT}&client_id=${ID}&client_secret={{s}}` }),
      verdict: 'unknown',
      cause: null,
      checks: { 'token-request': 'pass' },
    },
    {
      is: 'well formed and refused: the region comes before the secret',
      text: request(`POST ${LOGIN}`, { headers: BASIC, body: GRANT }) + badClient,
      verdict: 'denied',
      cause: null,
      open: ['region-mismatch', 'wrong-org'],
      mentions: ['region'],
      next: ['region', 'login host'],
      never: ['create the token by hand'],
    },
    {
      is: 'well formed, and the organization answers elsewhere',
      text: request(`POST ${LOGIN}`, { headers: BASIC, body: GRANT }) + badClient,
      evidence: bundleOf('api.euw2.pure.cloud', clientToken()),
      verdict: 'denied',
      cause: 'region-mismatch',
      sure: 'high',
      mentions: ['login.euw2.pure.cloud', 'Kite Airlines'],
    },
    {
      is: 'well formed, with a client of another organization',
      text:
        request(`POST ${LOGIN}`, { headers: FORM, body: `${GRANT}&client_id=${ID}&client_secret={{s}}` }) +
        answered(401, { error: 'invalid_client' }),
      evidence: bundleOf('api.mypurecloud.ie', clientToken()),
      verdict: 'denied',
      cause: 'wrong-org',
      sure: 'medium',
      mentions: ['Kite Airlines', ID, CLIENT.id],
    },
    {
      is: 'a refresh token at another client',
      text:
        request(`POST ${LOGIN}`, {
          headers: FORM,
          body: `grant_type=refresh_token&refresh_token={{r}}&client_id=${ID}`,
        }) + answered(400, { error: 'invalid_grant' }),
      verdict: 'denied',
      cause: null,
      open: ['wrong-org', 'token-expired-or-revoked'],
      mentions: ['refresh token'],
      next: ['refresh token'],
    },
    {
      is: 'a grant that the client is not set up for',
      text:
        request(`POST ${LOGIN}`, { headers: BASIC, body: GRANT }) +
        answered(400, { error: 'unauthorized_client' }),
      verdict: 'denied',
      cause: 'token-request-malformed',
      sure: 'at most medium',
    },
  ]);
});

const AUTHORIZE = `https://login.mypurecloud.com/oauth/authorize?response_type=code&client_id=${ID}&redirect_uri=${encodeURIComponent('https://app.example.com/callback')}`;
const registers = (...uris: string[]) =>
  gets(`/api/v2/oauth/clients/${ID}`, { id: ID, registeredRedirectUri: uris });

describe('where a login comes back to', () => {
  rows([
    {
      is: 'the address is not registered, but for a slash',
      text:
        request(`GET ${AUTHORIZE}`, { headers: {}, notes: ['the login ends in the directory app'] }) +
        answered(302),
      evidence: bundle(userToken(['oauth']), registers('https://app.example.com/callback/')),
      verdict: 'unknown',
      cause: 'origin-not-allowed',
      sure: 'high',
      mentions: ['https://app.example.com/callback/', 'character'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'the address is registered',
      text: request(`GET ${AUTHORIZE}`, { headers: {} }),
      evidence: bundle(
        userToken(['oauth']),
        registers('https://other.example.com', 'https://app.example.com/callback'),
      ),
      verdict: 'unknown',
      cause: null,
      checks: { redirect: 'pass' },
    },
    {
      is: 'the registered addresses are not known',
      text: request(`GET ${AUTHORIZE}`, { headers: {} }) + answered(400),
      verdict: 'denied',
      cause: null,
      open: ['origin-not-allowed'],
      next: [`/api/v2/oauth/clients/${ID}`, 'registeredRedirectUri'],
    },
    {
      is: 'the login service says it',
      text: request(`GET ${AUTHORIZE}`, { headers: {} }) + answered(400, { error: 'redirect_uri_mismatch' }),
      verdict: 'denied',
      cause: 'origin-not-allowed',
      sure: 'high',
    },
    {
      is: 'the code is exchanged with another address',
      text:
        request(`POST ${LOGIN}`, {
          headers: BASIC,
          body: `grant_type=authorization_code&code={{c}}&redirect_uri=${encodeURIComponent('http://localhost:8080')}&client_id=${ID}`,
        }) + answered(400, { error: 'invalid_grant' }),
      evidence: bundleOf('api.mypurecloud.ie', userToken(['oauth']), registers('http://localhost:3000')),
      verdict: 'denied',
      cause: 'origin-not-allowed',
      mentions: ['http://localhost:8080', 'http://localhost:3000'],
    },
    {
      is: 'the page that embeds the client is not on the list',
      text:
        request('GET https://apps.mypurecloud.de/crm/index.html', {
          headers: { Origin: 'https://crm.example.net' },
        }) + answered(403, 'host_not_allowed'),
      verdict: 'denied',
      cause: 'origin-not-allowed',
      sure: 'high',
      operation: null,
      mentions: ['Allowed Embeddable Domains', 'crm.example.net'],
      never: ['into a role'],
    },
  ]);
});

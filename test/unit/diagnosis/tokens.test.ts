import {
  bundle,
  bundleOf,
  clientToken,
  EVERYWHERE,
  gets,
  HOME,
  offers,
  refuses,
  role,
  subject,
  userToken,
} from '../../support/bundle';
import { answered, missingAny, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const TOKEN = 'GET /api/v2/tokens/me';
const BAD = ['bad.credentials', 'Invalid login credentials.'] as const;
const noUser =
  'This request requires a user context. Client credentials cannot be used for requests to this resource.';

describe('access tokens', () => {
  rows([
    {
      is: 'behind the word Bearer twice',
      text:
        request('GET /api/v2/routing/skills', { headers: { Authorization: 'Bearer Bearer {{token}}' } }) +
        refused(401, ...BAD),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'at most medium',
      open: ['token-missing'],
      mentions: ['stands twice'],
    },
    {
      is: 'taken no longer, says the code; other reasons stay open',
      text: request('GET /api/v2/routing/skills', { grant: 'pkce' }) + refused(401, ...BAD),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'at most medium',
      open: ['region-mismatch', 'ip-not-allowed'],
      next: ['/api/v2/tokens/me', 'region'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'taken no longer by the diagnosing calls either',
      text: request('GET /api/v2/routing/skills', { grant: 'pkce' }) + answered(401),
      evidence: bundle(refuses('HEAD /api/v2/tokens/me', 401, ''), refuses(TOKEN, 401, ...BAD)),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'high',
      mentions: ['bad.credentials'],
    },
    {
      is: 'expired, says one of the five operations that say so',
      text:
        request('GET /api/v2/users/me', { grant: 'pkce' }) +
        refused(401, 'credentials.expired', 'The supplied credentials are expired and cannot be used.'),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'high',
      mentions: ['credentials.expired'],
    },
    {
      is: 'good by the evidence, refused at the door: another token, or since then',
      text: request('GET /api/v2/routing/skills', { grant: 'pkce' }) + refused(401, ...BAD),
      evidence: bundle(userToken(['routing']), subject(role(EVERYWHERE, 'routing:skill:view'))),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'medium',
      mentions: ['2026-11-20T10:00:00Z', 'different moments or different tokens'],
      next: ['very token'],
    },
    {
      is: 'none was sent, says the code',
      text:
        request('GET /api/v2/routing/skills', { headers: {} }) +
        refused(
          401,
          'authentication.required',
          'No authentication bearer token specified in authorization header.',
        ),
      verdict: 'denied',
      cause: 'token-missing',
      sure: 'high',
      mentions: ['Bearer'],
      never: ['sign in again'],
    },
    {
      is: 'none was sent, as the request shows',
      text:
        request('GET /api/v2/routing/skills', { headers: { Accept: 'application/json' } }) + answered(401),
      verdict: 'denied',
      cause: 'token-missing',
      sure: 'medium',
    },
    {
      is: 'the client id and secret of the login are no bearer token',
      text:
        request('GET /api/v2/routing/skills', { headers: { Authorization: 'Basic {{basic}}' } }) +
        answered(401),
      verdict: 'denied',
      cause: 'token-missing',
      sure: 'medium',
      mentions: ['scheme Basic'],
    },
    {
      is: 'a variable may hold scheme and token',
      text: request('GET /api/v2/routing/skills', { headers: { Authorization: '{{auth}}' } }) + answered(401),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'medium',
    },
    {
      is: 'the address of the caller is not on the list, and is told',
      text:
        request('POST /api/v2/routing/skills', { grant: 'client-credentials', body: { name: 'x' } }) +
        refused(
          401,
          'ip.not.authorized',
          'Requests originating from this IP address are not authorized: [2001:db8::7]',
        ),
      verdict: 'denied',
      cause: 'ip-not-allowed',
      sure: 'high',
      mentions: ['2001:db8::7'],
      never: ['sign in again', 'into a role'],
    },
    {
      is: 'the address by the diagnosing calls alone',
      text: request('GET /api/v2/routing/skills', { grant: 'client-credentials' }) + answered(401),
      evidence: bundle(
        refuses(
          TOKEN,
          401,
          'ip.not.authorized',
          'Requests originating from this IP address are not authorized: [198.51.100.4]',
        ),
      ),
      verdict: 'denied',
      cause: 'ip-not-allowed',
      sure: 'high',
      mentions: ['198.51.100.4'],
    },
    {
      is: 'before the call, a token that is refused lets nothing through',
      text: request('GET /api/v2/routing/skills', { grant: 'pkce' }),
      evidence: bundle(refuses(TOKEN, 401, ...BAD)),
      verdict: 'denied',
      cause: 'token-expired-or-revoked',
      sure: 'high',
    },
    {
      is: 'the region is named by the user: before the secret comes the host',
      text:
        request('GET https://api.mypurecloud.ie/api/v2/routing/skills', {
          grant: 'pkce',
          notes: ['the app signs in at login.usw2.pure.cloud'],
        }) + refused(401, ...BAD),
      verdict: 'denied',
      cause: 'region-mismatch',
      sure: 'high',
      mentions: ['api.usw2.pure.cloud'],
      open: ['token-expired-or-revoked'],
    },
    {
      is: 'the region by the key of an SDK',
      text:
        request('GET /api/v2/users/me', {
          grant: 'pkce',
          notes: ['organization in ap_northeast_1, no setEnvironment in the code'],
        }) + refused(401, ...BAD),
      verdict: 'denied',
      cause: 'region-mismatch',
      mentions: ['mypurecloud.jp'],
    },
    {
      is: 'the region by the host that gave the evidence',
      text: request('GET /api/v2/users', { grant: 'pkce' }) + answered(401),
      evidence: bundleOf('api.mypurecloud.com.au', userToken(['users'])),
      verdict: 'denied',
      cause: 'region-mismatch',
      sure: 'high',
      mentions: ['api.mypurecloud.com.au', 'Kite Airlines'],
    },
    {
      is: 'before the call, a token of another region lets nothing through',
      text: request('GET /api/v2/users', { grant: 'pkce' }),
      evidence: bundleOf('api.mypurecloud.com.au', userToken(['users']), subject()),
      verdict: 'denied',
      cause: 'region-mismatch',
    },
    {
      is: "before the call, a host that refuses the token is not the organization's, and another is named",
      text: request('GET /api/v2/users', { grant: 'pkce', notes: ['signed in at login.mypurecloud.de'] }),
      evidence: bundle(refuses(TOKEN, 401, ...BAD)),
      verdict: 'denied',
      cause: 'region-mismatch',
      mentions: ['api.mypurecloud.de'],
      open: ['token-expired-or-revoked'],
    },
    {
      is: 'an address that is not allowed says nothing against the region',
      text: request('GET /api/v2/users', { grant: 'pkce', notes: ['signed in at login.mypurecloud.de'] }),
      evidence: bundle(refuses(TOKEN, 401, 'ip.not.authorized')),
      verdict: 'denied',
      cause: 'ip-not-allowed',
    },
    {
      is: 'a region in the notes explains no 403',
      text:
        request('GET /api/v2/routing/queues', { grant: 'pkce', notes: ['works in eu-west-1'] }) +
        missingAny('routing:queue:view'),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
    },
  ]);
});

describe('kinds of tokens', () => {
  rows([
    {
      is: 'a user is needed, says the code',
      text:
        request('GET /api/v2/voicemail/messages', { grant: 'client-credentials' }) +
        refused(400, 'not.a.user', noUser),
      verdict: 'denied',
      cause: 'no-user-context',
      sure: 'high',
      mentions: ['not.a.user', 'PKCE'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'people report it as 403, by its sentence alone',
      text:
        request('POST /api/v2/conversations/emails', { grant: 'backend', body: {} }) +
        answered(403, { message: noUser }),
      verdict: 'denied',
      cause: 'no-user-context',
      never: ['into a role'],
    },
    {
      is: 'a user is needed, by documentation and evidence, before the call',
      text: request('GET /api/v2/routing/queues/me'),
      evidence: bundle(clientToken(), subject()),
      verdict: 'denied',
      cause: 'no-user-context',
      sure: 'high',
    },
    {
      is: 'what is stated of the grant decides no verdict',
      text: request('GET /api/v2/routing/queues/me', { grant: 'client credentials' }),
      verdict: 'unknown',
      cause: 'no-user-context',
      sure: 'medium',
    },
    {
      is: 'the evidence outweighs the statement',
      text: request('GET /api/v2/voicemail/mailbox', { grant: 'client credentials' }),
      evidence: bundle(userToken(['voicemail']), subject()),
      verdict: 'allowed',
      cause: null,
      checks: { 'user-context': 'pass' },
    },
    {
      is: 'a word of the path warns where nothing is documented',
      text: request('GET /api/v2/voicemail/me/policy', { grant: 'client-credentials' }) + answered(403),
      verdict: 'denied',
      cause: null,
      open: ['no-user-context'],
      never: ['use a user token', 'call with the token of a user'],
    },
    {
      is: 'headers bring in no user, no division, no organization',
      text:
        request('GET /api/v2/users/me', {
          grant: 'client-credentials',
          headers: { Authorization: 'Bearer {{t}}', 'X-Genesys-User-Id': ID },
        }) + answered(403),
      verdict: 'denied',
      cause: 'no-user-context',
      mentions: ['X-Genesys-User-Id', 'changes nothing'],
      never: ['set X-Genesys-User-Id', 'send X-Genesys-User-Id'],
      checks: { header: 'fail' },
    },
    {
      is: 'a user is refused, says the code',
      text:
        request('POST /api/v2/conversations/messages/inbound/open', { grant: 'pkce', body: {} }) +
        refused(
          400,
          'not.a.client',
          'This request requires a non-user context. User token cannot be used for requests to this resource.',
        ),
      verdict: 'denied',
      cause: 'wrong-token-kind',
      sure: 'high',
      mentions: ['client-credentials'],
      never: ['sign in a user', 'token of a user (authorization'],
    },
    {
      is: 'a user is refused, by documentation and evidence, before the call',
      text: request('POST /api/v2/conversations/emails/agentless', {
        body: { senderType: 'Outbound', fromAddress: {}, toAddresses: [], subject: 'x' },
      }),
      evidence: bundle(
        userToken(['conversations']),
        subject(role(HOME, 'conversation:email:create')),
        offers(['conversation:email:create']),
      ),
      verdict: 'denied',
      cause: 'wrong-token-kind',
      sure: 'high',
    },
    {
      is: 'client credentials are welcome where users are refused',
      text: request('POST /api/v2/conversations/messages/agentless', {
        grant: 'client-credentials',
        body: {
          fromAddress: '+13175550123',
          toAddress: '+13175550124',
          toAddressMessengerType: 'sms',
          textBody: 'x',
        },
      }),
      evidence: bundle(
        clientToken(),
        subject(role(EVERYWHERE, 'conversation:message:create')),
        offers(['conversation:message:create']),
      ),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'a guest operation takes no OAuth token',
      text: request('DELETE /api/v2/webdeployments/token/revoke', { grant: 'pkce' }) + answered(401),
      verdict: 'denied',
      cause: 'wrong-token-kind',
      sure: 'high',
      mentions: ["guest's JSON Web Token"],
      never: ['into a role', 'sign in again'],
    },
    {
      is: 'a guest operation and a token of nobody knows what kind',
      text: request('GET /api/v2/webmessaging/messages') + refused(401, ...BAD),
      verdict: 'denied',
      cause: 'wrong-token-kind',
      sure: 'at most medium',
      mentions: ['guest'],
    },
    {
      is: 'an operation that needs no token has nothing to lack',
      text: request('GET /api/v2/documentation/search', { headers: {} }),
      evidence: bundle(gets('/api/v2/tokens/me', {})),
      verdict: 'allowed',
      cause: null,
      checks: { token: 'notApplicable' },
    },
  ]);
});

import { bundle, clientToken, EVERYWHERE, offers, role, subject, userToken } from '../../support/bundle';
import { answered, missingAny, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';

describe('what the user states', () => {
  rows([
    {
      is: 'scopes with a suffix that none has',
      text:
        request('POST /api/v2/routing/skills', {
          grant: 'pkce',
          scopes: 'routing:write',
          body: { name: 'x' },
        }) + answered(403),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'at most medium',
      mentions: ['routing:write (no such scope)', 'this operation takes routing'],
      never: ['add routing:write', 'add the scope routing:write'],
    },
    {
      is: 'permissions that no operation asks for',
      text:
        request('GET /api/v2/outbound/campaigns', {
          grant: 'client-credentials',
          permissions: 'outbound:campaign:view dialer:campaign:read make_calls',
        }) + missingAny('outbound:campaign:view'),
      verdict: 'denied',
      cause: 'role-permission',
      mentions: [
        'dialer:campaign:read (no documented operation asks for it)',
        'make_calls (not a permission name)',
      ],
      never: ['add make_calls', 'put dialer:campaign:read'],
    },
    {
      is: 'a scope among the permissions is called one',
      text: request('GET /api/v2/outbound/campaigns', { permissions: 'outbound:readonly' }),
      verdict: 'unknown',
      cause: null,
      mentions: ['outbound:readonly (a scope, not a permission)'],
    },
    {
      is: 'scopes of client credentials, which have none',
      text:
        request('GET /api/v2/outbound/campaigns', { grant: 'service account', scopes: 'campaigns:read' }) +
        answered(403),
      verdict: 'denied',
      cause: null,
      mentions: ['tokens of client credentials have no scopes'],
      never: ['this operation takes outbound'],
    },
    {
      is: 'that all is held settles nothing',
      text: request('GET /api/v2/outbound/campaigns', {
        grant: 'pkce',
        scopes: 'outbound:readonly',
        permissions: 'outbound:campaign:view',
      }),
      verdict: 'unknown',
      cause: null,
      next: ['GET /api/v2/tokens/me', 'GET /api/v2/authorization/subjects/me'],
    },
    {
      is: 'an endpoint of somebody’s advice that is not documented',
      text: request('GET /api/v2/users', {
        grant: 'pkce',
        notes: [`somebody said to check /api/v2/users/${ID}/permissions first`],
      }),
      verdict: 'unknown',
      cause: null,
      mentions: ['/permissions', 'not documented'],
      checks: { 'stated-names': 'fail' },
    },
    {
      is: 'scope and permission names of somebody’s advice',
      text:
        request('POST /api/v2/conversations/calls', {
          grant: 'pkce',
          notes: ['add callcenter:outboundcalls:modify'],
          body: { phoneNumber: '+13175550123' },
        }) + answered(403),
      verdict: 'denied',
      cause: null,
      mentions: ['callcenter:outboundcalls:modify', 'no such scope', 'conversation:conference:add'],
      never: ['callcenter:outboundcalls:modify'],
    },
    {
      is: 'two grants in one phrase: either is of a user',
      text: request('GET /api/v2/users/me', { grant: 'implicit grant with PKCE' }) + answered(403),
      verdict: 'denied',
      cause: null,
      mentions: ["either gives a user's token"],
    },
    {
      is: 'a grant that means nothing',
      text: request('GET /api/v2/users/me', { grant: 'not sure' }) + answered(403),
      verdict: 'denied',
      cause: null,
      open: ['no-user-context'],
      next: ['GET /api/v2/tokens/me'],
    },
    {
      is: 'a code that the answer is said to have had',
      text:
        request('GET /api/v2/routing/skills', {
          grant: 'pkce',
          notes: ['our log has only app.not.authorized.for.scope'],
        }) + answered(403),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'medium',
    },
    {
      is: 'what the answer itself says outweighs it',
      text:
        request('GET /api/v2/routing/skills', {
          grant: 'pkce',
          notes: ['yesterday it was app.not.authorized.for.scope'],
        }) + missingAny('routing:skill:view'),
      verdict: 'denied',
      cause: 'role-permission',
    },
  ]);
});

describe('before the call', () => {
  const all = offers(['routing:skill:manage', 'routing:skill:view']);
  rows([
    {
      is: 'every gate passes',
      text: request('POST /api/v2/routing/skills', { body: { name: 'x' } }),
      evidence: bundle(userToken(['routing']), subject(role(EVERYWHERE, 'routing:skill:manage')), all),
      verdict: 'allowed',
      cause: null,
      mentions: ['every documented gate'],
    },
    {
      is: 'of an operation that nobody documents nothing is promised',
      text: request('POST /api/v2/routing/skillz', { body: { name: 'x' } }),
      evidence: bundle(clientToken(), subject(role(EVERYWHERE, '*:*:*'))),
      verdict: 'unknown',
      cause: 'wrong-endpoint',
    },
    {
      is: 'a body alone is judged by the operation that its comment names',
      text: '// POST /api/v2/conversations/calls\n{ "from": "+13175550100", "to": "+13175550123" }',
      verdict: 'denied',
      cause: 'bad-payload',
      operation: 'POST /api/v2/conversations/calls',
      mentions: ['conversation:conference:add', 'phoneNumber'],
    },
    {
      is: 'a body alone whose operation is guessed says so',
      text: '{ "phoneNumber": "+13175550123", "callFromQueueId": "7a27617c-90f4-4d94-b4ff-6b6acf000b5c" }',
      verdict: 'unknown',
      cause: null,
      mentions: ['guess'],
    },
    {
      is: 'curl tells as much as a request line',
      text: `curl -H 'Authorization: Bearer $TOKEN' https://api.mypurecloud.com/api/v2/routing/skills`,
      evidence: bundle(userToken(['users']), subject(role(EVERYWHERE, 'routing:skill:view')), all),
      verdict: 'unknown',
      cause: null,
      operation: 'GET /api/v2/routing/skills',
      checks: { scope: 'unknown', permission: 'pass' },
    },
    {
      is: 'a gate that nobody could look at stays open',
      text: request('GET /api/v2/routing/skills'),
      evidence: bundle(userToken(['routing'])),
      verdict: 'unknown',
      cause: null,
      next: ['GET /api/v2/authorization/subjects/me'],
    },
  ]);
});

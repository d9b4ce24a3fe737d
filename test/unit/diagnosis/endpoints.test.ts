import { bundle, HOME, offers, role, subject, userToken } from '../../support/bundle';
import { answered, missingAny, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';

describe('what is not documented', () => {
  rows([
    {
      is: 'without /api in front',
      text: request('GET /v2/routing/queues', { grant: 'pkce' }) + answered(404),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'high',
      operation: null,
      mentions: ['GET /api/v2/routing/queues', 'routing:queue:view'],
    },
    {
      is: 'without an id in the path',
      text: request('POST /api/v2/conversations/transfer', { grant: 'pkce' }) + answered(403),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'medium',
      operation: null,
      mentions: ['/api/v2/conversations/{conversationId}/'],
    },
    {
      is: 'another verb than the documented ones',
      text:
        request(`PUT /api/v2/outbound/campaigns/${ID}/progress`, { grant: 'client-credentials' }) +
        answered(405),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'high',
      mentions: ['GET /api/v2/outbound/campaigns/{campaignId}/progress'],
      never: ['add the scope'],
    },
    {
      is: 'the domain of the permission in place of the word of the path, invented scopes beside it',
      text:
        request('GET /api/v2/wfm/businessunits', {
          grant: 'pkce',
          scopes: 'wfm:read wfm:businessunit:view',
        }) + answered(403, { message: 'Forbidden' }),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      mentions: ['/api/v2/workforcemanagement/businessunits', 'no such scope'],
      never: ['add wfm:read', 'scope wfm'],
    },
    {
      is: 'the permissions of a user, where many look for them',
      text: request(`GET /api/v2/users/${ID}/permissions`, { grant: 'pkce' }) + answered(404),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'high',
      mentions: ['/roles'],
    },
    {
      is: 'the same thing under another parent',
      text: request('GET /api/v2/outbound/routes', { grant: 'client-credentials' }) + answered(403),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      mentions: ['/api/v2/telephony/providers/edges/outboundroutes', 'telephony:plugin:all'],
    },
    {
      is: 'the next refusal is told at once: scope, permission and whose token',
      text:
        request('POST /api/v2/telephony/calls', { grant: 'pkce', body: { phoneNumber: '+13175550123' } }) +
        answered(404),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      mentions: ['conversation:conference:add', 'scope conversations', "a user's token only"],
    },
    {
      is: 'before the call nothing is decided, and the path is named',
      text: request('GET /api/v2/agents', { grant: 'pkce' }),
      verdict: 'unknown',
      cause: 'wrong-endpoint',
      operation: null,
    },
    {
      is: 'a genuine refusal that lists known permissions goes before the documentation',
      text:
        request('GET /api/v2/routing/queues/summary/live', { grant: 'pkce' }) +
        missingAny('routing:queue:view'),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      open: ['wrong-endpoint'],
      mentions: ['routing:queue:view'],
    },
    {
      is: 'a list of permissions that nobody knows does not',
      text:
        request(`POST /api/v2/wfm/schedules/${ID}/approve`, { grant: 'service account' }) +
        missingAny('wfm:schedule:approve'),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'medium',
      open: ['role-permission'],
      mentions: ['wfm:schedule:approve: no documented operation asks for it'],
      never: ['put wfm:schedule:approve into a role'],
    },
    {
      is: 'the codes of a forum prove nothing',
      text:
        request('POST /api/v2/agents/dial', {
          grant: 'client-credentials',
          permissions: 'dial_out',
          body: { number: '5550199' },
        }) + answered(403, { code: 'INSUFFICIENT_PERMISSIONS', message: 'You need dial_out' }),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'at most medium',
      never: ['grant dial_out', 'add dial_out'],
    },
    {
      is: 'a word where an id belongs: the operation is found, and those that the word may mean',
      text:
        request('GET /api/v2/telephony/providers/edges/outboundroute', { grant: 'implicit' }) +
        missingAny('telephony:plugin:all'),
      verdict: 'denied',
      cause: 'role-permission',
      operation: 'GET /api/v2/telephony/providers/edges/{edgeId}',
    },
    {
      is: 'at the login host',
      text: request('GET https://login.mypurecloud.de/api/v2/users/me', { grant: 'pkce' }) + answered(404),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      mentions: ['api.mypurecloud.de'],
      checks: { host: 'fail' },
    },
    {
      is: 'at a host that only looks like the platform',
      text:
        request('GET https://api.mypurecloud.com.example.net/api/v2/users', { grant: 'pkce' }) +
        answered(403),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      sure: 'at most medium',
      mentions: ['no host of the platform'],
    },
    {
      is: 'a gateway of one’s own that hands on the answer of the platform',
      text:
        request('GET https://gw.example.org/api/v2/routing/queues', { grant: 'pkce' }) +
        missingAny('routing:queue:view'),
      verdict: 'denied',
      cause: 'role-permission',
      open: ['wrong-endpoint'],
    },
    {
      is: 'a presence is no routing status',
      text:
        request(`PUT /api/v2/users/${ID}/routingstatus`, { body: { status: 'Available' } }) +
        refused(400, 'general.bad.request', 'Invalid routing status'),
      evidence: bundle(
        userToken(['users', 'routing']),
        subject(role(HOME, 'routing:status:edit')),
        offers(['routing:status:edit']),
      ),
      verdict: 'denied',
      cause: 'wrong-endpoint',
      mentions: ['/presences/'],
    },
  ]);
});

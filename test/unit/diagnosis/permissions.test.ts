import {
  bundle,
  clientToken,
  conditionalRole,
  cut,
  EVERYWHERE,
  gets,
  groupRole,
  HOME,
  offers,
  PERSON,
  refuses,
  role,
  subject,
  userToken,
} from '../../support/bundle';
import { answered, missingAll, missingAny, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const LEG = '99ee8bb7-01b9-4e29-abef-b3b109224df4';
const TRANSCRIPT = `GET /api/v2/speechandtextanalytics/conversations/${ID}/communications/${LEG}/transcripturl`;
const SUBJECT = 'GET /api/v2/authorization/subjects/me';
const user = userToken([
  'routing',
  'users',
  'outbound',
  'analytics',
  'speech-and-text-analytics',
  'telephony',
]);

describe('permissions of roles', () => {
  rows([
    {
      is: 'the server lists what would do, and nobody asked what is held',
      text:
        request('GET /api/v2/outbound/campaigns', { grant: 'pkce' }) + missingAny('outbound:campaign:view'),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      open: ['feature-not-licensed'],
      mentions: ['outbound:campaign:view', 'role'],
      never: ['add the scope', 'scope outbound'],
      next: [SUBJECT, '/api/v2/authorization/permissions'],
    },
    {
      is: 'a bare 403 leaves several causes open, and says what would settle it',
      text: request('GET /api/v2/outbound/campaigns', { grant: 'pkce' }) + answered(403),
      verdict: 'denied',
      cause: null,
      open: ['role-permission', 'oauth-scope', 'feature-not-licensed'],
      mentions: ['outbound:campaign:view'],
      next: [SUBJECT, 'GET /api/v2/tokens/me', 'error body'],
    },
    {
      is: 'missing by the grants and offered: a role is what lacks, for the client by its name',
      text: request('GET /api/v2/outbound/campaigns', { grant: 'data-action' }) + answered(403),
      evidence: bundle(
        clientToken(),
        subject(role(HOME, 'outbound:contactList:view', 'routing:queue:view')),
        offers(['outbound:campaign:view', 'outbound:contactList:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['outbound:campaign:view', 'Nightly export', 'offered as'],
      never: ['sign in', 'user token'],
      checks: { permission: 'fail', entitlement: 'pass' },
    },
    {
      is: 'ALL across domains: the one that is missing is named, the other is not asked for',
      text: request(TRANSCRIPT, { grant: 'user token' }) + answered(403),
      evidence: bundle(
        user,
        subject(role(EVERYWHERE, 'speechAndTextAnalytics:data:view')),
        offers(['speechAndTextAnalytics:data:view', 'recording:recording:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['recording:recording:view is missing', 'ALL of'],
      never: [
        'put recording:recording:view and speechAndTextAnalytics:data:view',
        'or speechAndTextAnalytics',
      ],
    },
    {
      is: 'ANY: one that is held is enough',
      text: request(`GET /api/v2/analytics/conversations/${ID}/details`),
      evidence: bundle(
        user,
        subject(role(EVERYWHERE, 'analytics:agentConversationDetail:view')),
        offers(['analytics:agentConversationDetail:view', 'analytics:conversationDetail:view']),
      ),
      verdict: 'allowed',
      cause: null,
      checks: { permission: 'pass' },
    },
    {
      is: 'of many permissions any of which would do, the one that the path speaks of is recommended',
      text:
        request(`GET /api/v2/workforcemanagement/businessunits/${ID}`, { grant: 'client-credentials' }) +
        answered(403),
      evidence: bundle(clientToken(), subject(), offers(['wfm:businessUnit:view', 'wfm:activityCode:add'])),
      verdict: 'denied',
      cause: 'role-permission',
      mentions: ['one of wfm:businessUnit:view'],
    },
    {
      is: 'a near miss is told: the same entity, another action',
      text: request(`DELETE /api/v2/outbound/contactlists/${ID}`) + missingAny('outbound:contactList:delete'),
      evidence: bundle(
        user,
        subject(role(HOME, 'outbound:contactList:view')),
        offers(['outbound:contactList:delete', 'outbound:contactList:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['held: outbound:contactList:view'],
      checks: { 'near-miss': 'fail' },
    },
    {
      is: 'the only permission that opens the door opens much more, and that is said',
      text: request('GET /api/v2/telephony/providers/edges/trunks') + answered(403),
      evidence: bundle(user, subject(role(HOME, 'routing:queue:view')), offers(['telephony:plugin:all'])),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['telephony:plugin:all opens', 'of them writing'],
      never: ['telephony:trunk:view'],
    },
    {
      is: 'a wildcard of the role opens what the organization offers',
      text: request('GET /api/v2/routing/queues'),
      evidence: bundle(user, subject(role(EVERYWHERE, 'routing:*:*')), offers(['routing:queue:view'])),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'a wildcard stands for whole words only',
      text: request('GET /api/v2/routing/queues'),
      evidence: bundle(
        user,
        subject(role(EVERYWHERE, 'routing:q*:view', 'rout*:queue:view')),
        offers(['routing:queue:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
    },
    {
      is: 'a role under a condition decides nothing by itself',
      text: request('GET /api/v2/routing/queues') + answered(403),
      evidence: bundle(
        user,
        subject(conditionalRole(EVERYWHERE, 'routing:queue:view')),
        offers(['routing:queue:view']),
      ),
      verdict: 'denied',
      cause: null,
      open: ['role-permission'],
      mentions: ['under a condition'],
      next: ['condition'],
    },
    {
      is: 'what comes through a group counts',
      text: request('GET /api/v2/routing/queues'),
      evidence: bundle(
        user,
        subject(groupRole(EVERYWHERE, 'routing:queue:view')),
        offers(['routing:queue:view']),
      ),
      verdict: 'allowed',
      cause: null,
      mentions: ['through a group'],
    },
    {
      is: 'grants that were cut say nothing of what is not among them',
      text: request('GET /api/v2/routing/queues') + answered(403),
      evidence: bundle(user, cut(subject(role(HOME, 'routing:skill:view'))), offers(['routing:queue:view'])),
      verdict: 'denied',
      cause: null,
      open: ['role-permission'],
      mentions: ['list of grants was cut'],
      next: [SUBJECT],
    },
    {
      is: 'the plain list of the user record is enough to say that it is held nowhere',
      text: request('GET /api/v2/routing/queues') + answered(403),
      evidence: bundle(
        user,
        refuses(
          SUBJECT,
          403,
          'app.not.authorized.for.scope',
          'App not authorized to use scope [authorization]',
        ),
        gets('/api/v2/users/me', { ...PERSON, authorization: { permissions: ['routing:skill:view'] } }),
        offers(['routing:queue:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
    },
    {
      is: 'answers that contradict each other leave it open',
      text: request('GET /api/v2/routing/queues') + missingAny('routing:queue:view'),
      evidence: bundle(
        user,
        subject(role(EVERYWHERE, 'routing:queue:view')),
        gets('/api/v2/users/me', { ...PERSON, authorization: { permissions: [] } }),
        offers(['routing:queue:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      mentions: ['contradict each other'],
    },
    {
      is: 'held by the evidence, missing says the server: another token or another moment',
      text: request('GET /api/v2/routing/queues', { grant: 'pkce' }) + missingAny('routing:queue:view'),
      evidence: bundle(user, subject(role(EVERYWHERE, 'routing:queue:view')), offers(['routing:queue:view'])),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      mentions: ['different moments or different tokens', '2026-11-20T10:00:00Z'],
      never: ['put routing:queue:view into a role'],
    },
    {
      is: 'a permission for each topic of one notification call',
      text:
        request(`PUT /api/v2/notifications/channels/${ID}/subscriptions`, {
          grant: 'pkce',
          body: [{ id: `v2.routing.queues.${ID}.conversations` }],
        }) +
        refused(
          403,
          'notification.unauthorized.topic',
          'The user does not have permission "analytics:queueObservation:view" required for topic "v2.analytics.queues"',
        ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      mentions: ['analytics:queueObservation:view'],
      never: ['notifications:subscribe', 'add the scope'],
      next: [SUBJECT],
    },
    {
      is: 'a service says it without a list: the documentation names the permission',
      text:
        request('POST /api/v2/flows/actions/publish', { grant: 'client-credentials' }) +
        refused(
          403,
          'architect.missing.permission',
          'You are not authorized to perform the requested action.',
        ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      mentions: ['architect:flow:publish'],
    },
    {
      is: 'a class name in the list is no permission; the documentation stands',
      text:
        request('GET /api/v2/voicemail/policy', { grant: 'client-credentials' }) +
        answered(403, {
          message:
            'Unable to perform the requested action. You are missing the following permission(s): com.example.voicemail.PolicyReader',
          code: 'missing.permissions',
          status: 403,
        }),
      verdict: 'denied',
      cause: 'role-permission',
      mentions: ['com.example.voicemail.PolicyReader: not a permission name'],
      never: ['put com.example'],
    },
    {
      is: 'a permission that no operation asks for, on a documented path: said, and not recommended',
      text: request('GET /api/v2/routing/queues', { grant: 'pkce' }) + missingAny('routing:queueList:read'),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      mentions: ['no documented operation asks for it', 'routing:queue:view'],
      never: ['put routing:queueList:read'],
    },
    {
      is: 'the organization knows a permission that the documentation does not',
      text: request('GET /api/v2/routing/queues', { grant: 'pkce' }) + missingAny('routing:queueList:read'),
      evidence: bundle(user, subject(role(HOME, 'routing:queue:view')), offers(['routing:queueList:read'])),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['routing:queueList:read', 'says the server'],
    },
    {
      is: 'names from before the three-part form are in no list of the organization',
      text:
        request(`DELETE /api/v2/contentmanagement/documents/${ID}`, { grant: 'pkce' }) +
        missingAll('content_management_user'),
      evidence: bundle(
        userToken(['content-management']),
        subject(role(HOME, 'routing:queue:view')),
        offers(['routing:queue:view']),
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'at most medium',
      mentions: ['content_management_user'],
    },
    {
      is: 'an operation whose permissions nobody documents is not called free of them',
      text: request(`GET /api/v2/userrecordings/${ID}/transcoding`),
      evidence: bundle(userToken(['user-recordings', 'user-recordings:readonly']), subject()),
      verdict: 'unknown',
      cause: null,
      checks: { permission: 'unknown' },
    },
  ]);
});

import {
  bundle,
  clientToken,
  cut,
  EVERYWHERE,
  gets,
  HOME,
  offers,
  role,
  subject,
  userToken,
} from '../../support/bundle';
import { answered, missingAny, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const PERMITTED = '/api/v2/authorization/divisionspermitted/paged/me?permission=';
const OFFERED = '/api/v2/authorization/permissions';
const everyone = offers(['routing:queue:view', 'routing:skill:view', 'architect:datatable:search']);

describe('what the organization offers', () => {
  rows([
    {
      is: 'a permission that is missing and not offered is a product, not a role',
      text: request('GET /api/v2/gamification/profiles', { grant: 'pkce' }) + answered(403),
      evidence: bundle(userToken(['gamification']), subject(role(HOME, 'routing:queue:view')), everyone),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
      mentions: ['gamification:profile:view', 'Gamification', 'not in the organization'],
      never: ['into a role', 'master admin'],
      checks: { entitlement: 'fail', permission: 'fail' },
    },
    {
      is: 'the same before the call',
      text: request('GET /api/v2/gamification/profiles', { grant: 'pkce' }),
      evidence: bundle(userToken(['gamification']), subject(role(HOME, 'routing:queue:view')), everyone),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
    },
    {
      is: 'the server lists it in the words of a missing role, and the list of the organization lacks it',
      text:
        request('GET /api/v2/journey/segments', { grant: 'client-credentials' }) +
        missingAny('journey:segment:view'),
      evidence: bundle(clientToken(), subject(role(EVERYWHERE, 'journey:*:*')), everyone),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
      mentions: ['journey:segment:view'],
    },
    {
      is: 'a sibling operation whose permission is offered is named',
      text: request('GET /api/v2/flows/datatables', { grant: 'client-credentials' }) + answered(403),
      evidence: bundle(clientToken(), subject(role(HOME, 'routing:queue:view')), everyone),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      mentions: ['GET /api/v2/flows/datatables/divisionviews', 'architect:datatable:search'],
    },
    {
      is: 'a list that was cut leaves product and role open',
      text:
        request('GET /api/v2/journey/segments', { grant: 'client-credentials' }) +
        missingAny('journey:segment:view'),
      evidence: bundle(clientToken(), subject(role(HOME, 'routing:queue:view')), cut(everyone)),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      open: ['feature-not-licensed'],
      next: [OFFERED],
    },
    {
      is: 'an answer to a narrower question speaks for its domain alone',
      text: request('GET /api/v2/journey/segments', { grant: 'client-credentials' }) + answered(403),
      evidence: bundle(clientToken(), subject(), {
        [`GET ${OFFERED}?query=journey&queryType=domain`]: {
          status: 200,
          body: { entities: [{ domain: 'journey', permissionMap: { outcome: [{ action: 'view' }] } }] },
        },
      }),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
    },
    {
      is: 'of several any of which would do, one that is offered is enough for a role',
      text: request(`GET /api/v2/analytics/conversations/${ID}/details`) + answered(403),
      evidence: bundle(userToken(['analytics']), subject(), offers(['analytics:conversationDetail:view'])),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['put analytics:conversationDetail:view into a role'],
      never: ['analytics:agentConversationDetail:view'],
    },
    {
      is: 'a wildcard names what the organization may not have: open before the call',
      text: request('GET /api/v2/gamification/profiles'),
      evidence: bundle(userToken(['gamification']), subject(role(EVERYWHERE, '*:*:*')), everyone),
      verdict: 'unknown',
      cause: null,
      checks: { entitlement: 'unknown' },
    },
    {
      is: 'a wildcard names what the organization does not have, and the platform says that it is held nowhere',
      text: request('POST /api/v2/gamification/profiles'),
      evidence: bundle(
        userToken(['gamification']),
        subject(role(EVERYWHERE, '*:*:*')),
        everyone,
        gets(`${PERMITTED}gamification:profile:update`, { entities: [], allDivsPermitted: false }),
      ),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
    },
    {
      is: 'held nowhere, says the platform, and the organization has it: that contradicts the role',
      text: request('GET /api/v2/routing/queues'),
      evidence: bundle(
        userToken(['routing']),
        subject(role(EVERYWHERE, '*:*:*')),
        offers(['routing:queue:view']),
        gets(`${PERMITTED}routing:queue:view`, { entities: [], allDivsPermitted: false }),
      ),
      verdict: 'unknown',
      cause: null,
    },
    {
      is: 'behind a refusal the missing product explains the wildcard',
      text: request('GET /api/v2/gamification/profiles') + answered(403),
      evidence: bundle(userToken(['gamification']), subject(role(EVERYWHERE, '*:*:*')), everyone),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
      mentions: ['not even one with every permission'],
    },
    {
      is: 'a service says it itself',
      text:
        request(`POST /api/v2/webmessaging/deployments/${ID}/pushdevices/${ID}`, {
          grant: 'none',
          body: {},
        }) + refused(403, 'feature.toggle.disabled', 'Feature Toggle is not enabled for the organization.'),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'high',
      never: ['into a role'],
    },
    {
      is: 'a feature code where the operation does not document it settles less',
      text:
        request('GET /api/v2/routing/queues') +
        refused(403, 'feature.forbidden', 'This feature is not enabled for this organization.'),
      verdict: 'denied',
      cause: 'feature-not-licensed',
      sure: 'medium',
    },
    {
      is: 'a policy of the organization denies, whatever roles say',
      text:
        request(`PATCH /api/v2/users/${ID}`, { grant: 'pkce', body: { version: 3 } }) +
        refused(
          403,
          'authz.policy.denied',
          `Unable to perform the requested action. Your organization's security policies have denied access. Policy ID(s): [${ID}]`,
        ),
      verdict: 'denied',
      cause: 'org-policy',
      sure: 'high',
      mentions: [ID],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'the policy by its sentence alone, with a bundle that lets the request through',
      text:
        request('GET /api/v2/routing/queues') +
        answered(403, {
          message: `Unable to perform the requested action. Your organization's security policies have denied access. Policy ID(s): [${ID}]`,
        }),
      evidence: bundle(userToken(['routing']), subject(role(EVERYWHERE, 'routing:queue:view')), everyone),
      verdict: 'denied',
      cause: 'org-policy',
      sure: 'high',
      mentions: ['behind the gates'],
    },
  ]);
});

import {
  bundle,
  EVERYWHERE,
  gets,
  offers,
  PERSON,
  refuses,
  role,
  subject,
  userToken,
  type Answers,
} from '../../support/bundle';
import { answered, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const MADE = '99ee8bb7-01b9-4e29-abef-b3b109224df4';
const SITE = '11ee8bb7-01b9-4e29-abef-b3b109224df4';
const EDGES = '/api/v2/telephony/providers/edges';
const dial = (phoneNumber: string) =>
  request('POST /api/v2/conversations/calls', { grant: 'pkce', body: { phoneNumber } });
const accepted = answered(200, { id: MADE, selfUri: `/api/v2/conversations/calls/${MADE}` });
const me = (station: object): Answers => gets('/api/v2/users/me', { ...PERSON, station });

const plan = (matchType: string, classification: string, more: object = {}) => ({
  name: classification,
  matchType,
  classification,
  priority: 1,
  state: 'active',
  ...more,
});
const regex = (match: string, classification: string, more: object = {}) =>
  plan('regex', classification, { match, ...more });
const route = (enabled: boolean, ...classificationTypes: string[]) => ({
  name: 'Carrier',
  enabled,
  classificationTypes,
});
const site = (plans: readonly object[], routes: readonly object[]): Answers => ({
  ...gets(`${EDGES}/sites`, { entities: [{ id: SITE, name: 'Lyon' }] }),
  ...gets(`${EDGES}/sites/${SITE}/numberplans`, plans),
  ...gets(`${EDGES}/sites/${SITE}/outboundroutes`, { entities: routes }),
});
/** The conversation that the call made, with what became of it. */
const outcome = (code: string, message: string, address = 'tel:30005'): Answers =>
  gets(`/api/v2/conversations/${MADE}`, {
    id: MADE,
    participants: [{ purpose: 'customer', address, calls: [{ errorInfo: { code, message } }] }],
  });
const TIMEOUT = ['error.ininedgecontrol.connection.timeout', 'Call Connection Timeout'] as const;
const UNREACHABLE = [
  'error.ininedgecontrol.connection.dialplan.notReachable',
  'No outbound route was found matching the classification Extension',
] as const;
const noLook = (path: string) =>
  refuses(
    `GET ${path}`,
    403,
    'missing.any.permissions',
    'You must have at least one of the following permissions assigned: [telephony:plugin:all]',
  );
const token = userToken(['conversations']);

describe('the phone of the user', () => {
  rows([
    {
      is: 'none, says the server',
      text:
        dial('+33142685300') +
        refused(409, 'providerapi.error.user.does.not.have.a.station', 'User does not have a station.'),
      verdict: 'denied',
      cause: 'target-user-state',
      sure: 'high',
      mentions: ['station'],
      never: ['presence to Available', 'go on queue', 'into a role'],
    },
    {
      is: 'none, on behalf of another user',
      text:
        request(`POST /api/v2/conversations/calls/user/${ID}`, {
          grant: 'client-credentials',
          body: { phoneNumber: '+33142685300' },
        }) + refused(400, 'conversation.error.no.user.station', 'A station is required to place a call.'),
      verdict: 'denied',
      cause: 'target-user-state',
      sure: 'high',
      never: ['token of a user'],
    },
    {
      is: 'on no active Edge: an administrator’s affair',
      text:
        dial('+33142685300') +
        refused(409, 'providerapi.error.phone.no.active.edge', 'The phone is not assigned to active Edges.'),
      verdict: 'denied',
      cause: 'target-user-state',
      mentions: ['Administrator', 'Edge'],
    },
    {
      is: 'without an Edge, as an error of the platform',
      text:
        dial('+33142685300') +
        refused(
          500,
          'providerapi.error.station.no.active.edge',
          'Unable to place call. Could not find an Edge for this station.',
        ),
      verdict: 'unknown',
      cause: 'target-user-state',
    },
    {
      is: 'or the route: the code says both',
      text:
        dial('+33142685300') +
        refused(409, 'conversation.error.outbound.call.cannot.be.placed', 'Outbound call cannot be placed.'),
      verdict: 'denied',
      cause: null,
      open: ['target-user-state', 'outbound-route'],
      next: ['station', 'numberplans'],
      never: ['into a role', 'what conflicts'],
    },
    {
      is: 'did not answer: the conversation tells',
      text: dial('+33142685300') + accepted,
      evidence: bundle(
        token,
        outcome(...TIMEOUT),
        gets(`/api/v2/stations/${SITE}`, { name: 'Ada', webRtcPersistentEnabled: false }),
      ),
      verdict: 'allowed',
      cause: 'target-user-state',
      sure: 'high',
      mentions: ['webRtcPersistentEnabled', TIMEOUT[0]],
    },
    {
      is: 'did not answer a callback',
      text:
        request('POST /api/v2/conversations/callbacks', {
          grant: 'data-action',
          body: { callbackNumbers: ['+33142685300'], queueId: ID },
        }) + answered(202, { conversation: { id: MADE }, callbackIdentifiers: [{ type: 'ACD', id: ID }] }),
      evidence: bundle(token, outcome(...TIMEOUT)),
      verdict: 'allowed',
      cause: 'target-user-state',
      sure: 'high',
    },
    {
      is: 'is not known: the conversation is asked for by its id',
      text:
        request('POST /api/v2/conversations/callbacks', {
          grant: 'data-action',
          body: { callbackNumbers: ['+33142685300'], queueId: ID },
        }) + answered(202, { conversation: { id: MADE }, callbackIdentifiers: [{ type: 'ACD', id: ID }] }),
      verdict: 'allowed',
      cause: null,
      next: [`/api/v2/conversations/${MADE}`],
    },
    {
      is: 'the answer of a reading call tells as much as evidence',
      text:
        request(`GET /api/v2/conversations/calls/${MADE}`, { grant: 'pkce' }) +
        answered(200, {
          id: MADE,
          participants: [{ purpose: 'agent', errorInfo: { code: TIMEOUT[0], message: TIMEOUT[1] } }],
        }),
      verdict: 'allowed',
      cause: 'target-user-state',
      mentions: [TIMEOUT[0]],
    },
    {
      is: 'missing before the call: nothing that the gates promise lets it out',
      text: dial('+33142685300'),
      evidence: bundle(
        token,
        subject(role(EVERYWHERE, 'conversation:conference:add')),
        offers(['conversation:conference:add']),
        me({ lastAssociatedStation: { name: 'Desk 4' } }),
      ),
      verdict: 'unknown',
      cause: 'target-user-state',
      sure: 'medium',
      mentions: ['Desk 4', 'choose a phone'],
      checks: { station: 'fail' },
    },
    {
      is: 'missing before a call for somebody else: their phone counts, and not the caller’s',
      text: request(`POST /api/v2/conversations/calls/user/${SITE}`, {
        grant: 'pkce',
        body: { phoneNumber: '+13175550142' },
      }),
      evidence: bundle(
        token,
        subject(role(EVERYWHERE, 'conversation:call:add')),
        offers(['conversation:call:add']),
        me({ effectiveStation: { id: 'own', name: 'Own phone' } }),
        gets(`/api/v2/users/${SITE}`, { id: SITE, name: 'Bo', station: {} }),
      ),
      verdict: 'unknown',
      cause: 'target-user-state',
      checks: { station: 'fail' },
    },
  ]);
});

describe('the route of a number', () => {
  rows([
    {
      is: 'no route serves its classification',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        site([regex('^\\d{5}$', 'Extension')], [route(true, 'National')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'high',
      mentions: ['Extension', 'Lyon', 'outbound route'],
      never: ['into a role', 'callerId'],
    },
    {
      is: 'the route that would serve it is switched off',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        site([regex('^\\d{5}$', 'Extension')], [route(false, 'Extension')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'high',
      mentions: ['enable the outbound route Carrier'],
    },
    {
      is: 'no plan matches the number as it is dialled',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE, 'sip:30005@example.com'),
        site([regex('^\\d{5}$', 'Extension')], [route(true, 'Extension')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'high',
      mentions: ['sip:30005@example.com matches no number plan'],
    },
    {
      is: 'the format uses a group that the expression does not have',
      text: 'dnis=sip:unknown@localhost',
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        site(
          [regex('^\\d{5}$', 'Video', { normalizedFormat: 'sip:$1@example.com' })],
          [route(true, 'Video')],
        ),
      ),
      verdict: 'unknown',
      cause: 'outbound-route',
      sure: 'high',
      mentions: ['$1', 'parentheses'],
    },
    {
      is: 'a plan of another match type cannot be judged, so that the words of the platform stand',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        site([plan('digitLength', 'Extension')], [route(true, 'Extension')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      mentions: ['digitLength', 'cannot be judged'],
      checks: { 'outbound-route': 'unknown' },
    },
    {
      is: 'a plan that cannot be judged, and no route for what the platform named',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        site([plan('digitLength', 'Extension')], [route(true, 'National')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'high',
      checks: { 'outbound-route': 'fail' },
    },
    {
      is: 'the token may not look',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE),
        gets(`${EDGES}/sites`, { entities: [{ id: SITE, name: 'Lyon' }] }),
        noLook(`${EDGES}/sites/${SITE}/numberplans`),
        noLook(`${EDGES}/sites/${SITE}/outboundroutes`),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'high',
      mentions: ['Extension', 'telephony:plugin:all'],
    },
    {
      is: 'in the segments of analytics',
      text:
        request(`GET /api/v2/analytics/conversations/${MADE}/details`, { grant: 'pkce' }) +
        answered(200, {
          conversationId: MADE,
          participants: [{ purpose: 'agent', sessions: [{ segments: [{ errorCode: UNREACHABLE[0] }] }] }],
        }),
      verdict: 'allowed',
      cause: 'outbound-route',
      next: ['numberplans'],
    },
    {
      is: 'an expression that could run for ever is not tried',
      text: dial('30005') + accepted,
      evidence: bundle(
        token,
        outcome(...UNREACHABLE, `tel:${'1'.repeat(60)}`),
        site([regex('^((\\d+)+)+x$', 'Extension')], [route(true, 'Extension')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      checks: { 'outbound-route': 'unknown' },
    },
    {
      is: 'before the call, at the only site there is',
      text: dial('+33142685300'),
      evidence: bundle(
        token,
        subject(role(EVERYWHERE, 'conversation:conference:add')),
        offers(['conversation:conference:add']),
        site([regex('^\\+1(\\d{10})$', 'National')], [route(true, 'National')]),
      ),
      verdict: 'allowed',
      cause: null,
      mentions: ['matches no number plan'],
      checks: { 'outbound-route': 'fail' },
    },
    {
      is: 'taken by the platform, and of no route at the only site there is: likely, for nobody saw it fail',
      text: dial('tel:7001') + answered(202),
      evidence: bundle(
        token,
        site([regex('^(70\\d{2})$', 'Rooms', { normalizedFormat: '$1' })], [route(true, 'National')]),
      ),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'medium',
      mentions: ['7001', 'Rooms'],
    },
    {
      is: 'missing, as the client is said to have shown it',
      text:
        request('POST /api/v2/conversations/calls', {
          grant: 'pkce',
          body: { phoneNumber: '+33142685300' },
          notes: ['the client: No outbound route was found matching the classification Mobile'],
        }) + answered(202),
      verdict: 'allowed',
      cause: 'outbound-route',
      sure: 'medium',
      mentions: ['Mobile'],
      checks: { 'noted-answer': 'unknown' },
    },
    {
      is: 'before the call, and all is well',
      text: dial('+33142685300'),
      evidence: bundle(
        token,
        subject(role(EVERYWHERE, 'conversation:conference:add')),
        offers(['conversation:conference:add']),
        site(
          [regex('^\\+33(\\d{9})$', 'National', { normalizedFormat: '+33$1' })],
          [route(true, 'National')],
        ),
        me({ effectiveStation: { name: 'Desk 4' } }),
      ),
      verdict: 'allowed',
      cause: null,
      checks: { 'outbound-route': 'pass', station: 'pass' },
    },
  ]);
});

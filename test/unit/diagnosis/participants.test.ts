import {
  bundle,
  clientToken,
  EVERYWHERE,
  gets,
  offers,
  PARTNER,
  PERSON,
  role,
  subject,
  userToken,
  HOME,
} from '../../support/bundle';
import { answered, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const CUSTOMER = '99ee8bb7-01b9-4e29-abef-b3b109224df4';
const OWN = '11ee8bb7-01b9-4e29-abef-b3b109224df4';
const CONVERSATION = `/api/v2/conversations/${ID}`;
const NOT_AUTHORIZED = ['not.authorized', 'You are not authorized to perform the requested action.'] as const;
const customer = { id: CUSTOMER, purpose: 'customer', name: 'A customer', calls: [{ state: 'connected' }] };
const own = { id: OWN, purpose: 'agent', name: 'Ada', userId: PERSON.id, calls: [{ state: 'connected' }] };
const hold = (leg: string, grant = 'pkce') =>
  request(`PATCH /api/v2/conversations/calls/${ID}/participants/${leg}`, { grant, body: { held: true } });
const wrapup = (grant = 'pkce') =>
  request(`GET /api/v2/conversations/calls/${ID}/participants/${CUSTOMER}/wrapup`, { grant });
const agent = [
  userToken(['conversations']),
  subject(role(EVERYWHERE, 'conversation:communication:disconnect')),
  offers([
    'conversation:communication:disconnect',
    'conversation:participant:wrapup',
    'conversation:call:record',
  ]),
] as const;

describe('participants', () => {
  rows([
    {
      is: 'the code says that the caller is not active in it',
      text:
        request(`PUT /api/v2/conversations/calls/${ID}/recordingstate`, {
          grant: 'pkce',
          body: { recordingState: 'PAUSED' },
        }) +
        refused(
          403,
          'conversation.error.forbidden.not.active.participant',
          'User is not active on call and cannot alter recordingState',
        ),
      verdict: 'denied',
      cause: 'not-participant',
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'the caller took part, and has left',
      text:
        request(`PATCH ${CONVERSATION}/recordingstate`, {
          grant: 'pkce',
          body: { recordingState: 'PAUSED' },
        }) +
        refused(
          403,
          'conversation.error.forbidden.not.active.participant',
          'User is not active on call and cannot alter recordingState',
        ),
      evidence: bundle(
        ...agent,
        gets(CONVERSATION, { id: ID, participants: [{ ...own, endTime: '2026-11-20T09:00:00Z' }] }),
      ),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'high',
      mentions: ['has left'],
    },
    {
      is: 'a message of an email conversation, as a client without a user',
      text:
        request(`POST /api/v2/conversations/emails/${ID}/messages`, {
          grant: 'data action',
          body: { to: [], from: {}, textBody: 'x' },
        }) +
        refused(403, 'postino.error.forbidden', 'User is not an active participant on the conversation.'),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'high',
      mentions: ['participant'],
    },
    {
      is: 'refused without a list, as a client: most likely participation',
      text:
        request(`PATCH /api/v2/conversations/messages/${ID}/participants/${CUSTOMER}`, {
          grant: 'data action',
          body: { state: 'disconnected' },
        }) + refused(403, ...NOT_AUTHORIZED),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'medium',
      mentions: [`/api/v2/conversations/{conversationId}/disconnect`],
      next: [CONVERSATION],
      never: ['into a role'],
    },
    {
      is: 'refused without a list, as a client: the participants settle it',
      text:
        request(`PATCH /api/v2/conversations/messages/${ID}/participants/${CUSTOMER}`, {
          grant: 'data action',
          body: { state: 'disconnected' },
        }) + refused(403, ...NOT_AUTHORIZED),
      evidence: bundle(
        clientToken(),
        subject(role(EVERYWHERE, 'conversation:communication:disconnect')),
        offers(['conversation:communication:disconnect']),
        gets(CONVERSATION, { id: ID, participants: [customer, own] }),
      ),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'high',
    },
    {
      is: 'the leg in the path is another one than the caller’s',
      text: hold(CUSTOMER) + refused(403, ...NOT_AUTHORIZED),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'high',
      mentions: ['another leg', 'A customer'],
    },
    {
      is: 'the leg in the path is the caller’s own, and another one is meant',
      text:
        request(`POST /api/v2/conversations/calls/${ID}/participants/${OWN}/consult`, {
          grant: 'pkce',
          body: { speakTo: 'DESTINATION', destination: {} },
        }) + refused(400, 'not.a.participant', 'Not a participant'),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'denied',
      cause: 'not-participant',
      mentions: ['another may be meant'],
    },
    {
      is: 'a leg that is in no such conversation',
      text: hold(HOME.id) + answered(403),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'denied',
      cause: 'not-participant',
      mentions: [`no participant ${HOME.id}`],
    },
    {
      is: 'the caller takes part on the leg of the path: that is not it',
      text: hold(OWN) + refused(403, ...NOT_AUTHORIZED),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'denied',
      cause: null,
      checks: { participant: 'pass' },
    },
    {
      is: 'before the call, by one who has left',
      text: hold(OWN),
      evidence: bundle(
        ...agent,
        gets(CONVERSATION, { id: ID, participants: [{ ...own, endTime: '2026-11-20T09:00:00Z' }] }),
      ),
      verdict: 'unknown',
      cause: 'not-participant',
      sure: 'medium',
      checks: { participant: 'fail' },
    },
    {
      is: 'before the call, guarded by nothing but taking part: open where nobody told who does',
      text: request(`PATCH /api/v2/conversations/calls/${ID}/participants/${CUSTOMER}/attributes`, {
        grant: 'pkce',
        body: { attributes: { vip: 'yes' } },
      }),
      evidence: bundle(...agent),
      verdict: 'unknown',
      cause: null,
      mentions: ['the participants are not known'],
      next: [CONVERSATION],
    },
    {
      is: 'before the call, guarded by nothing but taking part, by who does',
      text: request(`PATCH /api/v2/conversations/calls/${ID}/participants/${CUSTOMER}/attributes`, {
        grant: 'pkce',
        body: { attributes: { vip: 'yes' } },
      }),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'before the call, a permission guards it as well: the role decides',
      text: request(`PATCH /api/v2/conversations/messages/${ID}/participants/${OWN}`, {
        grant: 'pkce',
        body: { held: true },
      }),
      evidence: bundle(...agent),
      verdict: 'allowed',
      cause: null,
      mentions: ['no permission to set one up'],
    },
    {
      is: 'before the call, documented to be for who takes part and for nobody else: who does not is refused',
      text: wrapup(),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer] })),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'high',
      checks: { participant: 'fail' },
    },
    {
      is: 'before the call, documented to be for who takes part: a client does not',
      text: wrapup(),
      evidence: bundle(
        clientToken(),
        subject(),
        gets(CONVERSATION, { id: ID, participants: [customer, own] }),
      ),
      verdict: 'denied',
      cause: 'not-participant',
    },
    {
      is: 'before the call, documented to be for who takes part: open by what the user merely states',
      text: wrapup('client-credentials'),
      evidence: bundle(gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'unknown',
      cause: 'not-participant',
    },
    {
      is: 'before the call, documented to be for who takes part, by who does',
      text: wrapup(),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'before the call, without a permission and without a code: whom it lets in besides is open',
      text: request(`PATCH /api/v2/conversations/calls/${ID}/participants/${CUSTOMER}/attributes`, {
        grant: 'pkce',
        body: { attributes: { vip: 'yes' } },
      }),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer] })),
      verdict: 'unknown',
      cause: 'not-participant',
    },
    {
      is: 'an annotation of somebody else is not about who takes part',
      text: request(`DELETE /api/v2/conversations/${ID}/recordings/${OWN}/annotations/${CUSTOMER}`, {
        grant: 'pkce',
      }),
      evidence: bundle(
        userToken(['recordings']),
        subject(role(EVERYWHERE, 'recording:annotation:delete')),
        offers(['recording:annotation:delete']),
        gets(CONVERSATION, { id: ID, participants: [customer] }),
      ),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'before the call, on the leg of the customer, which some operations mean',
      text: hold(CUSTOMER),
      evidence: bundle(...agent, gets(CONVERSATION, { id: ID, participants: [customer, own] })),
      verdict: 'allowed',
      cause: null,
      checks: { participant: 'pass' },
    },
  ]);
});

describe('owners', () => {
  rows([
    {
      is: 'a voicemail of somebody else',
      text:
        request(`GET /api/v2/voicemail/messages/${ID}`, { grant: 'pkce' }) +
        refused(
          403,
          'voicemail.not.authorized.voicemail.message',
          'You are not authorized to access the voicemail message.',
        ),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'medium',
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'a greeting of somebody else',
      text:
        request(`PUT /api/v2/greetings/${ID}`, { grant: 'pkce', body: { name: 'x' } }) +
        refused(403, 'greeting.not.authorized', 'You are not authorized to access the greeting.'),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'at most medium',
    },
    {
      is: 'the job of somebody else, in the words of a permission',
      text:
        request(`GET /api/v2/recording/batchrequests/${ID}`, { grant: 'client-credentials' }) +
        refused(
          403,
          'batch.download.permission.denied',
          'Only user that initiated the job can request results',
        ),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'at most medium',
      mentions: ['whom the object belongs to'],
    },
    {
      is: 'the presence of a colleague, which some may set',
      text:
        request(`PATCH /api/v2/users/${ID}/presences/purecloud`, { grant: 'pkce' }) +
        refused(
          403,
          'presence.not.authorized.update.other.user.presence',
          "Not authorized to update another user's presence",
        ),
      verdict: 'denied',
      cause: 'not-participant',
      sure: 'at most medium',
      open: ['role-permission'],
      mentions: ['what is asked for belongs to another user'],
    },
  ]);
});

describe('partners', () => {
  const line = `PUT /api/v2/orgauthorization/trustors/${ID}/users/${PERSON.id}`;
  const refusal = refused(403, 'missing.trustor.permissions', 'Missing required permission(s)');
  rows([
    {
      is: 'a trustor’s permissions, and nobody knows whether the trust stands',
      text: request(line, { grant: 'pkce' }) + refusal,
      verdict: 'denied',
      cause: 'wrong-org',
      sure: 'medium',
      open: ['role-permission'],
      mentions: ['the trustor has not given the trust'],
      next: ['homeOrganization'],
      never: ['add the scope'],
    },
    {
      is: 'the token is of its own organization: the trust is missing',
      text: request(line, { grant: 'pkce' }) + refusal,
      evidence: bundle(userToken(['organization-authorization'])),
      verdict: 'denied',
      cause: 'wrong-org',
      sure: 'high',
      mentions: ['Kite Airlines'],
    },
    {
      is: 'the trust stands: a role there is missing',
      text: request(line, { grant: 'pkce' }) + refusal,
      evidence: bundle(userToken(['organization-authorization'], PARTNER), subject()),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['Consult Works', 'Kite Airlines', 'authorization:orgTrusteeUser:add'],
    },
    {
      is: 'a header that is to choose the organization',
      text:
        request('GET /api/v2/users', {
          grant: 'pkce',
          headers: { Authorization: 'Bearer {{t}}', 'X-Organization-Id': ID },
        }) + answered(401),
      verdict: 'denied',
      cause: 'wrong-org',
      sure: 'at most medium',
      open: ['token-expired-or-revoked'],
      mentions: ['X-Organization-Id is no header of the platform'],
    },
  ]);
});

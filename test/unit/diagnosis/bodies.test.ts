import { bundle, EVERYWHERE, gets, HOME, offers, role, subject, userToken } from '../../support/bundle';
import { answered, missingAny, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const LEG = '99ee8bb7-01b9-4e29-abef-b3b109224df4';
const PARTICIPANT = `PATCH /api/v2/conversations/calls/${ID}/participants/${LEG}`;
const caller = bundle(
  userToken(['conversations', 'routing']),
  subject(role(EVERYWHERE, 'conversation:conference:add', 'conversation:communication:disconnect')),
  offers(['conversation:conference:add', 'conversation:communication:disconnect']),
);

describe('bodies', () => {
  rows([
    {
      is: 'no destination, before the call: what lacks is a blocker',
      text: request('POST /api/v2/conversations/calls', {
        grant: 'pkce',
        body: { callerId: '+13175550100' },
      }),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
      mentions: ['phoneNumber', 'CreateCallRequest'],
      never: ['add the scope'],
    },
    {
      is: 'two destinations, though all gates pass',
      text: request('POST /api/v2/conversations/calls', {
        body: { phoneNumber: '+13175550123', callQueueId: ID },
      }),
      evidence: caller,
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
      mentions: ['phoneNumber', 'callQueueId'],
    },
    {
      is: 'an unknown field alone is a warning',
      text: request('POST /api/v2/conversations/calls', {
        body: { phoneNumber: '+13175550123', metadata: { a: 1 } },
      }),
      evidence: caller,
      verdict: 'allowed',
      cause: null,
      mentions: ['metadata'],
      checks: { body: 'unknown' },
    },
    {
      is: 'a bare 403 of a request that every gate lets through: the body is what is left',
      text:
        request('POST /api/v2/conversations/calls', { grant: 'pkce', body: { to: '+13175550123' } }) +
        answered(403, { message: 'Not allowed' }),
      evidence: caller,
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
    },
    {
      is: 'the platform’s own word for another gate goes first, the body comes next',
      text:
        request('POST /api/v2/routing/queues', { grant: 'pkce', body: { description: 'x' } }) +
        missingAny('routing:queue:add'),
      verdict: 'denied',
      cause: 'role-permission',
      mentions: ['name is missing'],
    },
    {
      is: 'the sentence names the field',
      text:
        request(`PUT /api/v2/routing/queues/${ID}`, { body: { name: 'x', skills: [] } }) +
        answered(400, 'skills is not a valid property'),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
      mentions: ['skills'],
      never: ['into a role'],
    },
    {
      is: 'the details name the field',
      text:
        request('POST /api/v2/routing/skills', { body: {} }) +
        answered(400, {
          message: 'name must not be null',
          code: 'constraint.validation',
          status: 400,
          details: [{ errorCode: 'constraint.validation', fieldName: 'name' }],
        }),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
      mentions: ['name'],
    },
    {
      is: 'a 400 that nobody explains is most likely about what was sent',
      text:
        request('POST /api/v2/routing/skills', { body: { name: 'x' } }) +
        refused(400, 'routing.skill.strange', 'Something is strange'),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'medium',
      never: ['into a role'],
    },
    {
      is: 'a queue asks for a wrap-up code that the model does not',
      text:
        request(PARTICIPANT, { grant: 'pkce', body: { state: 'disconnected' } }) +
        refused(400, 'bad.request', 'A wrapup code is required'),
      evidence: bundle(
        userToken(['conversations']),
        subject(role(EVERYWHERE, 'conversation:communication:disconnect')),
        gets(`/api/v2/routing/queues/${LEG}`, {
          id: LEG,
          name: 'Claims',
          division: HOME,
          acwSettings: { wrapupPrompt: 'MANDATORY_TIMEOUT' },
        }),
      ),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'high',
      mentions: ['Claims', 'MANDATORY_TIMEOUT', 'wrapupcodes'],
      never: ['into a role'],
    },
    {
      is: 'whether a queue asks for one is asked',
      text:
        request(PARTICIPANT, { grant: 'pkce', body: { state: 'disconnected' } }) +
        refused(400, 'bad.request', 'Cannot disconnect'),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'at most medium',
      next: ['GET /api/v2/routing/queues/{queueId}', 'wrapupPrompt'],
    },
    {
      is: 'accepted, and without effect: the fields were none',
      text: request(`PATCH /api/v2/routing/queues/${ID}`, { body: {} }) + answered(405),
      verdict: 'denied',
      cause: 'wrong-endpoint',
    },
    {
      is: 'accepted with fields that do not exist',
      text:
        request(`PUT /api/v2/outbound/contactlists/${ID}`, {
          body: { name: 'x', columnNames: ['a'], phoneColumns: [], divisions: ['Sales'] },
        }) + answered(200, { id: ID }),
      verdict: 'allowed',
      cause: 'bad-payload',
      sure: 'at most medium',
      mentions: ['divisions'],
    },
    {
      is: 'a conflict is the body’s own affair',
      text:
        request('POST /api/v2/routing/queues', { body: { name: 'Sales' } }) +
        refused(409, 'name.not.unique', 'The name is taken'),
      verdict: 'denied',
      cause: null,
      open: ['bad-payload'],
      mentions: ['what conflicts'],
      never: ['into a role'],
    },
    {
      is: 'the caller id is not the user’s to show',
      text:
        request('POST /api/v2/conversations/calls', {
          grant: 'pkce',
          body: { phoneNumber: '+13175550123', callerId: '+13175550100' },
        }) +
        refused(
          400,
          'conversation.error.agent.indicated.address.not.allowed',
          'The agent indicated address is not allowed for the user.',
        ),
      verdict: 'denied',
      cause: 'bad-payload',
      sure: 'medium',
      mentions: ['callerId'],
      never: ['into a role'],
    },
    {
      is: 'one value where several belong, deep in the body: the place is named',
      text:
        request('PATCH /api/v2/users/' + ID, {
          grant: 'client-credentials',
          body: { version: 3, addresses: [{ address: 42 }] },
        }) + answered(400),
      verdict: 'denied',
      cause: 'bad-payload',
      mentions: ['addresses[0].address: here belongs'],
    },
  ]);
});

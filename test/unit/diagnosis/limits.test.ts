import { bundle, cut, gets, userToken } from '../../support/bundle';
import { answered, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const CHANNELS = '/api/v2/notifications/channels';
const channels = (count: number) =>
  gets(CHANNELS, { entities: Array.from({ length: count }, (_, i) => ({ id: `channel-${i}` })) });

describe('limits', () => {
  rows([
    {
      is: 'too many requests, with the limit and how long to wait',
      text:
        request('POST /api/v2/analytics/conversations/details/query', { body: { interval: 'x' } }) +
        answered(
          429,
          {
            message: 'Rate limit exceeded',
            code: 'too.many.requests',
            status: 429,
            limit: { key: 'org.app.user.rate', namespace: 'analytics', value: 300 },
          },
          { 'Retry-After': '34' },
        ),
      verdict: 'unknown',
      cause: 'quota',
      sure: 'high',
      mentions: ['org.app.user.rate', '300', '34 seconds'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'too many requests, and no word beside',
      text: request('GET /api/v2/users') + answered(429),
      verdict: 'unknown',
      cause: 'quota',
      sure: 'high',
    },
    {
      is: 'a limit in the body of a 400',
      text:
        request('POST /api/v2/routing/queues', { body: { name: 'x' } }) +
        answered(400, {
          message: 'Limit reached',
          code: 'queue.limit.exceeded',
          status: 400,
          limit: { key: 'queues.max', value: 1000 },
        }),
      verdict: 'denied',
      cause: 'quota',
      sure: 'high',
      mentions: ['queues.max'],
    },
    {
      is: 'channels that get no events, and nothing was asked',
      text:
        request(`POST ${CHANNELS}/${ID}/subscriptions`, {
          grant: 'pkce',
          notes: ['no events arrive'],
          body: [{ id: 'v2.users.x.presence' }],
        }) + answered(200, { entities: [] }),
      verdict: 'allowed',
      cause: null,
      next: [CHANNELS, '20'],
    },
    {
      is: 'twenty channels are all there can be',
      text: request(`POST ${CHANNELS}`, { grant: 'pkce' }) + answered(200, { id: ID }),
      evidence: bundle(userToken(['notifications']), channels(20)),
      verdict: 'allowed',
      cause: 'quota',
      sure: 'high',
      mentions: ['20', 'reuse a channel'],
      never: ['into a role'],
    },
    {
      is: 'nineteen are not',
      text: request(`POST ${CHANNELS}`, { grant: 'pkce' }) + answered(200, { id: ID }),
      evidence: bundle(userToken(['notifications']), channels(19)),
      verdict: 'allowed',
      cause: null,
      checks: { quota: 'pass' },
    },
    {
      is: 'of a list that was cut nobody knows how many there are',
      text: request(`POST ${CHANNELS}`, { grant: 'pkce' }) + answered(200, { id: ID }),
      evidence: bundle(userToken(['notifications']), cut(channels(3))),
      verdict: 'allowed',
      cause: null,
      checks: { quota: 'unknown' },
    },
  ]);
});

describe('answers that refuse no access', () => {
  rows([
    {
      is: '404 on a documented operation asks for the id',
      text:
        request(`GET /api/v2/flows/${ID}`, { grant: 'pkce' }) +
        refused(404, 'not.found', 'The requested resource was not found.'),
      verdict: 'unknown',
      cause: null,
      open: ['division', 'wrong-org'],
      mentions: ['check the ids'],
      next: [ID, 'GET /api/v2/flows'],
      never: ['into a role'],
    },
    {
      is: '500 is the platform’s own, and its contextId is for the vendor',
      text:
        request('GET /api/v2/users') +
        refused(
          500,
          'internal.server.error',
          'The server encountered an unexpected condition which prevented it from fulfilling the request.',
        ),
      verdict: 'unknown',
      cause: null,
      mentions: ['Vendor', 'c0ffee00', 'nothing to grant'],
    },
    {
      is: '502 as a page of HTML',
      text:
        request('GET /api/v2/users') +
        answered(502, '<html><head><title>502 Bad Gateway</title></head></html>'),
      verdict: 'unknown',
      cause: null,
      mentions: ['502 Bad Gateway', 'Vendor'],
    },
    {
      is: 'no answer at all, in a browser',
      text: request('GET /api/v2/users/me', { grant: 'pkce' }) + answered(0, 'TypeError: Failed to fetch'),
      verdict: 'unknown',
      cause: null,
      mentions: ['CORS', 'no refusal', 'answer browsers'],
      never: ['into a role', 'add the scope'],
    },
    {
      is: 'nobody wrote down the status',
      text: request('GET /api/v2/users/me', { grant: 'pkce' }) + answered(0),
      verdict: 'unknown',
      cause: null,
      next: ['status'],
    },
    {
      is: 'accepted, and nothing more',
      text: request('GET /api/v2/users/me', { grant: 'pkce' }) + answered(200, { id: ID }),
      verdict: 'allowed',
      cause: null,
      mentions: ['nothing was refused'],
    },
  ]);
});

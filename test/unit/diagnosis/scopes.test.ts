import { bundle, clientToken, EVERYWHERE, refuses, role, subject, userToken } from '../../support/bundle';
import { answered, missingAny, missingScope, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const SUBJECT = 'GET /api/v2/authorization/subjects/me';
const noGrantScope = refuses(
  SUBJECT,
  403,
  'app.not.authorized.for.scope',
  'App not authorized to use scope [authorization, authorization:readonly]',
);

describe('scopes', () => {
  rows([
    {
      is: 'the code names them, and the narrower one is enough',
      text:
        request('GET /api/v2/presencedefinitions', { grant: 'pkce' }) +
        missingScope('presence', 'presence:readonly'),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'high',
      mentions: ['presence:readonly', 'sign in again'],
      never: ['assign the role', 'grant the permission'],
    },
    {
      is: 'the sentence tells the code where none came',
      text:
        request('GET /api/v2/telephony/providers/edges/sites', { grant: 'implicit' }) +
        answered(403, {
          message: 'App not authorized to use scope [telephony:readonly, telephony]',
          status: 403,
        }),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'high',
      mentions: ['telephony:readonly'],
    },
    {
      is: 'a permission written as a scope is called that',
      text:
        request('GET /api/v2/quality/forms/evaluations', {
          grant: 'code',
          scopes: 'quality:evaluationForm:view',
        }) + missingScope('quality', 'quality:readonly'),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'high',
      mentions: ['no such scope', 'quality:readonly', 'permissions of roles'],
      never: ['add the scope quality:evaluationForm:view'],
      checks: { 'claimed-scopes': 'fail' },
    },
    {
      is: 'none that is accepted is authorized, says the token, before the call',
      text: request('POST /api/v2/routing/skills', { grant: 'pkce', body: { name: 'Spanish' } }),
      evidence: bundle(
        userToken(['routing:readonly', 'authorization:readonly', 'user-basic-info']),
        subject(role(EVERYWHERE, 'routing:skill:manage')),
      ),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'high',
      checks: { scope: 'fail' },
    },
    {
      is: 'a write scope opens reading',
      text: request('GET /api/v2/users', { grant: 'pkce' }),
      evidence: bundle(userToken(['users', 'authorization', 'user-basic-info']), subject()),
      verdict: 'allowed',
      cause: null,
      checks: { scope: 'pass', permission: 'pass' },
    },
    {
      is: 'a call that passed without its scope shows that nobody enforces them',
      text: request('GET /api/v2/users', { grant: 'pkce' }),
      evidence: bundle(userToken(['user-basic-info']), subject()),
      verdict: 'unknown',
      cause: null,
      mentions: ['seem not to be enforced'],
      checks: { scope: 'unknown' },
    },
    {
      is: 'a call that was refused for its scope shows that somebody does',
      text: request('GET /api/v2/users', { grant: 'pkce' }) + answered(403),
      evidence: bundle(userToken(['routing']), noGrantScope),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'high',
      mentions: ['users:readonly'],
    },
    {
      is: 'client credentials have none to lack',
      text: request('GET /api/v2/users', { grant: 'service account', scopes: 'routing' }) + answered(403),
      evidence: bundle(clientToken(), subject()),
      verdict: 'denied',
      cause: null,
      never: ['scope users', 'for users'],
      checks: { scope: 'notApplicable' },
    },
    {
      is: 'what is stated makes it likely, no more',
      text: request('GET /api/v2/presencedefinitions', { grant: 'pkce', scopes: 'routing' }) + answered(403),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'medium',
      next: ['GET /api/v2/tokens/me'],
    },
    {
      is: 'another genuine code excludes them',
      text:
        request('GET /api/v2/routing/queues', { grant: 'pkce', scopes: 'users' }) +
        missingAny('routing:queue:view'),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      never: ['for routing', 'sign in again'],
    },
    {
      is: 'the server outweighs a bundle that lets the request through, and both times are told',
      text:
        request('GET /api/v2/routing/skills', { grant: 'pkce' }) +
        answered(
          403,
          {
            code: 'app.not.authorized.for.scope',
            message: 'App not authorized to use scope [routing]',
            status: 403,
          },
          { Date: 'Sun, 22 Nov 2026 09:00:00 GMT' },
        ),
      evidence: bundle(userToken(['routing']), subject(role(EVERYWHERE, 'routing:skill:view'))),
      verdict: 'denied',
      cause: 'oauth-scope',
      mentions: ['2026-11-20T10:00:00Z', 'Sun, 22 Nov 2026 09:00:00 GMT'],
    },
    {
      is: 'the code outranks a status that is not its own',
      text:
        request('GET /api/v2/users', { grant: 'pkce' }) +
        refused(401, 'app.not.authorized.for.scope', 'App not authorized to use scope [users]'),
      verdict: 'denied',
      cause: 'oauth-scope',
      sure: 'at most medium',
    },
    {
      is: 'an operation that needs none has none to lack',
      text:
        request('GET /api/v2/webmessaging/messages', { grant: 'pkce', scopes: 'conversations' }) +
        answered(401),
      verdict: 'denied',
      cause: 'wrong-token-kind',
      checks: { scope: 'notApplicable' },
    },
  ]);
});

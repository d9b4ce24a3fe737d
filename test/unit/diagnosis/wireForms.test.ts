import { bundle, clientToken, HOME, offers, role, subject } from '../../support/bundle';
import { answered, request } from '../../support/request';
import { rows } from '../../support/rows';

const CORRELATION = '39e6254f-f28b-4733-9dc9-d8c5443ccd02';
const ANY = `Unable to perform the requested action. You must have at least one of the following permissions assigned: [routing:skill:view, routing:skill:manage]`;
const missing = { message: ANY, code: 'missing.any.permissions', status: 403, contextId: 'c0ffee00' };
const scope = {
  message: 'App not authorized to use scope [groups, groups:readonly]',
  code: 'app.not.authorized.for.scope',
  status: 403,
};
const role403 = {
  verdict: 'denied',
  cause: 'role-permission',
  sure: 'medium',
  mentions: ['routing:skill:view'],
} as const;
const scope403 = {
  verdict: 'denied',
  cause: 'oauth-scope',
  sure: 'high',
  mentions: ['groups:readonly'],
} as const;
const skills = request('GET /api/v2/routing/skills', { grant: 'pkce' });

describe('refusals in whatever they are wrapped', () => {
  rows([
    {
      is: 'an error of the JavaScript SDK',
      text: JSON.stringify({
        status: 403,
        statusText: 'Forbidden',
        headers: {},
        body: scope,
        text: JSON.stringify(scope),
        error: {},
      }),
      ...scope403,
    },
    {
      is: 'an error of axios, with the request in it',
      text: JSON.stringify({
        message: 'Request failed with status code 403',
        name: 'AxiosError',
        code: 'ERR_BAD_REQUEST',
        config: { url: '/api/v2/groups', baseURL: 'https://api.mypurecloud.com', method: 'get' },
        response: { status: 403, data: scope },
      }),
      ...scope403,
      operation: 'GET /api/v2/groups',
    },
    {
      is: 'an error in the line of a logger',
      text: JSON.stringify({
        level: 'error',
        msg: 'call failed',
        err: {
          request: { method: 'GET', url: 'https://api.mypurecloud.com/api/v2/groups' },
          response: { status: 403, data: scope },
        },
      }),
      ...scope403,
      operation: 'GET /api/v2/groups',
    },
    {
      is: 'a refusal alone: what it was about is asked for',
      text: JSON.stringify({
        message: 'You are not authorized to perform the requested action.',
        code: 'not.authorized',
        status: 403,
      }),
      verdict: 'denied',
      cause: null,
      mentions: ['Say which call it was'],
      next: ['Method and path'],
    },
    {
      is: 'an exception of the Python SDK',
      text: `PureCloudPlatformClientV2.rest.ApiException: (403)\nReason: Forbidden\nHTTP response body: ${JSON.stringify(missing)}`,
      ...role403,
    },
    {
      is: 'an exception of the .NET SDK, which names the operation',
      text: `Error calling GetRoutingSkills: ${JSON.stringify(missing)}`,
      ...role403,
      operation: 'GET /api/v2/routing/skills',
    },
    {
      is: 'JSON that a log quotes',
      text: `2026-11-20T10:00:00Z error {\\"message\\":\\"${scope.message}\\",\\"code\\":\\"${scope.code}\\",\\"status\\":403}`,
      ...scope403,
    },
    {
      is: 'a line of a log',
      text: `2026-11-20 10:00:00 WARN API Error: 403 - ${ANY} (${CORRELATION})`,
      ...role403,
    },
    {
      is: 'the words of Terraform',
      text: `Error: Failed to read skills: API Error: 403 - ${ANY} (${CORRELATION})`,
      ...role403,
    },
    {
      is: 'the JSON of Terraform, with method and path',
      text: JSON.stringify({
        resourceName: 'genesyscloud_routing_skill',
        method: 'GET',
        path: '/api/v2/routing/skills',
        statusCode: 403,
        errorMessage: `API Error: 403 - ${ANY} (${CORRELATION})`,
        correlationId: CORRELATION,
      }),
      ...role403,
      operation: 'GET /api/v2/routing/skills',
    },
    {
      is: 'a string of JSON within JSON',
      text: JSON.stringify({ errorMessage: JSON.stringify(scope) }),
      ...scope403,
    },
    { is: 'a list of one', text: skills + answered(403, [missing]), ...role403 },
    {
      is: 'places left open, and another field that fills them',
      text:
        skills +
        answered(403, {
          ...missing,
          message: 'You must have at least one of the following permissions assigned: {permissions}',
          messageWithParams: ANY,
        }),
      ...role403,
    },
    { is: 'the sentence without its code', text: skills + answered(403, { message: ANY }), ...role403 },
    {
      is: 'a list without brackets',
      text:
        skills +
        answered(403, {
          ...missing,
          message: 'You are missing the following permission(s): routing:skill:view',
          code: 'missing.permissions',
        }),
      ...role403,
    },
    {
      is: 'a bare number',
      text: '# @grant pkce\n403',
      verdict: 'denied',
      cause: null,
      open: ['role-permission', 'oauth-scope', 'feature-not-licensed', 'division'],
      next: ['error body'],
    },
    {
      is: 'a sentence that is none of the templates',
      text: skills + answered(403, { message: 'You may not do this' }),
      verdict: 'denied',
      cause: null,
      mentions: ['none of the documented templates'],
    },
    {
      is: 'a description in place of a message',
      text: skills + answered(403, { description: 'Forbidden' }),
      verdict: 'denied',
      cause: null,
      open: ['role-permission', 'oauth-scope'],
    },
    {
      is: 'a list of errors without an outer code',
      text: skills + answered(403, { errors: [{ code: 'forbidden', message: 'no' }] }),
      verdict: 'denied',
      cause: null,
      open: ['role-permission'],
    },
    {
      is: 'a code of nobody at the top',
      text: skills + answered(403, { errorCode: 'ACCESS_DENIED', message: 'no' }),
      verdict: 'denied',
      cause: null,
      mentions: ['a code that is not documented'],
    },
    {
      is: 'a code of another status',
      text: skills + answered(403, { message: 'Forbidden', code: 'unauthorized' }),
      verdict: 'denied',
      cause: null,
      mentions: ['documented for another status'],
    },
    {
      is: 'a code of the door behind a 403',
      text: skills + answered(403, { message: 'Invalid login credentials.', code: 'bad.credentials' }),
      verdict: 'denied',
      cause: null,
      open: ['token-expired-or-revoked'],
      never: ['into a role'],
    },
    {
      is: 'a page of HTML',
      text: skills + answered(403, '<!DOCTYPE html><html><head><title>403 Forbidden</title></head></html>'),
      verdict: 'denied',
      cause: null,
      mentions: ['403 Forbidden'],
    },
    {
      is: 'forbidden, where the operation documents it: a service’s own word',
      text:
        request('GET /api/v2/contentmanagement/workspaces', { grant: 'pkce' }) +
        answered(403, { code: 'forbidden', message: 'Forbidden', status: 403 }),
      verdict: 'denied',
      cause: null,
      never: ['add the scope'],
    },
    {
      is: 'the refusal of the bundle, where the user kept only its status',
      text: request('GET /api/v2/routing/skills', { grant: 'client-credentials' }) + answered(403),
      evidence: bundle(
        clientToken(),
        subject(role(HOME, 'routing:queue:view')),
        offers(['routing:skill:view']),
        { 'GET /api/v2/routing/skills': { status: 403, body: missing } },
      ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      mentions: ['missing.any.permissions'],
    },
  ]);
});

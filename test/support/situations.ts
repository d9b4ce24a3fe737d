import fc from 'fast-check';
import type { Catalog } from '../../src/catalog/catalog';
import type { Operation } from '../../src/catalog/operation';
import vocabulary from '../../data/errors.json';

const ID = '33333333-3333-4333-8333-333333333333';

/** The path of an operation with an id in every place. */
export function pathOf({ path }: Operation): string {
  return path.replace(/\{[^}]+\}/g, ID);
}

const hosts = fc.constantFrom(
  'api.mypurecloud.com',
  'api.mypurecloud.com',
  'api.mypurecloud.ie',
  'login.mypurecloud.com',
  'apps.mypurecloud.com',
  'gateway.example.net',
  'bucket.s3.amazonaws.com',
  'localhost:8080',
  '{{host}}',
);

const names = fc.constantFrom(
  'routing:queue:view',
  'calls:view',
  'conversations',
  'routing:readonly',
  'wfm:schedule:publish',
  'com.example.Check',
  ID,
  '',
);

/** What users write above a request, sense and nonsense. */
const claims = fc
  .record({
    grant: fc.constantFrom('pkce', 'client-credentials', 'implicit', 'who knows', ''),
    scopes: fc.array(names, { maxLength: 3 }),
    permissions: fc.array(names, { maxLength: 2 }),
    note: fc.oneof(
      fc.constantFrom(
        'our org is at mypurecloud.de',
        'try GET /api/v2/users/x/permissions',
        'add calls:modify',
      ),
      fc.string({ maxLength: 60 }).map((note) => note.replace(/[\r\n]/g, ' ')),
    ),
  })
  .map(
    ({ grant, scopes, permissions, note }) =>
      `# @grant ${grant}\n# @scopes ${scopes.join(' ')}\n# @permissions ${permissions.join(' ')}\n# @note ${note}\n`,
  );

const headers = fc
  .subarray([
    'Authorization: Bearer {{token}}',
    'Authorization: Basic {{basic}}',
    'Content-Type: application/json',
    'Content-Type: application/x-www-form-urlencoded',
    'X-Organization-Id: 7',
    'grant_type: client_credentials',
  ])
  .map((lines) => lines.map((line) => `${line}\n`).join(''));

const flat = (text: string): string => text.replace(/[\r\n]/g, ' ');

/** Bodies of every kind; of JSON such as falls on fields that models have. */
export const body = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  {
    weight: 3,
    arbitrary: fc
      .dictionary(
        fc.oneof(
          fc.constantFrom(
            'name',
            'phoneNumber',
            'division',
            'divisionId',
            'status',
            'wrapup',
            'state',
            'to',
            '__proto__',
          ),
          fc.string({ maxLength: 8 }),
        ),
        fc.oneof(
          fc.constantFrom<unknown>('+15550199', 'ON_QUEUE', ID, '', null, 7, true, [], {}, { id: ID }),
          fc.jsonValue({ maxDepth: 2 }),
        ),
        { maxKeys: 5 },
      )
      .map((value) => JSON.stringify(value)),
  },
  fc.constantFrom(
    'grant_type=client_credentials',
    'grant_type=refresh_token&refresh_token=x&client_id=y',
    '[',
    '{"a":',
    '[1,2]',
    '"x"',
  ),
  fc.string({ maxLength: 40 }).map(flat),
);

const codes = vocabulary['403'].map(({ code, template }) => ({ status: 403, code, template }));

/** Answers with the platform's codes and texts, at their status and at others, and with anything else. */
const answer = fc.oneof(
  fc.constantFrom(
    '',
    'HTTP/1.1 403 Forbidden\n',
    'HTTP/1.1 200 OK\n\n{}',
    'HTTP/1.1 000 X\n',
    'HTTP/1.1 502 X\n\n<html><title>502</title></html>',
  ),
  fc
    .record({
      of: fc.constantFrom(
        ...codes,
        { status: 401, code: 'bad.credentials', template: 'Invalid login credentials.' },
        {
          status: 401,
          code: 'ip.not.authorized',
          template: 'Requests originating from this IP address are not authorized: [%s]',
        },
        { status: 400, code: 'not.a.user', template: 'This request requires a user context.' },
        { status: 400, code: 'invalid_client', template: 'authentication failed' },
        {
          status: 409,
          code: 'providerapi.error.edge.no.active',
          template: 'Could not find an active Edge in Site.',
        },
        { status: 429, code: 'too.many.requests', template: 'Rate limit' },
      ),
      named: fc.array(names, { maxLength: 4 }),
      elsewhere: fc.constantFrom(0, 0, 0, 400, 401, 403, 404, 409, 500),
      form: fc.constantFrom('whole', 'message', 'code', 'login', 'text'),
    })
    .map(({ of, named, elsewhere, form }) => {
      const message = of.template.replaceAll('%s', `[${named.join(', ')}]`);
      const bodies = {
        whole: JSON.stringify({
          message,
          code: of.code,
          status: of.status,
          contextId: ID,
          limit: { key: 'a', value: 3 },
        }),
        message: JSON.stringify({ message }),
        code: JSON.stringify({ code: of.code }),
        login: JSON.stringify({ error: of.code, description: message }),
        text: `API Error: ${of.status} - ${message} (${ID})`,
      };
      return `HTTP/1.1 ${elsewhere || of.status} X\n\n${bodies[form]}`;
    }),
  fc
    .record({
      status: fc.integer({ min: 100, max: 599 }),
      said: fc.oneof(fc.string({ maxLength: 80 }), fc.json()),
    })
    .map(({ status, said }) => `HTTP/1.1 ${status} X\n\n${flat(said)}`),
);

/** A text that somebody might ask about: any request, at any host, with any answer. */
export function anyText(operation: fc.Arbitrary<Operation>): fc.Arbitrary<string> {
  const path = fc.oneof(
    { weight: 4, arbitrary: operation.map(pathOf) },
    fc.constantFrom(
      '/oauth/token',
      '/v2/users',
      '/api/v2/wfm/schedules',
      '/api/v2/agents',
      '/',
      '/api/v2/users?x=1&Signature=a&Expires=5',
    ),
  );
  const method = fc.constantFrom('GET', 'POST', 'PUT', 'PATCH', 'DELETE');
  return fc
    .tuple(claims, method, hosts, path, headers, body, answer)
    .map(
      ([said, verb, host, where, more, sent, came]) =>
        `${said}${verb} https://${host}${where}\n${more}\n${sent}\n\n${came}`,
    );
}

/** Operations of a catalog, each as likely as any other. */
export function operationOf(catalog: Catalog): fc.Arbitrary<Operation> {
  return fc.constantFrom(...catalog.operations);
}

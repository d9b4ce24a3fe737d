import assert from 'node:assert/strict';
import type { Operation } from '../../../src/catalog/operation';
import { UNKNOWN_HEADER } from '../../../src/sandbox/reply';
import { refusalCodes } from '../../../src/sandbox/refusal';
import { catalog, CONTEXT_ID, idOf, NOW, wire, world, type World } from './world';

const CALLS = 'POST /api/v2/conversations/calls';
const CALL = '{"phoneNumber":"+13175550142"}';
/** Names no object. */
const NOBODY = '6d27c262-b846-44b9-8b6a-3667dd05c65c';

function refuses(
  where: World,
  who: string,
  line: string,
  status: number,
  code: string,
  message: string,
  more = {},
) {
  assert.deepEqual(wire(where.ask(who, line, more)), {
    message,
    code,
    status,
    contextId: CONTEXT_ID,
    details: [],
    errors: [],
  });
}

const missingAny = (names: string) =>
  `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${names}]`;
const missingAll = (names: string) =>
  `Unable to perform the requested action. You are missing the following permission(s): [${names}]`;

describe('sandbox: what refuses a call', () => {
  const here = world();
  const alpineQueue = `/api/v2/routing/queues/${idOf(here.organization.queues, 'Alpine Sales')}`;
  const alpine = idOf(here.organization.divisions, 'Alpine Tours');

  it('lets the one through who has everything', () => {
    const reply = here.ask('supervisor', CALLS, { body: CALL });
    assert.deepEqual([reply.status, reply.headers], [200, {}]);
  });

  it('asks for a token', () => {
    const message = 'No authentication bearer token specified in authorization header.';
    refuses(here, 'agent', CALLS, 401, 'authentication.required', message, { token: undefined });
  });

  it('takes no token that it does not know, that is over, or whose client is retired', () => {
    const message = 'Invalid login credentials.';
    refuses(here, 'agent', CALLS, 401, 'bad.credentials', message, { token: '__proto__' });
    refuses(here, 'expired', CALLS, 401, 'bad.credentials', message);
    refuses(here, 'retired', 'GET /api/v2/users/me', 401, 'bad.credentials', message);
  });

  it('ends a token at its second', () => {
    const after = (seconds: number) =>
      here.ask('agent', 'GET /api/v2/tokens/me', { now: new Date(NOW.getTime() + seconds * 1000) }).status;
    assert.deepEqual([after(86_399), after(86_400)], [200, 401]);
  });

  it('keeps to the allow lists of the client and of the organization', () => {
    const message = 'Requests originating from this IP address are not authorized: [127.0.0.1]';
    refuses(here, 'elsewhere', 'GET /api/v2/tokens/me', 401, 'ip.not.authorized', message);
    refuses(world({ allowedAddresses: ['10.0.0.0/8'] }), 'agent', CALLS, 401, 'ip.not.authorized', message);
    assert.equal(here.ask('elsewhere', 'GET /api/v2/tokens/me', { ip: '203.0.113.7' }).status, 200);
    assert.equal(here.ask('elsewhere', 'GET /api/v2/tokens/me', { ip: 'nowhere' }).status, 401);
  });

  it('knows users from clients', () => {
    const noUser =
      'This request requires a user context. Client credentials cannot be used for requests to this resource.';
    const noClient =
      'This request requires a non-user context. User token cannot be used for requests to this resource.';
    refuses(here, 'integration', CALLS, 400, 'not.a.user', noUser, { body: CALL });
    refuses(
      here,
      'supervisor',
      'POST /api/v2/conversations/messages/agentless',
      400,
      'not.a.client',
      noClient,
    );
  });

  it('enforces scopes, naming all that would do, and never for client credentials', () => {
    const code = 'app.not.authorized.for.scope';
    refuses(here, 'agent', CALLS, 403, code, 'App not authorized to use scope [conversations]', {
      body: CALL,
    });
    refuses(
      here,
      'restricted',
      'GET /api/v2/authorization/subjects/me',
      403,
      code,
      'App not authorized to use scope [authorization:readonly, authorization]',
    );
    assert.equal(here.ask('integration', 'GET /api/v2/authorization/subjects/me').status, 200);
  });

  it('names every permission that would do, or each that is missing', () => {
    refuses(
      here,
      'partner',
      CALLS,
      403,
      'missing.any.permissions',
      missingAny('conversation:conference:add'),
    );
    const erase = `POST /api/v2/authorization/divisions`;
    refuses(
      here,
      'integration',
      erase,
      403,
      'missing.permissions',
      missingAll('authorization:division:add, authorization:grant:add'),
    );
    const planner = { ...named('Planner'), policies: [policyOf('authorization', 'grant', 'add')] };
    const roles = [...here.organization.roles, planner];
    const clients = here.organization.clients.map((client) =>
      client.name === 'Callback service'
        ? { ...client, roleDivisions: [{ roleId: planner.id, divisionId: '*' }] }
        : client,
    );
    refuses(
      world({ roles, clients }),
      'integration',
      erase,
      403,
      'missing.permissions',
      missingAll('authorization:division:add'),
    );
  });

  it('grants nobody what the organization does not offer', () => {
    const line = 'GET /api/v2/journey/actionmaps';
    const unlimited = world({
      clients: here.organization.clients.map((client) => ({ ...client, scopes: catalog.scopes })),
      identities: here.organization.identities.map((one) => ({ ...one, scopes: catalog.scopes })),
    });
    refuses(unlimited, 'admin', line, 403, 'missing.any.permissions', missingAny('journey:actionmap:view'));
    assert.equal(unlimited.ask('admin', 'GET /api/v2/routing/queues').status, 200);
  });

  it('counts a permission only where the object is, in the operation’s own words', () => {
    const own = 'At least one of the required division permissions is missing.';
    refuses(here, 'supervisor', `GET ${alpineQueue}`, 403, 'missing.division.permissions', own);
    assert.equal(here.ask('admin', `GET ${alpineQueue}`).status, 200);
  });

  it('does not pretend to know what nobody documents', () => {
    const open = (who: string, line: string) => {
      const { status, body } = here.ask(who, line);
      assert.deepEqual([status, (body as { code: string }).code], [501, 'sandbox.not.documented'], line);
    };
    const [talk] = here.organization.conversations.filter(({ end }) => end === undefined);
    const leg = `/api/v2/conversations/calls/${talk?.id}/participants/${talk?.participants[0]?.id}`;
    open('admin', `PATCH ${leg}/attributes`);
    assert.equal(here.ask('admin', `GET ${leg}/wrapup`).status, 403);
  });

  it('finds nothing where there is nothing, and says what nobody documents of it', () => {
    const missing = (who: string, line: string, open: string | undefined) => {
      const { status, headers } = here.ask(who, line);
      assert.deepEqual([status, headers[UNKNOWN_HEADER]], [404, open], line);
    };
    missing('integration', 'GET /api/v2/voicemail/me/policy', 'user-context');
    missing('supervisor', `GET /api/v2/analytics/botflows/${NOBODY}/sessions`, 'division');
    missing('supervisor', `GET /api/v2/routing/queues/${NOBODY}`, 'division');
    missing('supervisor', `GET /api/v2/users/${NOBODY}/customattributes/${NOBODY}`, 'division');
    missing('admin', `GET /api/v2/routing/queues/${NOBODY}`, undefined);
  });

  it('has generic words for a division where an operation has none', () => {
    const ongoing = here.organization.conversations.find(({ end }) => end === undefined);
    const generic =
      "Unable to perform the requested action. You are missing the following permission 'conversation:communication:view' in the provided division(s).";
    refuses(
      here,
      'supervisor',
      `GET /api/v2/conversations/${ongoing?.id}`,
      403,
      'missing.division.permission',
      generic,
    );
  });

  it('asks for one of the permissions where the object is, or for all of them', () => {
    const there = { ...named('There'), policies: [policyOf('routing', 'queue', 'view')] };
    const elsewhere = {
      ...named('Elsewhere'),
      policies: [policyOf('routing', 'queue', 'edit'), policyOf('routing', 'comparisonPeriod', 'view')],
    };
    const roleDivisions = [
      { roleId: there.id, divisionId: alpine },
      { roleId: elsewhere.id, divisionId: idOf(here.organization.divisions, 'Home') },
    ];
    const where = world({
      permissions: here.organization.permissions.map((one) => ({ ...one, divisionAware: true })),
      roles: [there, elsewhere],
      clients: here.organization.clients.map((client) => ({ ...client, roleDivisions })),
    });
    const status = (path: string) => where.ask('integration', `GET ${alpineQueue}/${path}`).status;
    assert.deepEqual([status('members'), status('comparisonperiods')], [200, 403]);
  });

  it('looks at the division that a new object is asked to be in', () => {
    const create = (id: string) =>
      here.ask('supervisor', 'POST /api/v2/routing/queues', {
        body: JSON.stringify({ name: 'New', division: { id } }),
      });
    assert.deepEqual(
      [create(alpine).status, create(idOf(here.organization.divisions, 'Home')).status],
      [403, 200],
    );
  });

  it('has words of its own for partners', () => {
    const line = 'GET /api/v2/orgauthorization/trustors/1f0e0d0c-0000-4000-8000-000000000001/users';
    const scopes = ['organization-authorization'];
    const partners = world({ identities: here.organization.identities.map((one) => ({ ...one, scopes })) });
    refuses(partners, 'partner', line, 403, 'missing.trustor.permissions', 'Missing required permission(s)');
    refuses(
      partners,
      'supervisor',
      line,
      403,
      'missing.any.permissions',
      missingAny('authorization:orgTrusteeUser:view'),
    );
  });

  it('does not know undocumented paths and verbs, and says so only to those who are signed in', () => {
    const message = 'The requested resource was not found.';
    for (const line of [
      'GET /api/v2/outbound/routes',
      'PATCH /api/v2/tokens/me',
      'GET /',
      'GET //evil',
      'GET /api/v2/users/%zz/x/y',
    ]) {
      refuses(here, 'supervisor', line, 404, 'not.found', message);
      assert.equal(here.ask('expired', line).status, 401);
    }
  });

  it('says 404 for an object that it does not have', () => {
    const line = 'GET /api/v2/routing/queues/1f0e0d0c-0000-4000-8000-000000000001';
    refuses(here, 'supervisor', line, 404, 'general.resource.not.found', 'The resource could not be found.');
  });

  it('takes no access token where a guest’s is needed, and none at all where none is', () => {
    assert.equal(here.ask('admin', 'GET /api/v2/webmessaging/messages').status, 401);
    assert.equal(here.ask('nobody', 'GET /api/v2/documentation/search').status, 200);
  });

  it('lets pass, and marks, what the catalog does not know', () => {
    const unknown = (operation: Operation) => operation.permissionMode === null && operation.scopes !== null;
    const operation = catalog.operations.find(
      (one) => unknown(one) && one.method === 'GET' && !one.path.includes('{'),
    );
    assert.ok(operation);
    const reply = here.ask('integration', `${operation.method} ${operation.path}`);
    assert.equal(reply.status < 300, true);
    assert.equal(reply.headers[UNKNOWN_HEADER], 'permissions, user-context');
  });

  it('uses documented codes only', () => {
    for (const [code, status] of Object.entries(refusalCodes)) {
      assert.ok(catalog.errorCodes(status, code).length > 0, `${status} ${code}`);
    }
  });
});

function policyOf(domain: string, entity: string, action: string) {
  return { domain, entity, actions: [action] };
}

function named(name: string) {
  return { id: `id of ${name}`, name, description: '', standard: false };
}

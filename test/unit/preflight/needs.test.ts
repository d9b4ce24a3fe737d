import assert from 'node:assert/strict';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { Evidence } from '../../../src/evidence/evidence';
import { compareWith, COMPARISON_CALLS } from '../../../src/preflight/comparison';
import { catalog, needsOfLines } from './texts';

const scopes = (...lines: string[]) => needsOfLines(...lines).scopes.scopes.map(({ name }) => name);

describe('the scopes of a union', () => {
  const smallest = (expected: string[], ...lines: string[]) =>
    it(`${lines.join(', ')}: ${expected.join(', ')}`, () => assert.deepEqual(scopes(...lines), expected));

  smallest(['users:readonly'], 'GET /api/v2/users');
  smallest(['users'], 'GET /api/v2/users', 'PATCH /api/v2/users/1');
  smallest(['conversations'], 'POST /api/v2/conversations/calls');
  smallest(['user-basic-info'], 'GET /api/v2/users/me', 'GET /api/v2/tokens/me');
  smallest(
    ['routing:readonly', 'users:readonly'],
    'GET /api/v2/users',
    'GET /api/v2/routing/queues',
    'GET /api/v2/routing/skills',
  );
  smallest(['authorization:readonly'], 'GET /api/v2/tokens/timeout', 'GET /api/v2/authorization/roles');

  it('tells what would do as well', () => {
    const [scope] = needsOfLines('GET /api/v2/users').scopes.scopes;
    assert.deepEqual(scope?.instead, ['users']);
  });
});

describe('the permissions of a union', () => {
  it('needs what stands alone, and leaves choices open', () => {
    const { permissions } = needsOfLines('GET /api/v2/routing/queues/1', 'DELETE /api/v2/users/1');
    assert.deepEqual(
      permissions.required.map(({ name }) => name),
      ['routing:queue:view'],
    );
    const [choice, ...others] = permissions.choices;
    assert.equal(others.length, 0);
    assert.deepEqual([...(choice?.anyOf ?? [])].sort(), [
      'admin',
      'directory:organization:admin',
      'directory:user:delete',
    ]);
    assert.deepEqual([choice?.chosen, choice?.because], ['directory:user:delete', 'opens-fewest']);
    assert.deepEqual(permissions.least, ['directory:user:delete', 'routing:queue:view']);
  });

  it('chooses what is needed anyway', () => {
    const both = catalog.operations.filter(
      ({ permissionMode, permissions, auth }) =>
        auth === 'oauth' && permissionMode === 'ANY' && permissions.includes('telephony:plugin:all'),
    );
    const alone = both.find(({ permissions, method }) => permissions.length === 1 && method === 'GET')!;
    const choice = both.find(({ permissions, method }) => permissions.length === 2 && method === 'GET')!;
    const { permissions } = needsOfLines(`GET ${alone.path}`, `GET ${choice.path}`);
    assert.deepEqual(permissions.least, ['telephony:plugin:all']);
    assert.equal(permissions.choices[0]?.because, 'required-anyway');
  });

  it('every operation of the catalog can be called with the least that is told', () => {
    for (const operation of catalog.operations) {
      if (operation.method !== 'GET' || operation.path.includes('{')) continue;
      const { permissions } = needsOfLines(`GET ${operation.path}`);
      const held = (name: string) => permissions.least.includes(name);
      const { permissionMode: mode, permissions: asked } = operation;
      if (operation.auth !== 'oauth' || operation.permissionsUnstated || mode === 'NONE' || mode === null)
        continue;
      assert.ok(mode === 'ALL' ? asked.every(held) : asked.some(held), operation.operationId);
    }
  });
});

describe('whose token it takes', () => {
  const refusing = catalog.operations.find(({ userContext }) => userContext === 'forbidden')!;
  const line = `${refusing.method} ${refusing.path.replace(/\{\w+\}/g, '1')}`;
  const callers = (...lines: string[]) => needsOfLines(...lines).context.callers;

  it('a user’s', () => assert.equal(callers('GET /api/v2/users/me', 'GET /api/v2/users'), 'user'));
  it('either', () => assert.equal(callers('GET /api/v2/users'), 'either'));
  it('none where the calls exclude each other', () => {
    assert.equal(callers(line), 'client');
    assert.equal(callers(line, 'GET /api/v2/users/me'), 'none');
  });
});

describe('needs held against an identity', () => {
  const needs = needsOfLines('GET /api/v2/users/me', 'GET /api/v2/routing/queues/1');
  const policies = (...targets: string[]) => ({
    'GET /api/v2/authorization/policies': {
      status: 200,
      body: { entities: targets.map((targetResource) => ({ name: 'p', targetResource, active: true })) },
    },
  });
  const evidence = (
    scopesOfToken: string[],
    permissions: string[] | undefined,
    grant = 'CODE',
    more: EvidenceBundle['responses'] = policies(),
  ) =>
    new Evidence({
      responses: {
        ...more,
        'GET /api/v2/tokens/me': {
          status: 200,
          body: { authorizedScope: scopesOfToken, OAuthClient: { authorizedGrantType: grant } },
        },
        ...(permissions && {
          'GET /api/v2/authorization/subjects/me': {
            status: 200,
            body: {
              id: 'u',
              grants: permissions.map((permission) => {
                const [domain, entityName, action] = permission.split(':');
                return {
                  subjectId: 'u',
                  division: { id: '*' },
                  role: { name: 'r', policies: [{ domain, entityName, actions: [action] }] },
                };
              }),
            },
          },
        }),
      },
    });

  it('granted', () => {
    const { overall, scopes: compared } = compareWith(
      needs,
      evidence(['user-basic-info', 'routing', 'alerting'], ['routing:queue:view']),
    );
    assert.deepEqual([overall, compared.missing, compared.unused], ['granted', [], ['alerting']]);
  });
  it('granted, but for a policy that bears on it or that nobody may read', () => {
    const overall = (...[more]: Parameters<typeof evidence>[3][]) =>
      compareWith(needs, evidence(['user-basic-info', 'routing'], ['routing:queue:view'], 'CODE', more))
        .overall;
    assert.equal(overall(policies('routing:queue:delete')), 'granted');
    assert.equal(overall(policies('routing:*:view')), 'grantedUnlessPolicy');
    assert.equal(overall({}), 'grantedUnlessPolicy');
    const queues = { domain: 'routing', permissionMap: { queue: [{ action: 'view', divisionAware: true }] } };
    const offered = { status: 200, body: { entities: [queues] } };
    assert.equal(overall({ 'GET /api/v2/authorization/permissions': offered }), 'granted');
  });
  it('a scope missing, the smallest that will do', () => {
    const { overall, scopes: compared } = compareWith(needs, evidence(['user-basic-info'], ['routing:*:*']));
    assert.deepEqual([overall, compared.missing], ['missing', ['routing:readonly']]);
  });
  it('a permission missing', () => {
    const { overall, permissions } = compareWith(needs, evidence(['user-basic-info', 'routing'], []));
    assert.deepEqual([overall, permissions.map(({ standing }) => standing)], ['missing', ['missing']]);
  });
  it('not known where nobody said it', () => {
    const { overall, permissions } = compareWith(needs, evidence(['user-basic-info', 'routing'], undefined));
    assert.deepEqual([overall, permissions[0]?.standing], ['unknown', 'unknown']);
    assert.equal(compareWith(needs, new Evidence(null)).overall, 'unknown');
  });
  it('client credentials where a user is needed', () => {
    const {
      overall,
      token,
      scopes: compared,
    } = compareWith(needs, evidence([], ['routing:queue:view'], 'CLIENT-CREDENTIALS'));
    assert.deepEqual(
      [overall, token.standing, token.refused.map(({ operationId }) => operationId), compared.standing],
      ['missing', 'missing', ['getUsersMe'], 'notApplicable'],
    );
  });
  it('asks by reading calls alone', () =>
    assert.deepEqual(
      COMPARISON_CALLS.filter((call) => !call.startsWith('GET ')),
      [],
    ));
});

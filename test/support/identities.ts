import fc from 'fast-check';
import type { EvidenceBundle, RecordedResponse } from '../../src/evidence/bundle';

/** A small world in which names meet often: few domains, few divisions. */
export const DIVISIONS = [
  '11111111-1111-4111-8111-111111111111',
  '22222222-2222-4222-8222-222222222222',
] as const;
const USER = 'aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa';
const GROUP = 'bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb';
/** The id in every path. */
const OBJECT = '33333333-3333-4333-8333-333333333333';

export interface GrantRow {
  readonly subjectId: string;
  readonly division: { readonly id: string; readonly name: string };
  readonly role: { readonly name: string; readonly policies: readonly PolicyRow[] };
}
interface PolicyRow {
  readonly domain: string;
  readonly entityName: string;
  readonly actions: readonly string[];
  readonly condition?: string;
}

/** Policies around the given permissions: exact, by wildcard, for another action, under a condition. */
function policy(permissions: readonly string[]): fc.Arbitrary<PolicyRow> {
  return fc
    .record({
      permission: fc.constantFrom(...permissions),
      wild: fc.integer({ min: 0, max: 15 }),
      conditional: fc.integer({ min: 0, max: 5 }),
    })
    .map(({ permission, wild, conditional }) => {
      const [domain = '', entityName = '', action = ''] = permission.split(':');
      return {
        domain: wild === 1 ? '*' : domain,
        entityName: wild === 2 || wild === 1 ? '*' : entityName,
        actions: [wild === 3 ? '*' : wild === 4 ? 'other' : action],
        ...(conditional === 0 && { condition: 'queue in mine' }),
      };
    });
}

export function grant(permissions: readonly string[]): fc.Arbitrary<GrantRow> {
  return fc.record({
    subjectId: fc.constantFrom(USER, USER, GROUP),
    division: fc.constantFrom(...DIVISIONS, '*').map((id) => ({ id, name: id.slice(0, 4) })),
    role: fc.record({
      name: fc.constantFrom('Agent', 'Admin'),
      policies: fc.array(policy(permissions), { maxLength: 3 }),
    }),
  });
}

export function subjectBody(grants: readonly GrantRow[]): unknown {
  return { id: USER, name: 'Somebody', grants };
}

function ok(body: unknown, complete = true): RecordedResponse {
  return { status: 200, body, ...(!complete && { complete }) };
}

const refused: RecordedResponse[] = [
  {
    status: 403,
    body: {
      code: 'missing.any.permissions',
      message:
        'Unable to perform the requested action. You must have at least one of the following permissions assigned: [a:b:c]',
      status: 403,
    },
  },
  { status: 401, body: { code: 'bad.credentials', message: 'Invalid login credentials.', status: 401 } },
  { status: 429, body: {} },
  { status: 500 },
];

function maybe(answer: fc.Arbitrary<RecordedResponse>): fc.Arbitrary<RecordedResponse | undefined> {
  return fc.oneof(
    { weight: 8, arbitrary: answer },
    { weight: 1, arbitrary: fc.constantFrom(...refused) },
    { weight: 2, arbitrary: fc.constant(undefined) },
  );
}

/** Where the answers come from: mostly from where the request goes. */
const hosts = fc.oneof(
  { weight: 8, arbitrary: fc.constant('api.mypurecloud.com') },
  { weight: 1, arbitrary: fc.constantFrom('api.mypurecloud.ie', 'gateway.example.net', undefined) },
);

const ME = { id: USER, name: 'Somebody' };
const ELSEWHERE = { id: DIVISIONS[1], name: 'Elsewhere' };

/** Answers to other calls, right, cut, of a shape that nobody expects, or none. */
const furtherCalls: Readonly<Record<string, readonly unknown[]>> = {
  'GET /api/v2/organizations/me': [{ id: GROUP, name: 'Ours' }, null, []],
  'GET /api/v2/authorization/divisions': [
    { entities: DIVISIONS.map((id) => ({ id, name: id.slice(0, 3), homeDivision: false })) },
    { entities: 'none' },
    [{ id: 7 }],
  ],
  'GET /api/v2/notifications/channels': [{ entities: Array.from({ length: 25 }, (_, id) => ({ id })) }, {}],
  [`GET /api/v2/stations/${USER}`]: [
    { name: 'Desk', webRtcPersistentEnabled: false },
    { webRtcPersistentEnabled: 'yes' },
  ],
  [`GET /api/v2/routing/queues/${OBJECT}`]: [
    { id: OBJECT, name: 'Queue', division: ELSEWHERE, acwSettings: { wrapupPrompt: 'MANDATORY' } },
    { division: 'x', acwSettings: [] },
  ],
  [`GET /api/v2/conversations/${OBJECT}`]: [
    {
      id: OBJECT,
      divisions: [{ division: ELSEWHERE }],
      participants: [
        {
          id: OBJECT,
          purpose: 'agent',
          userId: USER,
          wrapupPrompt: 'mandatory',
          calls: [{ state: 'connected' }],
        },
        {
          purpose: 'customer',
          address: 'tel:30005',
          calls: [{ errorInfo: { code: 'error.ininedgecontrol.connection.timeout' } }],
        },
      ],
    },
    { participants: [null, 7, { calls: 'x' }] },
  ],
  'GET /api/v2/telephony/providers/edges/sites': [
    { entities: [{ id: OBJECT, name: 'Site' }] },
    { entities: [null] },
  ],
  [`GET /api/v2/telephony/providers/edges/sites/${OBJECT}/numberplans`]: [
    [
      {
        name: 'All',
        matchType: 'regex',
        match: '^(.*)$',
        normalizedFormat: '$1',
        classification: 'Any',
        priority: 1,
      },
    ],
    [{ matchType: 'regex', match: '((' }],
    'x',
  ],
  [`GET /api/v2/telephony/providers/edges/sites/${OBJECT}/outboundroutes`]: [
    { entities: [{ name: 'Route', classificationTypes: ['Other'], enabled: true }] },
    {},
  ],
};

const further = fc.record(
  Object.fromEntries(
    Object.entries(furtherCalls).map(([call, bodies]) => [
      call,
      fc.oneof(
        { weight: 2, arbitrary: fc.constant(undefined) },
        {
          weight: 2,
          arbitrary: fc.tuple(fc.constantFrom(...bodies), fc.boolean()).map(([b, whole]) => ok(b, whole)),
        },
        { weight: 1, arbitrary: fc.constantFrom(...refused) },
      ),
    ]),
  ),
);

/** Bundles whose answers bear on the given permissions and scopes; any call may be refused, cut or missing. */
export function bundle(
  permissions: readonly string[],
  scopes: readonly string[],
  objectCall: string,
): fc.Arbitrary<EvidenceBundle> {
  const offers = fc.record({ permission: fc.constantFrom(...permissions), divisionAware: fc.boolean() });
  return fc
    .record({
      'GET /api/v2/tokens/me': maybe(
        fc
          .record({
            authorizedScope: fc.subarray([...scopes, 'user-basic-info', 'authorization:readonly']),
            organization: fc.constant({ id: GROUP, name: 'Ours' }),
            homeOrganization: fc.constantFrom({ id: GROUP, name: 'Ours' }, { id: USER, name: 'Theirs' }),
            OAuthClient: fc.record({
              id: fc.constant(GROUP),
              authorizedGrantType: fc.constantFrom('CODE', 'TOKEN', 'CLIENT-CREDENTIALS'),
            }),
          })
          .map((b) => ok(b)),
      ),
      'GET /api/v2/authorization/subjects/me': maybe(
        fc
          .tuple(fc.array(grant(permissions), { maxLength: 4 }), fc.boolean())
          .map(([g, whole]) => ok(subjectBody(g), whole)),
      ),
      'GET /api/v2/users/me': maybe(
        fc.oneof(
          fc.constant<RecordedResponse>({ status: 400, body: { code: 'not.a.user' } }),
          fc
            .subarray([...permissions])
            .chain((names) =>
              fc
                .constantFrom<unknown>(undefined, {}, { effectiveStation: ME }, 'none')
                .map((station) => ok({ ...ME, station, authorization: { permissions: names } })),
            ),
        ),
      ),
      'GET /api/v2/authorization/permissions': maybe(
        fc
          .tuple(fc.array(offers, { maxLength: 5 }), fc.boolean())
          .map(([o, whole]) => ok({ entities: o.map(offered) }, whole)),
      ),
      [objectCall]: maybe(
        fc.constantFrom(...DIVISIONS).map((id) => ok({ id: USER, division: { id, name: 'here' } })),
      ),
      [`GET /api/v2/authorization/divisionspermitted/paged/me?permission=${permissions[0] ?? ''}`]: fc.oneof(
        { weight: 5, arbitrary: fc.constant(undefined) },
        {
          weight: 1,
          arbitrary: fc
            .subarray([...DIVISIONS])
            .map((ids) => ok({ entities: ids.map((id) => ({ id })), allDivsPermitted: false })),
        },
      ),
    })
    .chain((answers) =>
      fc.tuple(
        further.map((more) => ({ ...more, ...answers })),
        hosts,
      ),
    )
    .map(([answers, host]) => ({
      takenAt: '2026-11-20T10:00:00Z',
      ...(host !== undefined && { host }),
      responses: Object.fromEntries(Object.entries(answers).flatMap(([call, a]) => (a ? [[call, a]] : []))),
    }));
}

function offered({ permission, divisionAware }: { permission: string; divisionAware: boolean }): unknown {
  const [domain = '', entity = '', action = ''] = permission.split(':');
  return { domain, permissionMap: { [entity]: [{ domain, entityType: entity, action, divisionAware }] } };
}

import assert from 'node:assert/strict';
import { has, idOf, wire, world } from './world';

const here = world();
const { organization } = here;

/** Asserts that the answer has at least these parts. */
function says(who: string, line: string, parts: object) {
  const reply = here.ask(who, line);
  assert.equal(reply.status, 200);
  has(wire(reply), parts);
}

function names(who: string, line: string): string[] {
  const { entities } = wire(here.ask(who, line)) as { entities: { name: string }[] };
  return entities.map(({ name }) => name);
}

describe('sandbox: diagnosing calls', () => {
  const mara = idOf(organization.users, 'Mara Lindqvist');
  const home = { id: idOf(organization.divisions, 'Home'), name: 'Home', homeDivision: true };
  const indianapolis = idOf(organization.sites, 'Indianapolis');

  it('tokens/me: whose token, from which client, with which scopes', () => {
    says('agent', 'GET /api/v2/tokens/me', {
      organization: { id: organization.id, name: 'Harbour & Pine Travel' },
      homeOrganization: { id: organization.id },
      OAuthClient: { name: 'Agent desktop', authorizedGrantType: 'CODE', state: 'active' },
    });
    says('integration', 'GET /api/v2/tokens/me', {
      authorizedScope: [],
      OAuthClient: { authorizedGrantType: 'CLIENT-CREDENTIALS', roleDivisions: [{ divisionId: home.id }] },
    });
    says('partner', 'GET /api/v2/tokens/me', { homeOrganization: { name: 'Lumen Integrators' } });
    assert.deepEqual(here.ask('agent', 'HEAD /api/v2/tokens/me'), { status: 200, headers: {} });
  });

  it('subjects/me: grants with division, role and policies', () => {
    says('agent', 'GET /api/v2/authorization/subjects/me', {
      id: mara,
      grants: [
        {
          subjectId: mara,
          division: home,
          role: {
            name: 'Agent',
            policies: [{ domain: 'conversation', entityName: 'communication' }, {}, {}, {}],
          },
        },
      ],
    });
    says('admin', 'GET /api/v2/authorization/subjects/me', { grants: [{ division: { id: '*' } }] });
  });

  it('users/me: what expand asks for, and no more', () => {
    says('agent', 'GET /api/v2/users/me?expand=station,authorization&expand=presence', {
      id: mara,
      division: { id: home.id },
      presence: { presenceDefinition: { systemPresence: 'Available' } },
      station: { lastAssociatedStation: { type: 'inin_webrtc_softphone' } },
      authorization: { roles: [{ name: 'Agent' }] },
    });
    const plain = wire(here.ask('agent', 'GET /api/v2/users/me')) as object;
    assert.deepEqual(
      ['presence', 'station', 'authorization'].filter((key) => key in plain),
      [],
    );
  });

  it('users/me?expand=authorization: names without wildcards', () => {
    const reply = wire(here.ask('supervisor', 'GET /api/v2/users/me?expand=authorization'));
    const { permissions } = (reply as { authorization: { permissions: string[] } }).authorization;
    assert.ok(permissions.includes('conversation:conference:add'));
    assert.ok(!permissions.some((name) => name.includes('*')));
    assert.ok(!permissions.includes('directory:user:edit'), 'a condition that nobody says is met');
  });

  it('authorization/permissions: the organization’s own list, narrowed on request', () => {
    const line =
      'GET /api/v2/authorization/permissions?queryType=permission&query=routing:queue:view,journey:actionmap:view';
    says('agent', line, {
      total: 1,
      entities: [
        {
          id: 'routing',
          name: 'Routing',
          domain: 'routing',
          permissionMap: {
            queue: [
              {
                domain: 'routing',
                entityType: 'queue',
                action: 'view',
                label: 'Routing > Queue > View',
                allowsConditions: true,
                divisionAware: true,
              },
            ],
          },
        },
      ],
    });
    assert.ok(names('agent', 'GET /api/v2/authorization/permissions?pageSize=100').length > 40);
    says('agent', 'GET /api/v2/authorization/permissions?queryType=domain&query=wfm', {
      total: 0,
      entities: [],
    });
  });

  it('divisions, those permitted, and products', () => {
    assert.deepEqual(names('agent', 'GET /api/v2/authorization/divisions'), [
      'Home',
      'Alpine Tours',
      'Coast Cruises',
    ]);
    says('agent', `GET /api/v2/authorization/divisions/${home.id}`, home);
    const permitted = 'GET /api/v2/authorization/divisionspermitted/paged/me';
    assert.deepEqual(names('supervisor', `${permitted}?permission=routing:queue:view`), ['Home']);
    says('admin', `${permitted}?permission=routing:queue:view`, { total: 3, allDivsPermitted: true });
    assert.equal(here.ask('agent', permitted).status, 400);
    says('agent', 'GET /api/v2/authorization/products', { entities: [{ id: 'collaborate' }, {}, {}] });
  });

  it('cuts listings into pages', () => {
    const line = 'GET /api/v2/authorization/divisions?pageSize=2';
    says('agent', line, {
      pageSize: 2,
      pageNumber: 1,
      total: 3,
      pageCount: 2,
      nextUri: '/api/v2/authorization/divisions?pageSize=2&pageNumber=2',
    });
    assert.deepEqual(names('agent', `${line}&pageNumber=2`), ['Coast Cruises']);
    assert.deepEqual(names('agent', `${line}&pageNumber=3`), []);
    assert.equal(names('agent', 'GET /api/v2/authorization/divisions?pageSize=-1&pageNumber=x').length, 3);
  });

  it('OAuth clients, for those who may see them', () => {
    const id = idOf(organization.clients, 'Callback service');
    says('supervisor', `GET /api/v2/oauth/clients/${id}`, {
      name: 'Callback service',
      authorizedGrantType: 'CLIENT-CREDENTIALS',
    });
    assert.equal(here.ask('integration', `GET /api/v2/oauth/clients/${id}`).status, 403);
  });

  it('queues: only those of divisions where they may be seen', () => {
    assert.deepEqual(names('supervisor', 'GET /api/v2/routing/queues'), ['Bookings', 'Complaints']);
    assert.equal(names('admin', 'GET /api/v2/routing/queues').length, 4);
    assert.deepEqual(names('admin', 'GET /api/v2/routing/queues?name=*sales'), [
      'Alpine Sales',
      'Coast Sales',
    ]);
  });

  it('people and their phones', () => {
    says('agent', `GET /api/v2/users/${mara}`, { name: 'Mara Lindqvist', state: 'active' });
    assert.equal(here.ask('agent', `GET /api/v2/users/${mara}/station`).status, 403);
    says('supervisor', `GET /api/v2/users/${mara}/station`, {
      lastAssociatedStation: { name: 'Mara Lindqvist' },
    });
    says('agent', `GET /api/v2/stations/${idOf(organization.stations, 'Theo Abara')}`, {
      status: 'ASSOCIATED',
      webRtcPersistentEnabled: true,
    });
  });

  it('sites, number plans, routes and numbers, for those who may see them', () => {
    const site = `/api/v2/telephony/providers/edges/sites/${indianapolis}`;
    assert.deepEqual(names('agent', 'GET /api/v2/telephony/providers/edges/sites'), [
      'Indianapolis',
      'Bergen',
    ]);
    assert.equal(here.ask('agent', `GET ${site}/numberplans`).status, 403);
    has(wire(here.ask('supervisor', `GET ${site}/numberplans`)), [
      {
        name: 'Emergency',
        matchType: 'regex',
        match: '^(911)$',
        normalizedFormat: '$1',
        priority: 1,
        classification: 'Emergency',
      },
    ]);
    says('supervisor', `GET ${site}/outboundroutes`, {
      entities: [
        { name: 'Carrier', enabled: true, classificationTypes: ['Emergency', 'National'] },
        { enabled: false },
      ],
    });
    says('supervisor', 'GET /api/v2/telephony/providers/edges/outboundroutes', {
      total: 3,
      entities: [{ site: { name: 'Indianapolis' } }, {}, {}],
    });
    says('supervisor', 'GET /api/v2/telephony/providers/edges/dids?phoneNumber=3175550102', {
      entities: [{ ownerType: 'USER', owner: { name: 'Mara Lindqvist' } }],
    });
    says('supervisor', 'GET /api/v2/telephony/providers/edges/didpools/dids?type=UNASSIGNED', { total: 17 });
    says('supervisor', 'GET /api/v2/telephony/providers/edges/didpools', {
      entities: [{ startPhoneNumber: '+13175550100' }],
    });
  });

  it('a conversation with its legs, and why one failed', () => {
    const [timeout] = organization.conversations;
    says('supervisor', `GET /api/v2/conversations/${timeout?.id}`, {
      state: 'disconnected',
      participants: [
        { purpose: 'agent', calls: [{ errorInfo: { code: 'error.ininedgecontrol.connection.timeout' } }] },
        { purpose: 'customer' },
      ],
    });
  });

  it('the organization', () => {
    says('agent', 'GET /api/v2/organizations/me', { defaultSiteId: indianapolis, defaultCountryCode: 'US' });
  });
});

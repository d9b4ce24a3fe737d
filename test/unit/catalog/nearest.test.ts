import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import type { Nearness } from '../../../src/catalog/operation';
import { kinds, mutations } from './mutations';

const catalog = loadCatalog();
const id = '58df29cd-ec6a-4e6b-8289-c88e92dd3764';

/** The nearest operations as request lines. */
function near(line: string): string[] {
  const [method = '', path = ''] = line.replaceAll('ID', id).split(' ');
  return catalog.nearest(method, path).map(({ operation }) => `${operation.method} ${operation.path}`);
}

function why(line: string): Nearness | undefined {
  const [method = '', path = ''] = line.replaceAll('ID', id).split(' ');
  return catalog.nearest(method, path)[0]?.why;
}

describe('the nearest operation', () => {
  for (const [written, meant] of [
    ['GET /v2/users/me', 'GET /api/v2/users/me'],
    ['GET /users/me', 'GET /api/v2/users/me'],
    ['GET /API/V2/Users/Me', 'GET /api/v2/users/me'],
    ['GET /api/v2/recordings', 'GET /api/v2/conversations/{conversationId}/recordings'],
    ['GET /api/v2/recordings/ID', 'GET /api/v2/conversations/{conversationId}/recordings/{recordingId}'],
    ['PUT /api/v2/contacts/contacts/ID', 'PUT /api/v2/externalcontacts/contacts/{contactId}'],
    ['POST /api/v2/outbound/calls', 'POST /api/v2/conversations/calls'],
    ['POST /api/v2/architect/flows', 'POST /api/v2/flows'],
    ['GET /api/v2/architect/datatables/ID/rows', 'GET /api/v2/flows/datatables/{datatableId}/rows'],
    ['GET /api/v2/users/ID/permissions', 'GET /api/v2/users/{subjectId}/roles'],
    ['GET /api/v2/outbound/routes', 'GET /api/v2/telephony/providers/edges/outboundroutes'],
    ['GET /api/v2/queues/ID/members', 'GET /api/v2/routing/queues/{queueId}/members'],
    ['GET /api/v2/userroles/ID', 'GET /api/v2/users/{subjectId}/roles'],
    ['GET /api/v2/routing/wrapup-codes', 'GET /api/v2/routing/wrapupcodes'],
    ['GET /api/v2/wfm/adherence', 'GET /api/v2/workforcemanagement/adherence'],
    ['PATCH /api/v2/users/ID/presence', 'PATCH /api/v2/users/{userId}/presences/{sourceId}'],
    ['GET /api/v2/users//queues', 'GET /api/v2/users/{userId}/queues'],
    ['GET /api/v2/agents/ID', 'GET /api/v2/users/{userId}'],
    ['POST /api/v2/external-contacts/contact', 'POST /api/v2/externalcontacts/contacts'],
    ['GET /api/v2/sso/providers', 'GET /api/v2/identityproviders'],
    ['POST /api/v2/scripts/ID/publish', 'POST /api/v2/scripts/published'],
    ['GET /api/v2/analytics/queues/realtime', 'POST /api/v2/analytics/queues/observations/query'],
    ['POST /api/v2/knowledge/articles', 'POST /api/v2/knowledge/knowledgebases/{knowledgeBaseId}/documents'],
  ] as const) {
    it(`of ${written} is ${meant}`, () => assert.equal(near(written)[0], meant));
  }

  for (const [written, meant] of [
    [
      'POST /api/v2/recordings/conversations/ID/actions/start',
      '/api/v2/conversations/{conversationId}/recording',
    ],
    ['POST /api/v2/recordings/ID/control', '/api/v2/conversations/{conversationId}/recording'],
    [
      'POST /api/v2/conversations/ID/recording/pause',
      '/api/v2/conversations/{conversationId}/recordingstate',
    ],
    ['POST /api/v2/conversations/messaging/addresses', 'POST /api/v2/conversations/messages'],
    [
      'POST /api/v2/wfm/schedules/ID/publish',
      '/api/v2/workforcemanagement/businessunits/{businessUnitId}/weeks',
    ],
    ['PUT /api/v2/wfm/schedule/agent/ID', '/api/v2/workforcemanagement/'],
    ['POST /api/v2/coaching/sessions', 'POST /api/v2/coaching/appointments'],
    ['GET /api/v2/organization', 'GET /api/v2/organizations/me'],
    ['GET /api/v2/canned-responses', 'GET /api/v2/responsemanagement/responses'],
    ['POST /api/v2/conversations/chats', 'POST /api/v2/conversations/messages'],
    ['GET /api/v2/architect/holidays', 'GET /api/v2/architect/schedulegroups'],
    ['POST /api/v2/wfm/vacations', 'POST /api/v2/workforcemanagement/timeoffrequests'],
    ['GET /api/v2/users/absences', '/users/{userId}/timeoffrequests'],
  ] as const) {
    it(`of ${written} is, among others, ${meant}…`, () => {
      assert.ok(
        near(written).some((line) => line.includes(meant)),
        near(written).join('\n'),
      );
    });
  }

  it('asks for the permission that the request is named by', () => {
    const operations = catalog.nearest('GET', '/api/v2/wfm/schedules').map(({ operation }) => operation);
    assert.ok(operations.some(({ permissions }) => permissions.includes('wfm:schedule:view')));
  });

  for (const [written, reason] of [
    ['GET /v2/users/me', 'missing-api-prefix'],
    ['PUT /api/v2/conversations/calls', 'same-path-other-verb'],
    ['GET /api/v2/recordings', 'same-word-other-parent'],
    ['GET /api/v2/queues/routing', 'same-words-other-order'],
    ['GET /api/v2/wfm/adherence', 'abbreviation'],
    ['POST /api/v2/architect/flows', 'abbreviation'],
    ['POST /api/v2/processautomation/triggers/test', 'missing-segment'],
    ['GET /api/v2/routing/skills/ID/details', 'extra-segment'],
    ['GET /api/v2/routing/skils/ID', 'similar-words'],
    ['GET /api/v2/routing/Skills', 'similar-words'],
  ] as const) {
    it(`of ${written} is near by ${reason}`, () => assert.equal(why(written), reason));
  }

  it('has all documented verbs of a path that is right', () => {
    assert.deepEqual(near('PATCH /api/v2/oauth/clients/ID').slice(0, 3), [
      'PUT /api/v2/oauth/clients/{clientId}',
      'GET /api/v2/oauth/clients/{clientId}',
      'DELETE /api/v2/oauth/clients/{clientId}',
    ]);
  });

  for (const written of ['GET /', 'GET /api/v2', 'GET /xyzzy/plugh', `GET /api/v2/${id}`, 'GET ']) {
    it(`is none for '${written}'`, () => assert.deepEqual(near(written), []));
  }

  it('is documented, one of a few, and found for any text', () => {
    const known = new Set(catalog.operations);
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('api', 'v2', 'users', 'schedules', '', '%', '{x}', 'constructor', '__proto__'))
        .map((parts) => `/${parts.join('/')}`),
    );
    fc.assert(
      fc.property(fc.string(), path, fc.integer({ min: 0, max: 5 }), (method, text, limit) => {
        const found = catalog.nearest(method, text, limit);
        assert.ok(found.length <= limit && found.every(({ operation }) => known.has(operation)));
        assert.equal(new Set(found.map(({ operation }) => operation)).size, found.length);
      }),
      { numRuns: 60 },
    );
  });
});

describe('of all operations written wrong, the one that was meant', () => {
  const asked = new Map<string, { all: number; first: number; amongFive: number }>();
  before(() => {
    for (const { kind, operation, method, path } of mutations(catalog.operations, 41)) {
      if (catalog.match(method, path) !== undefined) continue;
      const rank = catalog.nearest(method, path).findIndex((found) => found.operation === operation);
      const counts = asked.get(kind) ?? { all: 0, first: 0, amongFive: 0 };
      asked.set(kind, {
        all: counts.all + 1,
        first: counts.first + (rank === 0 ? 1 : 0),
        amongFive: counts.amongFive + (rank >= 0 ? 1 : 0),
      });
    }
  });

  /** Where the writing leaves several equally good operations, only that it is shown can be asked for. */
  const first: Readonly<Record<string, number>> = { 'other verb': 0.5, 'parent left out': 0.85 };
  for (const kind of Object.keys(kinds)) {
    it(`is shown, and mostly first: ${kind}`, () => {
      const counts = asked.get(kind);
      assert.ok(counts && counts.all >= 20, 'too few to tell');
      assert.ok(counts.amongFive >= 0.97 * counts.all, `among five: ${counts.amongFive} of ${counts.all}`);
      assert.ok(
        counts.first >= (first[kind] ?? 0.92) * counts.all,
        `first: ${counts.first} of ${counts.all}`,
      );
    });
  }
});

describe('a resource word in the place of an id', () => {
  const ending = (line: string): string[] => {
    const [method = '', path = ''] = line.replaceAll('ID', id).split(' ');
    return catalog.endingIn(method, path).map((operation) => `${operation.method} ${operation.path}`);
  };

  it('leads to the operations that have it as what it is', () => {
    assert.equal(
      ending('GET /api/v2/telephony/providers/edges/numberplans')[0],
      'GET /api/v2/telephony/providers/edges/sites/{siteId}/numberplans',
    );
    assert.equal(
      ending('GET /api/v2/routing/queues/members')[0],
      'GET /api/v2/routing/queues/{queueId}/members',
    );
  });

  it('is none where an id stands, a variable, or the caller', () => {
    for (const value of ['ID', '{{edgeId}}', 'my-edge', 'me']) {
      assert.deepEqual(ending(`GET /api/v2/telephony/providers/edges/${value}`), []);
    }
    assert.deepEqual(ending('GET /api/v2/no/such/path'), []);
  });

  it('is known in either number and spelling', () => {
    for (const word of ['numberplans', 'numberplan', 'number-plans', 'NumberPlans']) {
      assert.ok(catalog.isResourceWord(word), word);
    }
    for (const word of [id, 'me', 'queue-of-mine', '{siteId}'])
      assert.ok(!catalog.isResourceWord(word), word);
  });

  it('is not sought where no id is meant', () => {
    const match = catalog.match('GET', `/api/v2/routing/queues/${id}/mediatypes/call/estimatedwaittime`);
    assert.ok(match);
    assert.deepEqual(catalog.misplacedWords(match), []);
  });
});

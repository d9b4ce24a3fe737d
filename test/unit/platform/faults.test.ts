import assert from 'node:assert/strict';
import { FaultMatrix } from '../../faults/matrix';

/** Every kind of call that the collector can make; `npm run faults` tries each with every fault. */
const KINDS = [
  'GET /api/v2/authorization/divisions/{id}',
  'GET /api/v2/authorization/divisions?pageSize=100&objectCount=true',
  'GET /api/v2/authorization/divisionspermitted/paged/me?pageSize=100&permission=…',
  'GET /api/v2/authorization/permissions?pageSize=100',
  'GET /api/v2/authorization/permissions?query=…&queryType=domain&pageSize=100',
  'GET /api/v2/authorization/policies?pageSize=100',
  'GET /api/v2/authorization/subjects/me',
  'GET /api/v2/conversations/{id}',
  'GET /api/v2/oauth/clients/{id}',
  'GET /api/v2/organizations/me',
  'GET /api/v2/routing/queues/{id}',
  'GET /api/v2/stations/{id}',
  'GET /api/v2/telephony/providers/edges/didpools?pageSize=100',
  'GET /api/v2/telephony/providers/edges/dids?pageSize=100&phoneNumber=…',
  'GET /api/v2/telephony/providers/edges/outboundroutes?pageSize=100',
  'GET /api/v2/telephony/providers/edges/sites/{id}',
  'GET /api/v2/telephony/providers/edges/sites/{id}/numberplans',
  'GET /api/v2/telephony/providers/edges/sites/{id}/outboundroutes?pageSize=100',
  'GET /api/v2/telephony/providers/edges/sites?pageSize=100',
  'GET /api/v2/tokens/me',
  'GET /api/v2/users/me?expand=authorization,presence,routingStatus,station',
  'GET /api/v2/users/{id}?expand=presence,routingStatus,station',
];

/** Of all cells, so that each call meets some faults, and each fault some calls. */
const ONE_IN = 9;

describe('diagnosing calls that go wrong', () => {
  let matrix: FaultMatrix;
  before(async function () {
    this.timeout(120_000);
    matrix = await FaultMatrix.open();
  });
  after(() => matrix.close());

  it('are of every kind that there is', () => assert.deepEqual(matrix.templates, KINDS));

  it('never turn the verdict round: it stays, or is unknown', async function () {
    this.timeout(300_000);
    const kinds = Object.keys(matrix.kinds);
    const some = matrix.cells.filter(
      ({ kind }, index) => (Math.floor(index / kinds.length) + kinds.indexOf(kind)) % ONE_IN === 0,
    );
    assert.deepEqual(new Set(some.map(({ kind }) => kind)), new Set(kinds));
    const wrong: string[] = [];
    for (const cell of some) {
      const outcome = await matrix.run(cell);
      if (outcome.wrong !== undefined)
        wrong.push(`${cell.situation.who}: ${cell.call}, ${cell.kind}: ${outcome.wrong}`);
    }
    assert.deepEqual(wrong, []);
  });
});

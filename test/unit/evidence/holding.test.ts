import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Evidence } from '../../../src/evidence/evidence';
import { held, heldDivisions } from '../../../src/evidence/holding';
import { DIVISIONS, grant, subjectBody, type GrantRow } from '../../support/identities';

const WANTED = 'routing:queue:edit';
const NAMES = [WANTED, 'routing:queue:view', 'routing:skill:edit', 'users:user:edit'];
const SUBJECT = 'GET /api/v2/authorization/subjects/me';

function evidence(grants: readonly GrantRow[], complete = true): Evidence {
  return new Evidence({
    responses: { [SUBJECT]: { status: 200, body: subjectBody(grants), ...(!complete && { complete }) } },
  });
}

/** Written anew, with loops, as somebody would who reads the rules and not our code. */
function oracle(grants: readonly GrantRow[]): { held: string; divisions: Set<string> } {
  let conditional = false;
  const divisions = new Set<string>();
  for (const g of grants) {
    for (const p of g.role.policies) {
      const domain = p.domain === '*' || p.domain === 'routing';
      const entity = p.entityName === '*' || p.entityName === 'queue';
      const action = p.actions.some((a) => a === '*' || a === 'edit');
      if (!(domain && entity && action)) continue;
      if (p.condition === undefined) divisions.add(g.division.id);
      else conditional = true;
    }
  }
  return { held: divisions.size > 0 ? 'yes' : conditional ? 'conditional' : 'no', divisions };
}

describe('what a subject holds', () => {
  it('agrees with a naive reading of the grants', () => {
    fc.assert(
      fc.property(fc.array(grant(NAMES), { maxLength: 5 }), (grants) => {
        const expected = oracle(grants);
        const found = held(evidence(grants), WANTED);
        assert.ok(found.known);
        assert.equal(found.value, expected.held);
        const where = heldDivisions(evidence(grants), WANTED);
        assert.ok(where.known);
        const ids = where.value === 'all' ? ['*'] : where.value.map((d) => d.id);
        assert.deepEqual(new Set(ids), expected.divisions.has('*') ? new Set(['*']) : expected.divisions);
      }),
      { numRuns: 10_000 },
    );
  });

  it('is unknown where the list was cut and the permission is not in it', () => {
    assert.equal(held(evidence([], false), WANTED).known, false);
    assert.equal(held(evidence([]), WANTED).known, true);
  });

  it('knows of no wildcard whether it stands for a name from before the three-part form', () => {
    const LEGACY = 'content_management_user';
    const everything = grant([WANTED]).map((one) => ({
      ...one,
      role: { ...one.role, policies: [{ domain: '*', entityName: '*', actions: ['*'] }] },
    }));
    const [wild] = fc.sample(everything, 1);
    assert.ok(wild);
    assert.equal(held(evidence([wild]), LEGACY).known, false);
    assert.deepEqual(held(evidence([wild]), WANTED), { known: true, value: 'yes', call: SUBJECT });
    const permitted = `GET /api/v2/authorization/divisionspermitted/paged/me?permission=${LEGACY}`;
    const asked = new Evidence({
      responses: {
        [SUBJECT]: { status: 200, body: subjectBody([wild]) },
        [permitted]: { status: 200, body: { entities: [], allDivsPermitted: false } },
      },
    });
    assert.deepEqual(held(asked, LEGACY), { known: true, value: 'no', call: permitted });
  });

  it('is unknown where two answers contradict each other', () => {
    const both = new Evidence({
      responses: {
        [SUBJECT]: { status: 200, body: subjectBody([]) },
        'GET /api/v2/users/me': { status: 200, body: { authorization: { permissions: [WANTED] } } },
      },
    });
    assert.equal(held(both, WANTED).known, false);
  });

  it('takes the permitted divisions for the divisions', () => {
    const permitted = new Evidence({
      responses: {
        [`GET /api/v2/authorization/divisionspermitted/paged/me?permission=${WANTED}`]: {
          status: 200,
          body: { entities: [{ id: DIVISIONS[0] }], allDivsPermitted: false },
        },
      },
    });
    const where = heldDivisions(permitted, WANTED);
    assert.ok(where.known && where.value !== 'all');
    assert.deepEqual(
      where.value.map((d) => d.id),
      [DIVISIONS[0]],
    );
  });

  it('says why nothing is known', () => {
    const nothing = held(new Evidence(null), WANTED);
    assert.ok(!nothing.known);
    assert.equal(nothing.why, 'no evidence was given');
  });
});

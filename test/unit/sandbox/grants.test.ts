import assert from 'node:assert/strict';
import fc from 'fast-check';
import { coversAny, opens, reach, userSubject } from '../../../src/sandbox/grants';
import type { Grant, Organization, Policy, Role } from '../../../src/sandbox/organization';
import { policy } from '../../../src/sandbox/policy';
import { world } from './world';

const DOMAINS = ['routing', 'conversation'];
const ENTITIES = ['queue', 'call'];
const ACTIONS = ['view', 'add'];
const DIVISIONS = ['home', 'alpine', 'coast'];
const NAMES = DOMAINS.flatMap((d) => ENTITIES.flatMap((e) => ACTIONS.map((a) => `${d}:${e}:${a}`)));

const anyPolicy: fc.Arbitrary<Policy> = fc.record(
  {
    domain: fc.constantFrom('*', ...DOMAINS),
    entity: fc.constantFrom('*', ...ENTITIES),
    actions: fc.array(fc.constantFrom('*', ...ACTIONS), { maxLength: 2 }),
    condition: fc.constant('own team only'),
    conditionMet: fc.boolean(),
  },
  { requiredKeys: ['domain', 'entity', 'actions'] },
);
const anyRole = fc
  .array(anyPolicy, { maxLength: 3 })
  .map((policies): Role => ({ id: '', name: '', description: '', policies, standard: false }));
const anyGrants = fc.array(
  fc.record({
    roleId: fc.constantFrom('r0', 'r1', 'r2', 'gone'),
    divisionId: fc.constantFrom('*', ...DIVISIONS),
  }),
  { maxLength: 3 },
);
const anyOffer = fc.uniqueArray(fc.record({ name: fc.constantFrom(...NAMES), divisionAware: fc.boolean() }), {
  selector: ({ name }) => name,
});

interface Draw {
  readonly roles: readonly Role[];
  readonly own: readonly Grant[];
  readonly inherited: readonly Grant[];
  readonly foreign: readonly Grant[];
  readonly offer: readonly { name: string; divisionAware: boolean }[];
}
const anyDraw: fc.Arbitrary<Draw> = fc.record({
  roles: fc.tuple(anyRole, anyRole, anyRole).map((all) => all.map((role, n) => ({ ...role, id: `r${n}` }))),
  own: anyGrants,
  inherited: anyGrants,
  foreign: anyGrants,
  offer: anyOffer,
});

const base = world().organization;

function organizationOf({ roles, own, inherited, foreign, offer }: Draw): Organization {
  const [someone] = base.users;
  assert.ok(someone);
  return {
    ...base,
    roles,
    users: [{ ...someone, id: 'me', grants: own }],
    groups: [
      { id: 'mine', name: 'mine', memberIds: ['me'], grants: inherited },
      { id: 'theirs', name: 'theirs', memberIds: ['you'], grants: foreign },
    ],
    permissions: offer.map((one) => ({ ...one, label: '', allowsConditions: true })),
  };
}

/** Writes out every permission that every grant gives in every division, and looks it up. */
function isAllowed({ roles, own, inherited, offer }: Draw, permission: string, division: string): boolean {
  const table = [...own, ...inherited].flatMap(({ roleId, divisionId }) =>
    roles
      .filter(({ id }) => id === roleId)
      .flatMap(({ policies }) => policies)
      .filter(({ condition, conditionMet }) => condition === undefined || conditionMet)
      .flatMap(({ domain, entity, actions }) => actions.map((action) => `${domain}:${entity}:${action}`))
      .map((text) => new RegExp(`^${text.replaceAll('*', '[^:]+')}$`))
      .flatMap((pattern) => NAMES.filter((name) => pattern.test(name)))
      .flatMap((name) => (divisionId === '*' ? DIVISIONS : [divisionId]).map((at) => ({ name, at }))),
  );
  return offer.some(
    ({ name, divisionAware }) =>
      name === permission &&
      table.some((row) => row.name === name && (!divisionAware || row.at === division)),
  );
}

describe('sandbox: grants', () => {
  it('agrees with the table written out', () => {
    fc.assert(
      fc.property(anyDraw, (draw) => {
        const organization = organizationOf(draw);
        const me = userSubject(organization, 'me');
        assert.ok(me);
        for (const name of NAMES) {
          const where = reach(organization, me, name);
          for (const division of DIVISIONS) {
            assert.equal(
              coversAny(where, [division]),
              isAllowed(draw, name, division),
              `${name} in ${division}`,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads wildcards by whole segment', () => {
    const holds = (held: string, asked: string) => opens(policy(held), asked);
    assert.equal(holds('routing:*:view', 'routing:queue:view'), true);
    assert.equal(holds('*:*:*', 'routing:queue:view'), true);
    assert.equal(holds('rout*:queue:view', 'routing:queue:view'), false);
    assert.equal(holds('routing:queue:view', 'routing:queue:*'), false);
    assert.equal(holds('routing:queue:add+view', 'routing:queue:view'), true);
    assert.equal(holds('*:*:*', 'admin'), false);
    assert.equal(holds('*:*:*', 'a:b:c:d'), false);
  });

  it('passes on what a group was granted, and says through which', () => {
    const { organization } = world();
    const theo = organization.users.find(({ name }) => name === 'Theo Abara');
    const subject = userSubject(organization, theo?.id ?? '');
    const through = subject?.grants.find(({ role }) => role.name === 'Outbound Caller')?.subjectId;
    assert.equal(organization.groups.find(({ id }) => id === through)?.name, 'Outbound desk');
  });
});

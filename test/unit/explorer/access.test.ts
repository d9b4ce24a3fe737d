import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Evidence } from '../../../src/evidence/evidence';
import { subject } from '../../../src/evidence/grants';
import { openings } from '../../../src/evidence/heldRoles';
import { PermissionNames } from '../../../src/evidence/permissionNames';
import { opens, permissionParts, type Policy } from '../../../src/evidence/policy';
import { paged } from '../../../src/explorer/pages';

const word = fc.constantFrom('a', 'b', 'c', '*', '__proto__');
const anyPolicy: fc.Arbitrary<Policy> = fc.record({
  domain: word,
  entity: word,
  actions: fc.array(word, { maxLength: 3 }),
  conditional: fc.boolean(),
});
const anyName = fc.tuple(word, word, word).map((parts) => parts.join(':').replaceAll('*', 'x'));

describe('permission names', () => {
  it('resolve a wildcard to what it opens, and to nothing else', () => {
    fc.assert(
      fc.property(anyPolicy, fc.uniqueArray(anyName), (policy, names) => {
        const isWild = [policy.domain, policy.entity, ...policy.actions].includes('*');
        fc.pre(isWild);
        assert.deepEqual(
          [...new Set(new PermissionNames(names).opened(policy))].sort(),
          names.filter((name) => opens(policy, permissionParts(name))).sort(),
        );
      }),
    );
  });
});

describe('grants', () => {
  const role = (id: string | undefined, ...actions: string[]) => ({
    id,
    name: 'Agent',
    policies: actions.map((action) => ({ domain: 'routing', entityName: 'queue', actions: [action] })),
  });
  const evidence = (...roles: object[]) =>
    new Evidence({
      responses: {
        'GET /api/v2/authorization/subjects/me': {
          status: 200,
          body: { id: 'me', name: 'Me', grants: roles.map((one) => ({ division: { id: '*' }, role: one })) },
        },
      },
    });

  it('of one role share its policies', () => {
    const who = subject(evidence(role('r', 'view'), role('r', 'view')));
    assert.ok(who.known);
    const [one, other] = who.value.grants;
    assert.equal(one?.policies, other?.policies);
  });

  it('of roles without an id are read each by itself', () => {
    const who = subject(evidence(role(undefined, 'view'), role(undefined, 'edit')));
    assert.ok(who.known);
    assert.equal(openings(who.value.grants, 'routing:queue:view').length, 1);
    assert.equal(openings(who.value.grants, 'routing:queue:edit').length, 1);
  });
});

describe('a long list of rows', () => {
  const row = (n: number) => ({ id: `top/${n}`, kind: 'fact' as const, label: `${n}` });
  it('is shown page by page, with what is left', () => {
    const first = paged(
      'top',
      Array.from({ length: 600 }, (_, n) => n),
      row,
    );
    assert.deepEqual([first.length, first.at(-1)?.label], [251, '350 more']);
    const second = first.at(-1)?.getChildren?.() ?? [];
    assert.deepEqual([second[0]?.label, second.at(-1)?.label], ['250', '100 more']);
    assert.equal(second.at(-1)?.getChildren?.().length, 100);
  });

  it('has no row for what is left where nothing is', () => {
    assert.equal(
      paged(
        'top',
        Array.from({ length: 250 }, (_, n) => n),
        row,
      ).length,
      250,
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { holdOf } from '../../../src/diagnosis/holdings';
import { Evidence } from '../../../src/evidence/evidence';
import { Access } from '../../../src/explorer/access/access';
import type { StateKind } from '../../../src/explorer/access/permissionState';
import { ME, subjectCalls, type SubjectRef } from '../../../src/explorer/access/subjectRef';
import { explorerModel } from '../../../src/explorer/explorerModel';
import { comparison } from '../../../src/explorer/permissions/comparison';
import { NO_FILTER, readFilter } from '../../../src/explorer/permissions/filter';
import { effectivePermissions } from '../../../src/report/effectivePermissions';
import { bundle as anyBundle } from '../../support/identities';
import { catalog, idOf, NOW, world } from '../sandbox/world';
import { generated, LARGE } from './generated';
import { modelOf } from './sandboxModel';
import { assertSound, everyRow, rowAt, shown, under } from './rows';

const all = { filter: NO_FILTER } as const;

/** What the diagnosis says of a permission, in the words of the rows. */
function judged(evidence: Evidence, permission: string): StateKind | undefined {
  const hold = holdOf({ evidence, status: null }, permission);
  if (!hold.known) return 'unknown';
  const words = { yes: 'held', no: 'missing', conditional: 'conditional', doubtful: 'named' } as const;
  return words[hold.value];
}

/** The rows say more only of what is not offered: whether a role names it itself, or by a wildcard at most. */
function assertAgrees(evidence: Evidence, access: Access, permission: string): void {
  const told = access.state(permission).kind;
  const expected = judged(evidence, permission);
  if (told === 'absent')
    assert.ok(expected !== 'held' && expected !== 'conditional', `${permission}: ${expected}`);
  else assert.equal(told, expected, permission);
}

describe('the state of permissions', () => {
  for (const who of ['agent', 'supervisor', 'admin', 'integration', 'partner', 'restricted']) {
    it(`is what the diagnosis says, for every permission of the ${who}`, async () => {
      const { evidence, ...model } = await modelOf(who);
      assert.ok(model);
      const access = new Access(evidence, ME, catalog.permissions);
      assert.ok(access.names.length > 1000);
      for (const name of access.names) assertAgrees(evidence, access, name);
    }).timeout(60_000);
  }

  it('is what the diagnosis says, whatever was answered', () => {
    const names = ['routing:queue:view', 'routing:queue:edit', 'wfm:plan:add', 'a:b:c'];
    fc.assert(
      fc.property(anyBundle(names, ['routing'], 'GET /api/v2/users/x'), (bundle) => {
        const evidence = new Evidence(bundle);
        const access = new Access(evidence, ME, names);
        for (const name of access.names.filter((one) => !one.includes('*')))
          assertAgrees(evidence, access, name);
      }),
    );
  });

  it('lists what the report of effective permissions lists', async () => {
    const { evidence } = await modelOf('supervisor');
    const access = new Access(evidence, ME, catalog.permissions);
    const report = effectivePermissions(
      evidence,
      'GET /api/v2/authorization/subjects/me',
      'GET /api/v2/users/me',
    );
    assert.ok(report.known);
    assert.deepEqual(
      access.names.filter((name) => access.opening(name).length > 0),
      report.value.permissions.map(({ permission }) => permission),
    );
  });

  it('knows nothing where nobody asked', () => {
    const { access } = explorerModel(null, catalog, NOW).permissions();
    assert.equal(access.isKnown, false);
    assert.equal(access.state('routing:queue:view').kind, 'unknown');
  });

  it('takes names of the prototype for names', () => {
    const { access } = explorerModel(null, catalog, NOW).permissions();
    for (const name of ['__proto__', 'constructor', '__proto__:constructor:toString'])
      assert.equal(access.state(name).kind, 'unknown');
  });
});

describe('permissions as rows', () => {
  it('stand by domain, entity and action, with role and admin label', async () => {
    const permissions = (await modelOf('supervisor')).permissions();
    const roots = permissions.rows({ grouping: 'name', ...all });
    const view = rowAt(roots, 'routing', 'queue', 'view');
    assert.equal(view.description, 'Supervisor · Routing > Queue > View');
    assert.equal(view.icon?.id, 'pass');
    assert.deepEqual(shown(under(view)), ['Supervisor | in Home']);
    assert.match(rowAt(roots, 'routing').description ?? '', /^\d+ of \d+ held · Routing$/);
    assert.equal(rowAt(roots, 'routing', 'skill', 'manage').icon?.id, 'circle-slash');
    assert.match(rowAt(roots, 'wfm').description ?? '', /^not offered$/);
    assert.equal(
      rowAt(roots, 'directory', 'user', 'edit').description,
      'Supervisor · Directory > User > Edit',
    );
  });

  it('stand by role, and by division', async () => {
    const permissions = (await modelOf('supervisor')).permissions();
    const roles = permissions.rows({ grouping: 'role', ...all });
    assert.deepEqual(
      roles.map(({ label }) => label),
      ['Outbound Caller', 'Supervisor'],
    );
    assert.deepEqual(shown(under(roles[0])), [
      'Divisions | in 1 division',
      'conversation:conference:add | Outbound Caller · Conversation > Conference > Add',
    ]);
    const divisions = permissions.rows({ grouping: 'division', ...all });
    assert.deepEqual(shown(divisions), ['Home | 2 roles']);
    assert.deepEqual(
      under(divisions[0]).map(({ label }) => label),
      ['Supervisor', 'Outbound Caller'],
    );
  });

  it('are narrowed by words and by state', async () => {
    const permissions = (await modelOf('supervisor')).permissions();
    const names = (typed: string) => permissions.filtered(readFilter(typed));
    assert.ok(names('queue view').includes('routing:queue:view'));
    assert.ok(names('Contact List').includes('outbound:contactList:view'), 'by the admin label');
    assert.deepEqual(names('@conditional'), ['directory:user:edit']);
    assert.ok(names('@held').every((name) => permissions.access.state(name).kind === 'held'));
    assert.deepEqual(names('@nosuchstate queue'), []);
    assert.equal(names('').length, permissions.access.names.length);
  });

  it('of another subject and compared with one', async () => {
    const here = world();
    const mara: SubjectRef = {
      id: idOf(here.organization.users, 'Mara Lindqvist'),
      kind: 'user',
      name: 'Mara',
    };
    const model = await modelOf('supervisor', subjectCalls(mara), here);
    const [own, hers] = [model.permissions().access, model.permissions(mara).access];
    assert.equal(hers.name, 'Mara Lindqvist');
    const found = comparison(own, hers, own.names);
    assert.ok(found.get('first')?.includes('conversation:conference:add'));
    assert.deepEqual(found.get('second'), ['presence:presenceDefinition:view']);
    assert.ok(found.get('alike')?.includes('conversation:call:add'));
    assert.equal(found.get('open'), undefined);
    const rows = model.permissions().rows({ grouping: 'name', ...all, other: hers });
    assert.match(shown(rows)[1] ?? '', /^Only Mara Lindqvist \| 1$/);
  });

  it('compare nothing with a subject that was refused', async () => {
    const here = world();
    const theo: SubjectRef = { id: idOf(here.organization.users, 'Theo Abara'), kind: 'user', name: 'Theo' };
    const model = await modelOf('restricted', subjectCalls(theo), here);
    const found = comparison(model.permissions().access, model.permissions(theo).access, [
      'routing:queue:view',
    ]);
    assert.deepEqual([...found.keys()], ['open']);
  });

  it('differ where the divisions differ', async () => {
    const here = world();
    const jonas: SubjectRef = {
      id: idOf(here.organization.users, 'Jonas Keller'),
      kind: 'user',
      name: 'Jonas',
    };
    const mara: SubjectRef = {
      id: idOf(here.organization.users, 'Mara Lindqvist'),
      kind: 'user',
      name: 'Mara',
    };
    const model = await modelOf('supervisor', [...subjectCalls(jonas), ...subjectCalls(mara)], here);
    const [one, other] = [model.permissions(jonas).access, model.permissions(mara).access];
    const found = comparison(one, other, one.names);
    assert.ok(found.get('elsewhere')?.includes('conversation:communication:view'));
  });

  it('are sound trees in every order', async () => {
    const permissions = (await modelOf('supervisor')).permissions();
    for (const grouping of ['name', 'role', 'division'] as const)
      assertSound(() => permissions.rows({ grouping, filter: readFilter('queue') }));
  });
});

describe('permissions of a large organization', () => {
  const permissions = explorerModel(generated(LARGE), catalog, NOW).permissions();

  it('keep the rows that are made at once few, in every order', () => {
    for (const grouping of ['name', 'role', 'division'] as const) {
      const rows = permissions.rows({ grouping, ...all });
      assert.ok(rows.length > 0 && rows.length <= 251, `${rows.length} rows by ${grouping}`);
      for (const row of everyRow(rows.slice(0, 1), 2))
        assert.ok((row.getChildren?.().length ?? 0) <= 252, row.id);
    }
  });

  it('say the same as going through all grants', () => {
    const { access } = permissions;
    assert.ok(access.subject.known);
    const { grants } = access.subject.value;
    assert.equal(grants.length, LARGE.grants);
    const divisions = new Set(grants.map(({ division }) => division.id));
    const byDivision = permissions.rows({ grouping: 'division', ...all });
    assert.equal(divisions.size > 250 ? byDivision.at(-1)?.label : '', `${divisions.size - 250} more`);
  });
});

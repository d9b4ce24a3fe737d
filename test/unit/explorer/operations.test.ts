import assert from 'node:assert/strict';
import { markOf, type Mark } from '../../../src/diagnosis/diagnosis';
import { Evidence } from '../../../src/evidence/evidence';
import { explorerModel } from '../../../src/explorer/explorerModel';
import type { ExplorerNode } from '../../../src/explorer/node';
import { bareLine, requestText } from '../../../src/explorer/operations/bareRequest';
import { documentationLink } from '../../../src/explorer/operations/documentation';
import { grantors } from '../../../src/explorer/operations/grantors';
import { holdersCall } from '../../../src/explorer/operations/holders';
import { readInput } from '../../../src/request/read';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import type { Reply } from '../../../src/sandbox/reply';
import { isCallerRefused } from '../../support/refusedCaller';
import { catalog, NOW, world } from '../sandbox/world';
import { asked, modelOf } from './sandboxModel';
import { assertSound, everyRow, rowAt, shown, under } from './rows';

const FILLER = '6d27c262-b846-44b9-8b6a-3667dd05c65c';

const known = catalog.operations.filter((one) => one.permissionMode !== null && !one.permissionsUnstated);

function operation(id: string) {
  const found = catalog.byId(id);
  assert.ok(found, id);
  return found;
}

/** The marks that are right where the sandbox answers so. */
function fitting(reply: Reply): readonly Mark[] {
  if (!isCallerRefused(reply)) return ['allowed', 'allowedUnlessPolicy', 'unknown'];
  const { code } = reply.body as { readonly code?: string };
  return code === 'authz.policy.denied'
    ? ['allowedUnlessPolicy', 'denied', 'unknown']
    : ['denied', 'unknown'];
}

describe('the can-I marks', () => {
  for (const organization of bundledOrganizations(catalog)) {
    const here = world(organization);
    for (const { name: who } of organization.identities) {
      it(`agree with the sandbox on every operation for ${who} of ${organization.name}`, async () => {
        const { canI } = (await modelOf(who, [], here)).operations.facts;
        const clashes = known.filter((one) => {
          const line = `${one.method} ${one.path.replaceAll(/\{[^}]*\}/g, FILLER)}`;
          return !fitting(here.ask(who, line)).includes(markOf(canI.of(one)));
        });
        assert.deepEqual(clashes.map(bareLine), []);
        const firm = known.filter((one) => canI.of(one).verdict !== 'unknown').length;
        assert.ok(firm > 0.85 * known.length, `${firm} of ${known.length} are settled`);
      }).timeout(120_000);
    }
  }

  const marked = async (who: string, operationId: string) => {
    const [, governed] = bundledOrganizations(catalog);
    const { operations } = await modelOf(who, [], world(governed));
    const [row] = everyRow(operations.rows(operationId), 3).filter(
      ({ kind, about }) => kind === 'operation' && about?.operationId === operationId,
    );
    assert.ok(row);
    return row;
  };

  it('say first that a policy may deny it, to who may not read the policies', async () => {
    const row = await marked('governed', 'deleteRoutingQueue');
    assert.equal(row.description, 'allowed, unless a policy denies it');
    assert.match(row.spoken ?? '', /, allowed, unless a policy denies it$/);
    assert.equal(row.facts?.().find(({ name }) => name === 'May I')?.value, row.description);
    assert.match(rowAt(under(row), 'Access policies').description ?? '', /^not known: .*policies.*403/);
    const plain = await marked('governor', 'getRoutingQueue');
    assert.equal(plain.description, 'allowed');
    assert.notEqual(plain.icon?.id, row.icon?.id);
  });

  it('claim nothing where nobody asked', () => {
    const { operations } = explorerModel(null, catalog, NOW);
    const rows = everyRow(operations.rows('routing queues get'), 4).filter(
      ({ kind }) => kind === 'operation',
    );
    assert.ok(rows.length > 5);
    for (const { icon, description } of rows) {
      assert.equal(icon?.id, 'symbol-method');
      assert.doesNotMatch(description ?? '', /allowed|refused/);
    }
  });
});

describe('the operations as rows', () => {
  it('hold every operation once', () => {
    const { operations } = explorerModel(null, catalog, NOW);
    const leaves = (rows: readonly ExplorerNode[]): string[] =>
      rows.flatMap((row) =>
        row.kind === 'operation' ? (row.about?.operationId ?? '') : leaves(row.getChildren?.() ?? []),
      );
    assert.deepEqual(leaves(operations.rows('')).sort(), catalog.operations.map((o) => o.operationId).sort());
  });

  it('tell the way to any of them', () => {
    const { operations } = explorerModel(null, catalog, NOW);
    for (const { operationId } of catalog.operations.filter((_, nth) => nth % 97 === 0)) {
      const id = operations.idOf(operationId) ?? '';
      assert.ok(id.endsWith(`/${operationId}`), `${operationId}: ${id}`);
    }
    assert.equal(operations.idOf('__proto__'), undefined);
  });

  it('say what an operation needs, what stands in the way and who would grant it', async () => {
    const model = await modelOf('supervisor');
    const [row] = everyRow(model.operations.rows('postRoutingSkills'), 3).filter(
      ({ about, kind }) => kind === 'operation' && about?.operationId === 'postRoutingSkills',
    );
    assert.equal(`${row?.label} | ${row?.description}`, 'POST /routing/skills | refused: role-permission');
    assert.match(shown(under(rowAt(under(row), 'Needs')))[0] ?? '', /^routing:skill:manage \| missing · /);
    assert.match(
      rowAt(under(row), 'Role permission').description ?? '',
      /routing:skill:manage and routing:skill:create are missing/,
    );
    assert.deepEqual(shown(under(rowAt(under(row), 'Roles that would grant it'))), [
      'Master Admin | routing:skill:manage, routing:skill:create',
    ]);
  });

  it('are sound trees', async () => {
    const model = await modelOf('supervisor');
    assertSound(() => model.operations.rows('skills'));
  }).timeout(60_000);
});

describe('the search for operations', () => {
  const { operations } = explorerModel(null, catalog, NOW);
  const first = (typed: string) => operations.find(typed, 1)[0]?.operationId;

  it('finds by words in any order', () => {
    assert.equal(first('post conversations/calls'), 'postConversationsCalls');
    assert.equal(first('calls conversations post'), 'postConversationsCalls');
    assert.equal(first('getUsersMe'), 'getUsersMe');
  });

  it('finds by the permission', () => {
    assert.ok(operations.find('routing:skill:manage').some((o) => o.operationId === 'postRoutingSkills'));
  });

  it('finds words that leave letters out', () => {
    assert.ok(operations.find('pstcnvcalls', 30).some((o) => o.operationId === 'postConversationsCalls'));
  });

  it('finds nothing where nothing fits, and everything where nothing is typed', () => {
    assert.deepEqual(operations.find('zzqqxx'), []);
    assert.equal(operations.find('  ').length, catalog.operations.length);
  });
});

describe('who would grant an operation, and who can', () => {
  it('names the roles that hold all of what is needed before those that hold a part', async () => {
    const { evidence } = await modelOf('supervisor');
    const found = grantors(evidence, operation('postConversationsCalls'));
    assert.ok(found.known);
    assert.deepEqual(
      found.value.roles.map(({ name, whole }) => `${name} ${whole}`),
      ['Master Admin true', 'Outbound Caller true', 'Outbound Service true'],
    );
  });

  it('does not know it where the roles were refused', async () => {
    const { evidence } = await modelOf('agent');
    const found = grantors(evidence, operation('postConversationsCalls'));
    assert.ok(!found.known && found.why.includes('403'));
  });

  it('lists who has the roles, groups for their members, with a warning', async () => {
    const here = world();
    const roles = here.organization.roles.map(({ id }) => holdersCall(id));
    const model = await modelOf('supervisor', roles, here);
    const [row] = everyRow(model.operations.rows('postConversationsCalls'), 3).filter(
      ({ about, kind }) => kind === 'operation' && about?.operationId === 'postConversationsCalls',
    );
    const who = under(rowAt(under(row), 'Roles that would grant it', 'Who has these roles'));
    assert.match(who[0]?.label ?? '', /^Only who is visible to you is listed\. Members of groups/);
    assert.deepEqual(shown(who.slice(1)), [
      'Callback service | OAuth client · Outbound Service in Home',
      'Ines Duarte | user · Master Admin in all divisions',
      'Outbound desk | group · Outbound Caller in Home',
    ]);
  });

  it('says of a role that could not be read that its holders are not known', async () => {
    const here = world();
    const [role] = here.organization.roles.filter(({ name }) => name === 'Outbound Caller');
    const bundle = await asked(here, 'supervisor', [
      'GET /api/v2/authorization/roles',
      holdersCall(role?.id ?? ''),
    ]);
    const model = explorerModel(bundle, catalog, NOW);
    const [row] = everyRow(model.operations.rows('postConversationsCalls'), 3).filter(
      ({ about }) => about?.operationId === 'postConversationsCalls',
    );
    const who = under(rowAt(under(row), 'Roles that would grant it', 'Who has these roles'));
    assert.match(who[0]?.label ?? '', /^Some roles could not be read/);
    assert.match(rowAt(who, 'Master Admin').description ?? '', /not known: .* was not asked/);
  });
});

describe('an operation as a request', () => {
  it('is read as that operation again', () => {
    for (const one of catalog.operations.filter((_, nth) => nth % 41 === 0)) {
      const [request] = readInput(requestText(one, 'api.mypurecloud.com'), { catalog, fileName: 'x.http' });
      const { line } = request ?? {};
      assert.ok(line, one.operationId);
      const match = catalog.match(line.method.value, line.url.value.path);
      assert.equal(match?.operation.operationId, one.operationId);
    }
  });

  it('has a page in the documentation', () => {
    assert.equal(
      documentationLink(operation('getRoutingQueue')),
      'https://developer.genesys.cloud/devapps/api-explorer#get-api-v2-routing-queues--queueId-',
    );
  });

  it('needs no evidence', () => {
    assert.equal(new Evidence(null).present, false);
    assert.equal(bareLine(operation('getUser')), 'GET /api/v2/users/{{userId}}');
  });
});

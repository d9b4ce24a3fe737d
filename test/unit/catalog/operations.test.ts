import assert from 'node:assert/strict';
import { readFacts } from '../../../scripts/catalog/facts';
import { loadCatalog } from '../../../src/catalog/load';
import type { Operation } from '../../../src/catalog/operation';

const catalog = loadCatalog();
const facts = readFacts();

function operation(id: string): Operation {
  const found = catalog.byId(id);
  assert.ok(found, id);
  return found;
}

describe('the operations of the catalog', () => {
  it('are the documented ones, every one with its permissions, scopes and codes', () => {
    assert.equal(catalog.operations.length, 3315);
    assert.equal(facts.operations.length, 3315);
    for (const fact of facts.operations) {
      const found = operation(fact.operationId);
      assert.deepEqual(
        [found.method, found.path, found.api, found.permissionMode, found.permissions, found.scopesFrom],
        [
          fact.method,
          fact.path,
          fact.api,
          fact.permissionMode ?? null,
          fact.permissions ?? [],
          fact.scopesFrom,
        ],
      );
      assert.deepEqual(found.scopes, fact.scopes ?? (fact.auth === undefined ? null : []), fact.operationId);
      assert.deepEqual(found.codes403, fact.codes403 ?? {});
      assert.deepEqual(
        [found.bodyType, found.bodyRequired, found.returnType, found.deprecated, found.preview],
        [
          fact.bodyType ?? null,
          fact.bodyRequired ?? false,
          fact.returnType ?? null,
          fact.deprecated ?? false,
          fact.preview ?? false,
        ],
      );
      assert.deepEqual(
        [found.divisionChecked, found.permissionsUnstated],
        [fact.divisionChecked ?? false, fact.permissionsUnstated ?? false],
      );
    }
  });

  it('are made once: the same object by every road', () => {
    const [first] = catalog.operations;
    assert.ok(first);
    assert.equal(catalog.match(first.method, first.path)?.operation, first);
    assert.equal(catalog.byId(first.operationId), first);
  });

  it('know what is not known: new operations have no permission mode', () => {
    const unknown = catalog.operations.filter(({ permissionMode }) => permissionMode === null);
    assert.equal(unknown.length, 35);
    assert.ok(unknown.every(({ permissions }) => permissions.length === 0));
  });

  it('say whose token they take', () => {
    const contexts = new Map<string, number>();
    for (const { userContext } of catalog.operations) {
      contexts.set(userContext, (contexts.get(userContext) ?? 0) + 1);
    }
    assert.equal(contexts.get('required'), 43);
    assert.equal(contexts.get('forbidden'), 9);
    assert.equal(contexts.get('unknown'), 176);
    assert.equal(operation('postConversationsCalls').userContext, 'required');
    assert.equal(operation('postConversationsMessagesAgentless').userContext, 'forbidden');
    assert.equal(operation('getRoutingQueues').userContext, 'any');
  });

  it('say what kind of token they take', () => {
    const kinds = catalog.operations.filter(({ auth }) => auth !== 'oauth').map(({ auth }) => auth);
    assert.equal(kinds.filter((auth) => auth === 'none').length, 32);
    assert.equal(operation('getWebmessagingMessages').auth, 'guest');
    assert.deepEqual(operation('getWebmessagingMessages').scopes, []);
  });
});

describe('the names of the catalog', () => {
  it('hold the 134 scopes, in order', () => {
    assert.equal(catalog.scopes.length, 134);
    assert.deepEqual(catalog.scopes, [...facts.scopes.knownScopes].sort());
    assert.ok(catalog.isScope('conversations:readonly'));
    assert.ok(!catalog.isScope('calls:view'));
  });

  it('hold the 1,457 permissions that operations ask for, in order', () => {
    assert.equal(catalog.permissions.length, 1457);
    assert.deepEqual(catalog.permissions, [...catalog.permissions].sort());
    assert.ok(catalog.isPermission('conversation:conference:add'));
    assert.ok(!catalog.isPermission('conversation:outboundCall:add'));
  });

  it('have no name in common', () => {
    assert.deepEqual(
      catalog.scopes.filter((scope) => catalog.isPermission(scope)),
      [],
    );
  });

  it('lead to the operations', () => {
    assert.ok(catalog.byPermission('authorization:grant:view').includes(operation('getUserRoles')));
    assert.ok(catalog.byScope('user-basic-info').includes(operation('getUsersMe')));
  });

  for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '']) {
    it(`hold nothing named '${name}'`, () => {
      assert.deepEqual(
        [catalog.byId(name), catalog.byPermission(name), catalog.byScope(name), catalog.schema(name)],
        [undefined, [], [], undefined],
      );
      assert.ok(!catalog.isScope(name) && !catalog.isPermission(name) && !catalog.isResourceWord(name));
      assert.deepEqual([catalog.errorCodes(403, name), catalog.statusesOf(name)], [[], []]);
    });
  }
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { filled } from './mutations';

const catalog = loadCatalog();

function matched(method: string, path: string): string | undefined {
  return catalog.match(method, path)?.operation.path;
}

function params(method: string, path: string): Readonly<Record<string, string>> | undefined {
  return catalog.match(method, path)?.params;
}

describe('the operation of a path', () => {
  it('is itself for every documented template filled with ids', () => {
    for (const operation of catalog.operations) {
      assert.equal(catalog.match(operation.method, filled(operation.path))?.operation, operation);
      assert.equal(catalog.match(operation.method, operation.path)?.operation, operation);
    }
  });

  it('has literal segments before parameters', () => {
    assert.equal(matched('GET', '/api/v2/users/me'), '/api/v2/users/me');
    assert.equal(matched('GET', '/api/v2/users/you'), '/api/v2/users/{userId}');
  });

  it('takes the parameter where the literal leads nowhere', () => {
    assert.equal(matched('GET', '/api/v2/users/search/queues'), '/api/v2/users/{userId}/queues');
  });

  it('is none where the path is documented, and the method is not', () => {
    assert.equal(matched('DELETE', '/api/v2/users/me'), undefined);
    assert.equal(matched('DELETE', '/api/v2/conversations/calls'), undefined);
  });

  it('does not depend on the case of the method, but on that of the path', () => {
    assert.equal(matched('get', '/api/v2/users/me'), '/api/v2/users/me');
    assert.equal(matched('GET', '/API/v2/users/me'), undefined);
    assert.equal(matched('GET', '/api/v2/Users/me'), undefined);
  });

  it('is found with a slash at the end, a query or a fragment', () => {
    for (const tail of ['/', '?expand=station', '/?a=/b', '#x']) {
      assert.equal(matched('GET', `/api/v2/users/me${tail}`), '/api/v2/users/me');
    }
    assert.equal(matched('GET', '/api/v2/users/me//'), undefined);
  });

  it('has no empty parameter', () => {
    assert.equal(matched('GET', '/api/v2/users//queues'), undefined);
  });

  it('answers HEAD only where HEAD is documented', () => {
    assert.equal(matched('HEAD', '/api/v2/tokens/me'), '/api/v2/tokens/me');
    assert.equal(matched('HEAD', '/api/v2/users/me'), undefined);
  });

  it('decodes a segment once, and a slash in it is no border', () => {
    assert.deepEqual(params('GET', '/api/v2/users/a%20b'), { userId: 'a b' });
    assert.deepEqual(params('GET', '/api/v2/users/a%2520b'), { userId: 'a%20b' });
    assert.deepEqual(params('GET', '/api/v2/users/a%2Fb'), { userId: 'a/b' });
    assert.deepEqual(params('GET', '/api/v2/users/%E0%A4%A'), { userId: '%E0%A4%A' });
    assert.equal(matched('GET', '/api/v2/%75sers/me'), '/api/v2/users/me');
  });

  it('names its parameters as the documentation does', () => {
    assert.deepEqual(params('DELETE', '/api/v2/routing/queues/q/members/m'), { queueId: 'q', memberId: 'm' });
    assert.deepEqual(params('GET', '/api/v2/users/{{userId}}/roles'), { subjectId: '{{userId}}' });
  });

  it('is none for a path of another kind', () => {
    for (const path of ['', '/', 'api/v2/users', '/v2/users', '/api/v2', '/api/v2/', '/oauth/token']) {
      assert.equal(matched('GET', path), undefined);
    }
  });

  it('takes no prototype for an operation', () => {
    for (const word of ['__proto__', 'constructor', 'toString']) {
      assert.equal(matched('GET', `/api/v2/${word}`), undefined);
      assert.equal(matched(word, '/api/v2/users/me'), undefined);
      assert.equal(params('GET', `/api/v2/users/${word}`)?.userId, word);
    }
  });

  it('is told of any text without an error', () => {
    const path = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(fc.constantFrom('api', 'v2', 'users', 'me', '', '%', '{x}', '..'))
        .map((parts) => `/${parts.join('/')}`),
    );
    fc.assert(
      fc.property(fc.string(), path, (method, text) => {
        catalog.match(method, text);
        catalog.methodsOf(text);
      }),
    );
  });
});

describe('the methods of a path', () => {
  it('are those documented for it', () => {
    assert.deepEqual(catalog.methodsOf('/api/v2/tokens/me'), ['DELETE', 'GET', 'HEAD']);
    assert.deepEqual(catalog.methodsOf('/api/v2/conversations/calls'), ['GET', 'POST']);
    assert.deepEqual(catalog.methodsOf('/api/v2/nothing'), []);
  });
});

import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { Evidence } from '../../../src/evidence/evidence';
import { valueAt } from '../../../src/ownChecks/jsonPointer';
import { readOwnChecks } from '../../../src/ownChecks/ownCheck';
import { resolve } from '../../../src/ownChecks/placeholder';
import { readInput } from '../../../src/request/read';
import { UnreadableInput } from '../../../src/request/request';
import { PERSON } from '../../support/bundle';
import { request } from '../../support/request';

const catalog = loadCatalog();
const good = {
  name: 'Route',
  request: 'GET /api/v2/outbound/routes',
  pointer: '/entities/0/state',
  equals: 'active',
};

describe('the declaration of an own check', () => {
  const refused = (value: unknown, sentence: RegExp) =>
    assert.throws(
      () => readOwnChecks(value),
      (error: unknown) => error instanceof UnreadableInput && sentence.test(error.message),
    );

  it('is read with what is expected', () => {
    const [equal, there] = readOwnChecks(
      [good, { ...good, equals: undefined, exists: true }].map(
        (one) => JSON.parse(JSON.stringify(one)) as unknown,
      ),
    );
    assert.deepEqual(equal?.expected, { equals: 'active' });
    assert.deepEqual(there?.expected, { exists: true });
  });

  it('takes null for a value', () =>
    assert.deepEqual(readOwnChecks([{ ...good, equals: null }])[0]?.expected, { equals: null }));

  for (const [what, wrong, sentence] of [
    ['no list', {}, /are a list/],
    ['no object', [1], /Own check 1: give it a "name"/],
    ['another verb', [{ ...good, request: 'POST /x' }], /Own check 1 \(Route\): .*only reading calls/],
    ['no path', [{ ...good, request: 'GET x' }], /write its "request"/],
    ['a path that begins with a host', [{ ...good, request: 'GET //evil.example/x' }], /write its "request"/],
    [
      'credentials in the host',
      [{ ...good, request: 'GET https://me@evil.example/x' }],
      /write its "request"/,
    ],
    ['a placeholder that is none', [{ ...good, request: 'GET /x/{token}' }], /\{token\} is no placeholder/],
    ['a placeholder in the host', [{ ...good, request: 'GET https://{user.id}/x' }], /write its "request"/],
    ['no pointer', [{ ...good, pointer: 'a.b' }], /JSON Pointer/],
    ['a broken pointer', [{ ...good, pointer: '/a~2' }], /JSON Pointer/],
    ['two expectations', [{ ...good, exists: true }], /either/],
    ['no expectation', [{ name: 'x', request: 'GET /x', pointer: '' }], /either/],
    ['too many', Array.from({ length: 21 }, () => good), /more than 20/],
  ] as const)
    it(`is refused in a sentence: ${what}`, () => refused(wrong, sentence));

  it('is read or refused in a sentence, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          readOwnChecks(value);
        } catch (error) {
          assert.ok(error instanceof UnreadableInput);
        }
      }),
    );
  });
});

describe('a placeholder', () => {
  const queue = 'c0ffee00-0000-4000-8000-000000000001';
  const [subject] = readInput(
    request(`GET /api/v2/routing/queues/${queue}?expand=a/b`, {
      body: { from: { phone: '+1 800/5' }, count: 2, none: null },
    }),
    { catalog, fileName: 'x.http' },
  );
  const self = { 'GET /api/v2/users/me': { status: 200, body: { id: PERSON.id } } };
  const fill = (line: string, responses = {}) =>
    resolve(line, { request: subject ?? assert.fail(), catalog, evidence: new Evidence({ responses }) });

  it('takes what the request names, escaped', () => {
    assert.deepEqual(fill('GET /a/{path.queueId}?b={query.expand}&c={body/from/phone}&d={body/count}'), {
      line: `GET /a/${queue}?b=a%2Fb&c=%2B1%20800%2F5&d=2`,
    });
  });

  it('takes the user of the token, once that is known', () => {
    assert.deepEqual(fill('GET /a/{user.id}', self), { line: `GET /a/${PERSON.id}` });
    assert.deepEqual(fill('GET /a/{user.id}'), { unknown: '{user.id}' });
  });

  it('says what the request does not have', () => {
    for (const one of [
      '{path.userId}',
      '{query.none}',
      '{body/none}',
      '{body/from}',
      '{path.__proto__}',
      '{body/__proto__}',
    ])
      assert.deepEqual(fill(`GET /a/${one}`), { absent: one }, one);
  });

  it('never leads to another path', () => {
    for (const value of ['..', '.', '']) {
      const [other] = readInput(request('POST /api/v2/routing/queues', { body: { name: value } }), {
        catalog,
        fileName: 'x.http',
      });
      assert.ok(other);
      const filled = resolve('GET /a/{body/name}/b', {
        request: other,
        catalog,
        evidence: new Evidence(null),
      });
      assert.deepEqual(filled, { absent: '{body/name}' });
    }
  });
});

describe('a JSON Pointer', () => {
  const value = JSON.parse('{"a": [{"b": 1}], "": 0, "a/b": 2, "m~n": 3, "__proto__": 4}') as unknown;
  for (const [pointer, found] of [
    ['/a/0/b', 1],
    ['/', 0],
    ['/a~1b', 2],
    ['/m~0n', 3],
    ['/__proto__', 4],
    ['/a/1', undefined],
    ['/a/00', undefined],
    ['/a/length', undefined],
    ['/toString', undefined],
    ['/a/0/b/c', undefined],
  ] as const)
    it(`${pointer} leads to ${found}`, () => assert.equal(valueAt(value, pointer), found));
  it('leads to the whole where it is empty', () => assert.equal(valueAt(value, ''), value));
});

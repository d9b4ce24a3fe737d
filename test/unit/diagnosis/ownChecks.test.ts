import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { diagnoseText } from '../../../src/engine';
import { readOwnChecks } from '../../../src/ownChecks/ownCheck';
import { bundle, PERSON, userToken } from '../../support/bundle';
import { missingAny, request } from '../../support/request';

/** The table of checks that the first report gave as advice, as an organization with a gateway would declare it. */
const table = readOwnChecks([
  {
    name: 'User permissions',
    request: 'GET /api/v2/users/{user.id}/permissions',
    pointer: '/outboundCall',
    equals: true,
  },
  {
    name: 'Outbound route',
    request: 'GET https://gateway.example/api/v2/outbound/routes',
    pointer: '/state',
    equals: 'active',
  },
]);
const USER = `GET /api/v2/users/${PERSON.id}/permissions`;
const ROUTE = 'GET https://gateway.example/api/v2/outbound/routes';
const text = request('POST /api/v2/conversations/calls', { body: { phoneNumber: '+13175550142' } });
const me = { 'GET /api/v2/users/me': { status: 200, body: { id: PERSON.id } } };
const token = userToken(['conversations']);

function diagnosed(responses: object, ownChecks = table, what = text) {
  const [answer] = diagnoseText(what, {
    fileName: 'x.http',
    now: new Date(0),
    evidence: bundle(token, me, responses as never),
    ownChecks,
  });
  return answer ?? assert.fail();
}
const ownRows = (responses: object, checks = table) =>
  diagnosed(responses, checks)
    .checks.filter(({ id }) => id === 'own')
    .map(({ status, check, endpoint, expected, actual }) => ({ status, check, endpoint, expected, actual }));

describe('checks that an organization declares for itself', () => {
  it('stand in the table with endpoint, expected and actual', () => {
    const [user, route] = ownRows({
      [USER]: { status: 200, body: { outboundCall: true } },
      [ROUTE]: { status: 200, body: { state: 'inactive' } },
    });
    assert.deepEqual(user, {
      status: 'pass',
      check: 'User permissions',
      endpoint: USER,
      expected: '`/outboundCall` is `true`',
      actual: 'it is `true`',
    });
    assert.deepEqual(route, {
      status: 'fail',
      check: 'Outbound route',
      endpoint: ROUTE,
      expected: '`/state` is `"active"`',
      actual: 'it is `"inactive"`',
    });
  });

  it('are named in the advice where they fail, and only there', () => {
    const advice = (state: string) =>
      diagnosed({ [ROUTE]: { status: 200, body: { state } } }).advice.filter(({ text: said }) =>
        said.includes('own check'),
      );
    assert.equal(advice('active').length, 0);
    assert.match(
      advice('inactive')[0]?.text ?? '',
      /“Outbound route” fails: .*`\/state` is `"active"`, but it is `"inactive"`/,
    );
  });

  it('are unknown where nothing was answered, or a refusal', () => {
    assert.deepEqual(
      ownRows({}).map(({ status, actual }) => [status, actual]),
      [
        ['unknown', 'not answered'],
        ['unknown', 'not answered (its host has to be approved by hand)'],
      ],
    );
    const [user, route] = ownRows({
      [USER]: { status: 404, body: { code: 'not.found' } },
      [ROUTE]: { status: 404, body: null },
    });
    assert.match(
      user?.actual ?? '',
      /404 `not\.found`: the platform documents no such operation; near it is `GET/,
    );
    assert.equal(route?.actual, 'answered with 404');
    assert.deepEqual([user?.status, route?.status], ['unknown', 'unknown']);
  });

  it('are not about a request that lacks what they ask for', () => {
    const [row] = ownRows(
      {},
      readOwnChecks([{ name: 'Queue', request: 'GET /q/{path.queueId}', pointer: '', exists: true }]),
    );
    assert.deepEqual([row?.status, row?.endpoint], ['notApplicable', 'GET /q/{path.queueId}']);
  });

  it('can ask that something is there, or is not', () => {
    const exists = (wanted: boolean) =>
      readOwnChecks([{ name: 'x', request: 'GET /x', pointer: '/a', exists: wanted }]);
    const status = (body: unknown, wanted: boolean) =>
      ownRows({ 'GET /x': { status: 200, body } }, exists(wanted))[0]?.status;
    assert.deepEqual([status({ a: null }, true), status({}, true)], ['pass', 'fail']);
    assert.deepEqual([status({ a: null }, false), status({}, false)], ['fail', 'pass']);
  });

  it('decide neither verdict nor cause nor confidence, however they turn out', () => {
    const answer = fc.record({ status: fc.constantFrom(200, 403, 404, 500), body: fc.jsonValue() });
    fc.assert(
      fc.property(
        answer,
        answer,
        fc.constantFrom(text, text + missingAny('conversation:conference:add')),
        (user, route, what) => {
          const responses = { [USER]: user, [ROUTE]: route };
          const decided = ({ verdict, cause, confidence, alternatives }: ReturnType<typeof diagnosed>) => ({
            verdict,
            cause,
            confidence,
            alternatives,
          });
          assert.deepEqual(
            decided(diagnosed(responses, table, what)),
            decided(diagnosed(responses, [], what)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });

  it('show the names and values of others as text', () => {
    const [row] = ownRows(
      { 'GET /x': { status: 200, body: '<img src=x>|`' } },
      readOwnChecks([{ name: '[x](https://evil.example)', request: 'GET /x', pointer: '', equals: 'a' }]),
    );
    assert.match(row?.check ?? '', /^\\\[x\\\]/);
  });
});

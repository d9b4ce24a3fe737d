import assert from 'node:assert/strict';
import fc from 'fast-check';
import { inspectText } from '../../../src/inspection/inspectText';
import { readCollection } from '../../../src/request/postman/collection';
import { authorization } from '../../../src/request/authorization';
import type { Request } from '../../../src/request/request';
import { fixture, headers, line, readAll, refusal, spans } from './reading';

const schema = 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json';

function collection(item: readonly object[], around: object = {}): string {
  return JSON.stringify({ info: { name: 'c', schema }, item, ...around }, null, 1);
}

/** The one request of a collection that holds nothing else. */
function only(request: unknown, around: object = {}): Request {
  const requests = readAll(collection([{ name: 'r', request }], around), { fileName: 'a.json' });
  assert.equal(requests.length, 1);
  return requests[0]!;
}

describe('a Postman collection', () => {
  const file = 'calls.postman_collection.json';
  const text = fixture(file);
  const requests = readAll(text, { fileName: file });
  const [call, user, me] = requests as [Request, Request, Request];
  const slice = (at: { start: number; end: number }) => text.slice(at.start, at.end);

  it('gives its requests in order, titled by folders and name', () => {
    assert.deepEqual(
      requests.map(({ form, title }) => `${form} ${title?.value}`),
      ['postman Voice / Place a call', 'postman Voice / One user', 'postman Me'],
    );
    assert.equal(slice(call.title!.at), 'Place a call');
  });

  it('fills in variables and keeps those of the path that have no value', () => {
    assert.deepEqual(requests.map(line), [
      'POST api.mypurecloud.com/api/v2/conversations/calls',
      'GET api.mypurecloud.com/api/v2/users/{{userId}}/permissions',
      'GET api.mypurecloud.com/api/v2/users/me',
    ]);
    assert.deepEqual(user.line?.url.value.query, [['x', '1']]);
    assert.equal(slice(call.line!.url.at), '{{api}}/api/v2/conversations/calls');
    assert.equal(slice(call.line!.method.at), 'POST');
  });

  it('inherits the authorization of what is around, a variable being a stand-in', () => {
    assert.deepEqual(headers(call), [
      'Authorization: Bearer {{accessToken}}',
      'Content-Type: application/json',
    ]);
    assert.equal(authorization(call)?.placeholder, true);
    assert.deepEqual(headers(me), ['Authorization: Bearer {{accessToken}}']);
  });

  it('reads an escaped body as it is sent', () => {
    assert.deepEqual(JSON.parse(call.body?.text ?? ''), {
      phoneNumber: '+15550199',
      routing: { type: 'user' },
    });
  });

  it('takes a saved refusal for the answer', () => {
    assert.equal(call.response?.status, 403);
    assert.equal(call.response.reason, 'Forbidden');
    assert.deepEqual(headers(call.response), ['ININ-Correlation-Id: abc']);
    assert.match(call.response.body?.text ?? '', /"missing\.any\.permissions"/);
    assert.equal(me.response, undefined);
  });

  it('has all places inside the text', () => {
    for (const request of requests)
      for (const [name, { start, end }] of spans(request))
        assert.ok(0 <= start && start <= end && end <= text.length, name);
  });

  it('has findings that stand at their place in the escaped text, and no fix that would break it', () => {
    const inspected = inspectText(text, { fileName: file });
    const places = inspected.findings.map(({ code, at }) => `${code} ${slice(at)}`);
    assert.deepEqual(places, [
      String.raw`bad-phone-number \"+15550199\"`,
      String.raw`unknown-field \"routing\"`,
    ]);
    assert.deepEqual(
      inspected.findings.flatMap((finding) => finding.fixes()),
      [],
    );
    assert.deepEqual(inspected.safeEdits(), []);
  });
});

describe('parts of a Postman collection', () => {
  const headersOf = (name: string, request: object, expected: string[], around: object = {}) =>
    it(name, () => assert.deepEqual(headers(only({ url: 'https://h/a', ...request }, around)), expected));

  headersOf('a token in a list', { auth: { type: 'bearer', bearer: [{ key: 'token', value: 'abc' }] } }, [
    'Authorization: Bearer abc',
  ]);
  headersOf('a token in an object, as in 2.0', { auth: { type: 'bearer', bearer: { token: 'abc' } } }, [
    'Authorization: Bearer abc',
  ]);
  headersOf('no authorization where it says so', { auth: { type: 'noauth' } }, [], {
    auth: { type: 'bearer', bearer: [{ key: 'token', value: 'abc' }] },
  });
  headersOf('null inherits', { auth: null }, ['Authorization: Bearer abc'], {
    auth: { type: 'bearer', bearer: [{ key: 'token', value: 'abc' }] },
  });
  headersOf(
    'a written header goes before the tab',
    {
      header: [{ key: 'authorization', value: 'Bearer x' }],
      auth: { type: 'bearer', bearer: [{ key: 'token', value: 'y' }] },
    },
    ['authorization: Bearer x'],
  );
  headersOf(
    'a header that is switched off is not sent',
    { header: [{ key: 'a', value: 'b', disabled: true }] },
    [],
  );
  headersOf(
    'a secret of basic authorization stays where it is',
    { auth: { type: 'basic', basic: [{ key: 'password', value: 'hush' }] } },
    ['Authorization: Basic {{credentials}}'],
  );

  const urlOf = (name: string, url: unknown, expected: string) =>
    it(name, () => assert.equal(line(only({ method: 'get', url })), expected));

  urlOf(
    'a URL without raw',
    { protocol: 'https', host: ['api', 'mypurecloud', 'ie'], path: ['api', 'v2', 'users'] },
    'GET api.mypurecloud.ie/api/v2/users',
  );
  urlOf(
    'a value for a path variable',
    { raw: 'https://h.x/users/:id/queues', variable: [{ key: 'id', value: '7' }] },
    'GET h.x/users/7/queues',
  );
  urlOf('a port is no path variable', 'http://localhost:8080/a', 'GET localhost:8080/a');

  it('encodes a form', () => {
    const { body, headers: sent } = only({
      method: 'POST',
      url: 'https://login.mypurecloud.com/oauth/token',
      body: {
        mode: 'urlencoded',
        urlencoded: [
          { key: 'grant_type', value: 'client_credentials' },
          { key: 'a b', value: '{{x}}&' },
          { key: 'off', value: '1', disabled: true },
        ],
      },
    });
    assert.equal(body?.text, 'grant_type=client_credentials&a%20b={{x}}%26');
    assert.deepEqual(
      sent.map(({ value }) => value.value),
      ['application/x-www-form-urlencoded'],
    );
  });

  it('prefers the refusal among several saved answers, and passes over what has no status', () => {
    const request = { url: 'https://h/a' };
    const response = [{ name: 'x' }, { code: 200, body: '{}' }, { code: 401, body: '{}' }];
    const [read] = readAll(collection([{ name: 'r', request, response }]));
    assert.equal(read?.response?.status, 401);
  });

  it('folders override variables', () => {
    const items = [
      {
        name: 'f',
        variable: [{ key: 'h', value: 'b.x' }],
        item: [{ name: 'r', request: 'https://{{h}}/a' }],
      },
      { name: 'r', request: 'https://{{h}}/a' },
    ];
    assert.deepEqual(readAll(collection(items, { variable: [{ key: 'h', value: 'a.x' }] })).map(line), [
      'GET b.x/a',
      'GET a.x/a',
    ]);
  });

  it('is said to hold no request where it holds none', () => {
    assert.match(refusal(collection([])), /^The collection holds no request: /);
  });

  it('other JSON is none', () => {
    assert.equal(readCollection('{"info":{"schema":"x"},"item":[]}'), undefined);
    assert.equal(readCollection('{"phoneNumber":"+13175550142"}'), undefined);
  });

  it('a hostile collection is read without harm, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.anything(), { maxLength: 4 }), fc.anything(), (item, request) => {
        const text = JSON.stringify({
          info: { schema },
          item: [
            ...item,
            { request },
            { name: '__proto__', request: { url: request, body: request, auth: request, header: request } },
          ],
        });
        for (const one of readCollection(text) ?? [])
          for (const [, { start, end }] of spans(one))
            assert.ok(0 <= start && start <= end && end <= text.length);
      }),
    );
  });
});

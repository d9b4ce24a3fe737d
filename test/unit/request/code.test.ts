import assert from 'node:assert/strict';
import { sourceSpan } from '../../../src/text/pieces';
import { headers, line, read, readAll, refusal } from './reading';

function sends(code: string, expected: string, ...sent: string[]): void {
  it(JSON.stringify(code.slice(0, 90)), () => {
    const request = read(code);
    assert.equal(request.form, 'code');
    assert.equal(`${line(request)}${request.body ? ` ${request.body.text}` : ''}`, expected);
    assert.deepEqual(headers(request), sent);
  });
}

/** The body that a literal of JavaScript is sent as. */
function body(literal: string, expected: string, partial?: true): void {
  it(JSON.stringify(literal.slice(0, 90)), () => {
    const { body } = read(`axios.post('https://h/a', ${literal})`);
    assert.deepEqual([body?.text, body?.partial], [expected, partial]);
  });
}

describe('the code reader', () => {
  describe('fetch', () => {
    sends("fetch('https://h/a')", 'GET h/a');
    sends(
      "const r = await fetch('https://h/a', { method: 'delete' });\nif (r.status === 403) { it's }",
      'DELETE h/a',
    );
    sends('fetch(`https://${host}/a/${user.id}?x=${f(1)}`)', 'GET {{host}}/a/{{user.id}}');
    sends("fetch('https://h' + '/a/' + id)", 'GET h/a/{{id}}');
    sends("const B = 'https://h';\nfetch(`${B}/a`)", 'GET h/a');
    sends("const B = 'https://h';\nfetch(B + '/a')", 'GET h/a');
    sends("window.fetch('https://h/a', { method })", '{{method}} h/a');
    sends("fetch('https://h/a', options)", '{{options}} h/a');
    sends("fetch('https://h/a', { ...base, headers })", '{{expression}} h/a');
    sends("fetch('https://h/a', { method: 'POST', body: JSON.stringify({ a: 1 }) })", 'POST h/a {"a":1}');
    sends(`fetch('https://h/a', { method: 'POST', body: '{"a":1}' })`, 'POST h/a {"a":1}');
    sends(
      "fetch('https://h/a', { method: 'POST', body: new URLSearchParams({ a: 'x y' }) })",
      'POST h/a a=x%20y',
    );
    sends(
      "const opts = { method: 'PUT', headers: { Authorization: `Bearer ${token}`, 'X-Y': 'a' + b } };\nfetch('https://h/a', opts)",
      'PUT h/a',
      'Authorization: Bearer {{token}}',
      'X-Y: a{{b}}',
    );
    sends(
      "fetch('https://h/a', { headers: new Headers({ A: 'b' }) }).then((r) => r.json())",
      'GET h/a',
      'A: b',
    );
  });

  describe('axios and its kin', () => {
    const json = 'Content-Type: application/json';
    sends("axios.get('https://h/a', { headers: { A: 'b' } })", 'GET h/a', 'A: b');
    sends("axios.post('https://h/a', { a: 1 })", 'POST h/a {"a":1}', json);
    sends("axios.patch('https://h/a', null, { headers: { A: 'b' } })", 'PATCH h/a', 'A: b');
    sends("axios({ method: 'put', url: 'https://h/a', data: { a: 1 } })", 'PUT h/a {"a":1}', json);
    sends("axios.request({ url: '/a', baseURL: 'https://h/' })", 'GET h/a');
    sends("const api = axios.create({ baseURL: 'https://h' });\napi.delete('/a')", 'DELETE h/a');
    sends("axios('https://h/a', { method: 'POST', data: 'x' })", 'POST h/a x');
    sends("this.http.post<Call>(this.base + '/api/v2/x', {})", 'POST {{this.base}}/api/v2/x {}', json);
    sends(
      "got.post('https://h/a', { json: { a: 1 }, headers: { A: 'b' } })",
      'POST h/a {"a":1}',
      'A: b',
      json,
    );
    sends("$.ajax({ type: 'POST', url: 'https://h/a', data: JSON.stringify({ a: 1 }) })", 'POST h/a {"a":1}');
    sends(
      "requests.post(f'https://{host}/a', json={'a': True, 'b': None})",
      'POST {{host}}/a {"a":true,"b":null}',
      json,
    );
    sends(
      "url = 'https://h/a'  # it's\nr = requests.get(url, headers={'A': f'b {c}'})",
      'GET h/a',
      'A: b {{c}}',
    );
    sends("requests.post('https://h/a', data={'a': 'b'})", 'POST h/a a=b');

    sends(
      "payload = json.dumps({'a': 1})\nresponse = requests.request(\"POST\", 'https://h/a', headers={'A': 'b'}, data=payload)",
      'POST h/a {"a":1}',
      'A: b',
    );
    sends(
      'url := "https://h/a"\nreq, err := http.NewRequest("PUT", url, strings.NewReader(`{"a":1}`))',
      'PUT h/a {"a":1}',
    );

    it('takes parameters for the query', () => {
      const { line } = read("axios.get('https://h/a?x=1', { params: { y: 'z', n: 2 } })");
      assert.deepEqual(line?.url.value.query, [
        ['x', '1'],
        ['y', 'z'],
        ['n', '2'],
      ]);
    });
  });

  describe('SDK methods', () => {
    const calls = 'POST /api/v2/conversations/calls';
    sends(
      'conversationsApi.postConversationsCalls({ phoneNumber: "+1" }).then((x) => x)',
      `${calls} {"phoneNumber":"+1"}`,
    );
    sends(
      'const body = { phoneNumber: n };\nawait api.postConversationsCalls(body);',
      `${calls} {"phoneNumber":"{{n}}"}`,
    );
    sends('api_instance.post_conversations_calls(body)', `${calls} "{{body}}"`);
    sends('apiInstance.PostConversationsCallsAsync(body: request);', `${calls} "{{request}}"`);
    sends('api.postConversationsCallsWithHttpInfo(x)', `${calls} "{{x}}"`);
    sends("api.putRoutingQueue('7', { name: 'q' })", 'PUT /api/v2/routing/queues/7 {"name":"q"}');
    sends('api.putRoutingQueue(queueId, q)', 'PUT /api/v2/routing/queues/{queueId} "{{q}}"');
    sends("api.get_routing_queue(queue_id='7')", 'GET /api/v2/routing/queues/7');
    sends('new platformClient.UsersApi().getUsersMe()', 'GET /api/v2/users/me');
    sends('this.usersApi?.getUsersMe()', 'GET /api/v2/users/me');

    it('says how the operation is known, and where', () => {
      const text = "api.getRoutingQueue('7', { expand: 'x' })";
      const { binding, line } = read(text);
      assert.equal(binding, 'sdk-method');
      assert.equal(text.slice(line?.url.at.start, line?.url.at.end), 'getRoutingQueue');
      assert.deepEqual(line?.url.value.query, [['expand', 'x']]);
    });
  });

  describe('literals as JSON', () => {
    body('{ a: \'x\', "b": [1, -2.5, true, null,], }', '{"a":"x","b":[1,-2.5,true,null]}');
    body('{"a": [1, 2]}', '{"a": [1, 2]}');
    body("{ a: 'it\\'s \"q\"\\n\\u0041' }", '{"a":"it\'s \\"q\\"\\nA"}');
    body('{ a: b, c: d.e, f: g() }', '{"a":"{{b}}","c":"{{d.e}}","f":"{{expression}}"}');
    body('{ a, b: `x ${c} y` }', '{"a":"{{a}}","b":"x {{c}} y"}');
    body('{ a: undefined, b: x as string, c: y!, d: 1 /* no */ }', '{"b":"{{x}}","c":"{{y}}","d":1}');
    body(
      '{ a: cond ? 1 : 2, b: 0x10, c: 1 + 2 }',
      '{"a":"{{expression}}","b":"{{expression}}","c":"{{expression}}"}',
    );
    body("{ ...x, [k]: 1, f() { return '}' }, b: 2 }", '{"b":2}', true);
    body('{ a: [...x, 1] }', '{"a":[1]}', true);
    body('x', '"{{x}}"', true);
    body('{ "__proto__": 1, constructor: 2 }', '{"__proto__":1,"constructor":2}');
    body('{ a: /["\']/.test(x), b: 1 }', '{"a":"{{expression}}","b":1}');

    it('takes what a spread name stands for', () => {
      const { body } = read("const a = { x: 1 };\naxios.post('https://h/a', { ...a, y: 2 })");
      assert.deepEqual([body?.text, body?.partial], ['{"x":1,"y":2}', undefined]);
    });

    it('maps every value back to the code', () => {
      const text = "const n = 'Bob';\naxios.post('https://h/a', { name: n, list: ['x', 2] })";
      const { body } = read(text);
      const from = (part: string) => {
        const start = body!.text.indexOf(part);
        const at = sourceSpan(body!, { start, end: start + part.length });
        return text.slice(at.start, at.end);
      };
      assert.equal(body?.text, '{"name":"Bob","list":["x",2]}');
      assert.deepEqual(['"name"', '"Bob"', '["x",2]', '"x"', '2'].map(from), [
        'name',
        "'Bob'",
        "['x', 2]",
        "'x'",
        '2',
      ]);
    });

    it('stands names that stand for each other', () => {
      assert.equal(read("let a = b; let b = a;\naxios.post('https://h/a', a)").body?.text, '"{{a}}"');
      const wide = ['a', 'b', 'c', 'd'].map(
        (name, i) => `const ${name} = [${`${'bcde'.charAt(i)},`.repeat(200)}];`,
      );
      assert.ok(read(`${wide.join('\n')}\naxios.post('https://h/a', a)`).body);
    });
  });

  it('reads the calls of a file in their order, each in its place', () => {
    const text =
      "// @grant pkce\nimport x from 'y';\nfetch('https://h/a');\n// fetch('https://no/no')\napp.get('/api/v2/x', (q, r) => {\n  fetch('https://h/b');\n});";
    const requests = readAll(text, { fileName: 'a.ts' });
    assert.deepEqual(requests.map(line), ['GET h/a', 'GET h/b']);
    assert.equal(text.slice(requests[1]?.at.start, requests[1]?.at.end), "fetch('https://h/b')");
    assert.equal(requests[1]?.claims.grant?.value, 'pkce');
  });

  it('gives a response below to the last call', () => {
    const requests = readAll("fetch('https://h/a');\nfetch('https://h/b');\n\nHTTP/1.1 403 Forbidden\n\nno");
    assert.deepEqual(
      requests.map(({ response }) => response?.status),
      [undefined, 403],
    );
  });

  it('refuses code without a call', () => {
    assert.match(refusal('const x = 5;', { fileName: 'a.ts' }), /No request is found.*select a call/);
    assert.match(refusal('x = 5', { languageId: 'python' }), /select a call/);
  });

  it('takes a call with an unknown URL for none', () => {
    assert.match(
      refusal('function send(url) {\n  return fetch(url);\n}', { fileName: 'a.ts' }),
      /No request is found/,
    );
  });

  it('takes a selected object literal for a body', () => {
    assert.equal(read("{ phoneNumber: '+1' }", { languageId: 'typescript' }).form, 'json-body');
  });
});

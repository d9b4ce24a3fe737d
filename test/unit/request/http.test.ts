import assert from 'node:assert/strict';
import fc from 'fast-check';
import { requestAt } from '../../../src/request/read';
import { fixture, headers, line, read, readAll } from './reading';

const http = { fileName: 'case.http' };

/** Reads one request and says its line. */
function lineOf(text: string): string {
  return line(read(text, http));
}

describe('the .http reader', () => {
  it('reads a case file whole', () => {
    const text = fixture('call-refused.http');
    const request = read(text, http);
    assert.equal(line(request), 'POST api.mypurecloud.com/api/v2/conversations/calls');
    assert.deepEqual(headers(request), ['Authorization: Bearer {{token}}', 'Content-Type: application/json']);
    assert.equal(request.claims.grant?.value, 'pkce');
    assert.deepEqual(
      request.claims.scopes.map(({ value }) => value),
      ['calls:view', 'calls:modify'],
    );
    assert.deepEqual(
      request.claims.notes.map(({ value }) => value),
      ['token of an agent'],
    );
    assert.equal(request.response?.status, 403);
    assert.equal(request.response.reason, 'Forbidden');
    assert.match(request.body?.text ?? '', /^\{[^]*"agent-id-123"\s+\}\s+\}$/);
    assert.match(request.response.body?.text ?? '', /^\{\s+"message": "The user does not[^]*\}$/);
  });

  it('places every part in the text', () => {
    const text = '# @scopes a b\nPOST https://h/p HTTP/1.1\nX: y\n\n{}\n\nHTTP/1.1 403 Forbidden\n\nno\n';
    const { claims, line, headers, body, response } = read(text, http);
    const parts = [
      claims.scopes[1],
      line?.method,
      line?.url,
      headers[0]?.name,
      headers[0]?.value,
      body,
      response?.body,
    ];
    const slices = parts.map((part) => text.slice(part?.at.start, part?.at.end));
    assert.deepEqual(slices, ['b', 'POST', 'https://h/p', 'X', 'y', '{}', 'no']);
    assert.equal(text.slice(response?.at.start, response?.at.end), 'HTTP/1.1 403 Forbidden\n\nno');
  });

  describe('request lines', () => {
    const reads = (text: string, expected: string) =>
      it(JSON.stringify(text), () => assert.equal(lineOf(text), expected));
    reads('GET https://api.mypurecloud.ie/api/v2/users/me', 'GET api.mypurecloud.ie/api/v2/users/me');
    reads('https://api.mypurecloud.ie/api/v2/users/me', 'GET api.mypurecloud.ie/api/v2/users/me');
    reads('get https://API.mypurecloud.ie/api/v2/users/me HTTP/2', 'GET api.mypurecloud.ie/api/v2/users/me');
    reads(
      'PATCH /api/v2/users/me HTTP/1.1\nHost: API.usw2.pure.cloud',
      'PATCH api.usw2.pure.cloud/api/v2/users/me',
    );
    reads('DELETE /api/v2/tokens/me', 'DELETE /api/v2/tokens/me');
    reads('/api/v2/tokens/me', 'GET /api/v2/tokens/me');
    reads('GET api/v2/tokens/me', 'GET /api/v2/tokens/me');
    reads('GET api.mypurecloud.de/api/v2/tokens/me', 'GET api.mypurecloud.de/api/v2/tokens/me');
    reads('api.mypurecloud.de/api/v2/tokens/me', 'GET api.mypurecloud.de/api/v2/tokens/me');
    reads('POST https://user:secret@localhost:8080/api', 'POST localhost:8080/api');
    reads('GET https://api.mypurecloud.de', 'GET api.mypurecloud.de/');
    reads('GET https://{{host}}/api/v2/users', 'GET {{host}}/api/v2/users');
    reads('GET {{base}}/api/v2/users/{{ userId }}', 'GET {{base}}/api/v2/users/{{userId}}');
    reads('\uFEFFGET /api/v2/users', 'GET /api/v2/users');
    reads('\uFEFF### one\r\n\r\n// comment\r\nPUT /api/v2/users\r\n\r\n{}', 'PUT /api/v2/users');
    reads('# comment\n\n   GET   /api/v2/users   HTTP/1.1   ', 'GET /api/v2/users');
    reads('< {%\n request.variables.set("a", 1)\n%}\nGET /a/b', 'GET /a/b');
    reads('{{\n exports.a = 1\n}}\nGET /a/b', 'GET /a/b');
  });

  it('takes the query from the lines below', () => {
    const text = 'GET https://h/api/v2/users\n  ?pageSize=25\n  &q=a%20b+c&q=\nAccept: */*';
    const { line, headers } = read(text, http);
    assert.deepEqual(line?.url.value.query, [
      ['pageSize', '25'],
      ['q', 'a b c'],
      ['q', ''],
    ]);
    assert.equal(line.url.value.text, 'https://h/api/v2/users?pageSize=25&q=a%20b+c&q=');
    assert.equal(text.slice(line.url.at.start, line.url.at.end), text.slice(4, text.indexOf('\nAccept')));
    assert.equal(headers.length, 1);
  });

  it('fills in variables that the file defines and names the others', () => {
    const text =
      '@base = https://{{host}}\n@host=api.mypurecloud.ie\n###\nGET {{base}}/api/v2/users/{{id}}?x={{y}}';
    const { line } = read(text, http);
    assert.equal(line?.url.value.text, '{{base}}/api/v2/users/{{id}}?x={{y}}');
    assert.deepEqual([line.url.value.scheme, line.url.value.host], ['https', 'api.mypurecloud.ie']);
    assert.equal(line.url.value.path, '/api/v2/users/{{id}}');
    assert.deepEqual(line.url.value.unresolved, ['id', 'y']);
  });

  it('stands variables that name each other', () => {
    const text = `@a={{b}}{{b}}{{b}}\n@b={{a}}{{a}}{{a}}\nGET https://h/{{a}}`;
    assert.ok((read(text, http).line?.url.value.path.length ?? 0) < 100_000);
  });

  it('reads several requests with their titles, the file-level claims among them', () => {
    const text =
      '# @grant pkce\n\n### one\nGET /a/b\n\n###\n# @name two\n# @grant implicit\nPOST /c/d\n\n{}\n### empty\n';
    const requests = readAll(text, http);
    assert.deepEqual(requests.map(line), ['GET /a/b', 'POST /c/d']);
    assert.deepEqual(
      requests.map(({ title }) => title?.value),
      ['one', 'two'],
    );
    assert.deepEqual(
      requests.map(({ claims }) => claims.grant?.value),
      ['pkce', 'implicit'],
    );
    assert.equal(line(requestAt(requests, text.indexOf('@name'))!), 'POST /c/d');
    assert.equal(line(requestAt(requests, 0)!), 'GET /a/b');
    assert.equal(line(requestAt(requests, text.length)!), 'POST /c/d');
  });

  it('does not take what other editors add for a body', () => {
    const text =
      'POST /a/b\nX: y\n\n< ./body.json\n\n> {%\n client.test()\n%}\n<> ./answer.json\n>> out.txt\n\nHTTP/1.1 200 OK';
    const request = read(text, http);
    assert.equal(request.body, undefined);
    assert.equal(request.bodyFile?.value, './body.json');
    assert.equal(request.response?.status, 200);
    assert.equal(read('POST /a/b\n\n{"a":1}\n\n> {% client.test() %}\n', http).body?.text, '{"a":1}');
  });

  it('leaves comments behind a JSON body out of it and reads them', () => {
    const request = read('POST /a/b\n\n{\n  "a": 1\n}\n# @note asked before calling\n// done\n', http);
    assert.equal(request.body?.text, '{\n  "a": 1\n}');
    assert.equal(request.claims.notes[0]?.value, 'asked before calling');
  });

  it('finds a body without its blank line', () => {
    assert.equal(read('POST /a/b\nX: y\n{"a":1}', http).body?.text, '{"a":1}');
    assert.equal(
      read('POST /oauth/token\ngrant_type=client_credentials', http).body?.text,
      'grant_type=client_credentials',
    );
  });

  it('reads a response alone, and one whose status nobody wrote down', () => {
    const request = read(
      '# @note n\nHTTP/1.1 000 Unknown\nContent-Type: text/plain\n\ndnis=sip:unknown@localhost\n',
      http,
    );
    assert.equal(request.line, undefined);
    assert.equal(request.response?.status, 0);
    assert.deepEqual(headers(request.response), ['Content-Type: text/plain']);
    assert.equal(request.response.body?.text, 'dnis=sip:unknown@localhost');
  });

  it('takes the last of several responses', () => {
    const { response } = read('GET /a/b\n\nHTTP/1.1 100 Continue\n\nHTTP/2 403\nA: b\n\nno', http);
    assert.deepEqual([response?.status, response?.reason, response?.body?.text], [403, '', 'no']);
  });

  it('reads headers that only look like something else', () => {
    assert.deepEqual(headers(read(fixture('token-request.http'), http)), [
      'Authorization: Basic BASE64(client_id:client_secret)',
      'grant_type: client_credentials',
    ]);
  });

  it('gives request, body and response back as they were written', () => {
    const eol = fc.constantFrom('\n', '\r\n');
    const word = fc.stringMatching(/^[a-z]{1,8}$/);
    const body = fc.option(
      fc.json({ maxDepth: 2 }).map((json) => `{"x":${json}}`),
      { nil: undefined },
    );
    fc.assert(
      fc.property(eol, word, body, body, fc.boolean(), (nl, path, sent, answer, final) => {
        const parts = ['# @grant pkce', `POST https://api.mypurecloud.com/${path}`, 'A: b'];
        if (sent) parts.push('', sent);
        parts.push(
          '',
          'HTTP/1.1 403 Forbidden',
          'C: d',
          ...(answer ? ['', answer] : []),
          ...(final ? [''] : []),
        );
        const text = parts.join(nl);
        const request = read(text, http);
        assert.equal(line(request), `POST api.mypurecloud.com/${path}`);
        assert.equal(request.body?.text, sent);
        assert.equal(request.response?.body?.text, answer);
        for (const part of [request.body, request.response?.body]) {
          if (part) assert.equal(text.slice(part.at.start, part.at.end), part.text);
        }
      }),
    );
  });
});

import assert from 'node:assert/strict';
import { sourceSpan } from '../../../src/text/pieces';
import { headers, line, read, readAll, refusal } from './reading';

function sends(command: string, expected: string): void {
  it(JSON.stringify(command.slice(0, 90)), () => {
    const request = read(command);
    assert.equal(request.form, 'curl');
    assert.equal(`${line(request)}${request.body ? ` ${request.body.text}` : ''}`, expected);
  });
}

/** What stands in the source where a part of the body comes from. */
function origin(text: string, part: string): string {
  const { body } = read(text);
  assert.ok(body);
  const start = body.text.indexOf(part);
  const at = sourceSpan(body, { start, end: start + part.length });
  return text.slice(at.start, at.end);
}

describe('the curl reader', () => {
  sends('curl https://h/a', 'GET h/a');
  sends('curl -X POST https://h/a', 'POST h/a');
  sends('curl -XPOST https://h/a', 'POST h/a');
  sends('curl --request=put https://h/a', 'PUT h/a');
  sends('curl -sSLkXDELETE --url https://h/a', 'DELETE h/a');
  sends('curl --url=https://h/a -o out.json --max-time 5 -w "%{http_code}"', 'GET h/a');
  sends('curl -I https://h/a', 'HEAD h/a');
  sends('curl -T file https://h/a', 'PUT h/a');
  sends('curl -X "$METHOD" https://h/a', '{{METHOD}} h/a');
  sends(`curl h.example.com/a -d '{"a":1}'`, 'POST h.example.com/a {"a":1}');
  sends(`curl https://h/a -d a=b --data c=d`, 'POST h/a a=b&c=d');
  sends(`curl https://h/a --data-urlencode 'q=x y&z' --data-urlencode plain`, 'POST h/a q=x%20y%26z&plain');
  sends(`curl https://h/a --json '{"a":1}'`, 'POST h/a {"a":1}');
  sends(`curl https://h/a --data-raw '@x'`, 'POST h/a @x');
  sends(`curl https://h/a -d @- <<END\n{"a":1}\nEND`, 'POST h/a {"a":1}');
  sends(`curl https://h/a --data-raw $'{"a":"it\\'s"}'`, `POST h/a {"a":"it's"}`);
  sends('curl \\\n  -H "A: b" \\\r\n  "https://$HOST/a/${ID}"', 'GET {{HOST}}/a/{{ID}}');
  sends('HOST=https://h.example\nexport P="a/b"\ncurl "$HOST/$P"', 'GET h.example/a/b');
  sends('# @grant pkce\n$ curl https://h/a', 'GET h/a');
  sends('cd x && TOKEN=y sudo curl https://h/a', 'GET h/a');
  sends('curl.exe -X POST "https://h/a" -d "{\\"a\\":\\"%X%\\"}"', 'POST h/a {"a":"{{X}}"}');
  sends(
    'curl ^"https://h/a?b=1^&c=2^" ^\r\n  -H ^"A: b^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"',
    'POST h/a {"a":1}',
  );
  sends('curl "https://h/a" ^\n --data-raw "{^\n\n}"', 'POST h/a {^');
  sends('curl.exe -X POST `\r\n  "https://$env:HOST/a" `\r\n  -d \'{\\"a\\":1}\'', 'POST {{HOST}}/a {"a":1}');

  it('places method, URL, headers and body', () => {
    const text = `curl -X POST 'https://h/a' -H "A: b c" -d '{"a":1}'`;
    const { line, headers, body } = read(text);
    const parts = [line?.method, line?.url, headers[0]?.name, headers[0]?.value, body];
    assert.deepEqual(
      parts.map((part) => text.slice(part?.at.start, part?.at.end)),
      ['POST', 'https://h/a', 'A', 'b c', '{"a":1}'],
    );
  });

  it('maps an escaped body back to the source', () => {
    assert.equal(origin('curl h.example.com -d "{\\"name\\": \\"$X\\"}"', 'name'), 'name');
    assert.equal(origin('curl h.example.com -d "{\\"name\\": \\"$X\\"}"', '"{{X}}"'), '\\"$X\\"');
    assert.equal(origin(`curl h.example.com -d $'{"a":"it\\'s"}'`, `it's`), `it\\'s`);
  });

  it('keeps no secret of -u', () => {
    const request = read('curl https://h/a -u id:secret');
    assert.deepEqual(headers(request), ['Authorization: Basic {{credentials}}']);
    assert.ok(!JSON.stringify(request).includes('secret'));
  });

  it('names the type that curl sends by itself', () => {
    const form = 'Content-Type: application/x-www-form-urlencoded';
    assert.deepEqual(headers(read('curl https://h/a -d a=b')), [form]);
    assert.deepEqual(headers(read(`curl https://h/a -d '{}' -H 'content-type: text/plain'`)), [
      'content-type: text/plain',
    ]);
    assert.deepEqual(headers(read(`curl https://h/a --json '{}'`)), [
      'Content-Type: application/json',
      'Accept: application/json',
    ]);
    assert.deepEqual(headers(read('curl -G https://h/a -d a=b')), []);
    assert.deepEqual(headers(read(`curl https://h/a -H 'A:' -H 'B;' -H 'C: d' -H x`)), ['C: d']);
  });

  it('puts data into the query with -G', () => {
    const { line, body } = read('curl -G "https://h/a?x=1" -d a=b --data-urlencode "q=c d"');
    assert.deepEqual(line?.url.value.query, [
      ['x', '1'],
      ['a', 'b'],
      ['q', 'c d'],
    ]);
    assert.equal(body, undefined);
  });

  it('names the file of a body that was not read', () => {
    const request = read('curl https://h/a -d @body.json');
    assert.deepEqual(
      [request.bodyFile?.value, request.body, line(request)],
      ['body.json', undefined, 'POST h/a'],
    );
    assert.equal(read('curl https://h/a -F file=@x.wav').bodyFile?.value, 'file=@x.wav');
    assert.equal(read('curl https://h/a -d a=b -d @x').body?.partial, true);
  });

  it('refuses what it would have to run', () => {
    for (const secret of ['$(cat token)', '`cat token`']) {
      assert.match(
        refusal(`curl https://h/a -H "Authorization: Bearer ${secret}"`),
        /output of another command.*put the value/,
      );
    }
    assert.match(refusal(`curl 'https://h/a`), /never closes: select the whole command/);
  });

  it('takes what came back from below the command', () => {
    const status = (below: string) => read(`curl -i https://h/a\n${below}`).response?.status;
    assert.equal(status('HTTP/2 403\na: b\n\n{"code":"x"}'), 403);
    assert.equal(status('{"message":"x","code":"not.authorized","status":403}'), 403);
    assert.equal(status('{"message":"x"}'), 0);
    assert.equal(status('curl: (22) The requested URL returned error: 401'), 401);
    assert.equal(status('{"id":"x"}'), undefined);
  });

  it('reads the commands of a script in their order', () => {
    const text =
      '#!/bin/bash\n# curl https://no/no\ncurl https://h/a\nif true; then\n  curl -X POST https://h/b; fi\necho "curl https://no/no"\n';
    const requests = readAll(text, { fileName: 'a.sh' });
    assert.deepEqual(requests.map(line), ['GET h/a', 'POST h/b']);
    assert.equal(text.slice(requests[1]?.at.start, requests[1]?.at.end), 'curl -X POST https://h/b');
  });

  it('stands in an .http file, too', () => {
    const requests = readAll('### a\n# @grant pkce\ncurl https://h/a\n\n###\nGET /b/c', {
      fileName: 'a.http',
    });
    assert.deepEqual(requests.map(line), ['GET h/a', 'GET /b/c']);
    assert.equal(requests[0]?.claims.grant?.value, 'pkce');
  });

  for (const prose of [
    "curl says no, doesn't it?",
    'curl 7.81.0 (x86_64-pc-linux-gnu)',
    'use curl https://h/a',
  ]) {
    it(`takes no command from: ${prose}`, () => assert.equal(read(prose).form, 'error'));
  }
});

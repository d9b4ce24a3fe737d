import assert from 'node:assert/strict';
import { fixture, headers, line, read, readAll } from './reading';

const refused = `{
  "message": "You are missing the following permission(s): [routing:queue:view]",
  "code": "missing.permissions",
  "status": 403
}`;

describe('output of the gc command line', () => {
  it('gives the call of a log, what it sent, and the refusal with its headers', () => {
    const text = fixture('gc-refused.log');
    const request = read(text, { fileName: 'gc.log' });
    assert.equal(request.form, 'gc');
    assert.equal(line(request), 'POST /api/v2/routing/queues');
    assert.equal(request.body?.text, '{\n  "name": "Support"\n}');
    assert.equal(request.response?.status, 403);
    assert.equal(headers(request.response)[1], 'Inin-Correlation-Id: 1f7c0000-aaaa-bbbb-cccc-000000000001');
    assert.match(request.response.body?.text ?? '', /^\{\n {2}"message"[^]*\}$/);
    const { at } = request.line!.url;
    assert.equal(text.slice(at.start, at.end), '/api/v2/routing/queues');
    assert.equal(text.slice(request.line?.method.at.start, request.line?.method.at.end), 'POST');
  });

  it('reads the terminal with --indicateprogress', () => {
    const request = read(
      `$ gc routing queues get 1 -i\nCommand started at: 2026-03-02T09:14:07.5Z. Method: GET, Path: /api/v2/routing/queues/1\n${refused}\n`,
    );
    assert.deepEqual([line(request), request.response?.status], ['GET /api/v2/routing/queues/1', 403]);
    assert.equal(request.response?.body?.text, refused);
  });

  it('takes log and terminal of one call for one', () => {
    const text = `Command started at: 2026-03-02T09:14:07Z. Method: GET, Path: /api/v2/users
INFO: 2026/03/02 09:14:07 Calling API with method: GET, URI: /api/v2/users, data:${' '}
WARNING: 2026/03/02 09:14:08 Error from API: Verb GET, Path /api/v2/users, Status Code 401, Headers {}
`;
    assert.deepEqual([line(read(text)), read(text).response?.status], ['GET /api/v2/users', 401]);
  });

  it('takes the same call after an answer for another', () => {
    const one = 'Error from API: Verb GET, Path /api/v2/users, Status Code 401, Headers {}\n';
    assert.equal(readAll(one + one).length, 2);
  });

  it('gives no answer to a call that succeeded', () => {
    const request = read(
      'Command started at: x. Method: DELETE, Path: /api/v2/users/1\nCommand finished at: y. Time taken: 1s\n',
    );
    assert.deepEqual([line(request), request.response], ['DELETE /api/v2/users/1', undefined]);
  });

  it('is not seen in other words', () => {
    assert.equal(read('Calling API with method GET failed: 403 Forbidden').form, 'error');
    assert.equal(read(`$ gc routing queues get 1\n${refused}`).form, 'error');
  });

  it('stays bounded on many lines', () => {
    const many = 'Calling API with method: GET, URI: /a, data: {"a":\n'.repeat(300);
    assert.ok(readAll(many).length > 0);
  });
});

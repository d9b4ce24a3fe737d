import assert from 'node:assert/strict';
import { authorization } from '../../../src/request/authorization';
import { read } from './reading';

/** Scheme, what stands at the credentials, and whether they are a stand-in. */
function found(text: string): [string, string, boolean] | undefined {
  const one = authorization(read(text));
  return one && [one.scheme, text.slice(one.credentials.start, one.credentials.end), one.placeholder];
}

describe('authorization', () => {
  const finds = (text: string, ...expected: [string, string, boolean]) =>
    it(JSON.stringify(text), () => assert.deepEqual(found(text), expected));
  finds('GET /a/b\nauthorization:  Bearer  abc-123 ', 'Bearer', 'abc-123', false);
  finds('GET /a/b\nAuthorization: Basic {{basic}}', 'Basic', '{{basic}}', true);
  finds('GET /a/b\nAuthorization: abc', '', 'abc', false);
  finds('GET /a/b\nAuthorization: Bearer', 'Bearer', '', false);
  finds('GET /a/b\nAuthorization: Bearer <token>', 'Bearer', '<token>', true);
  finds(
    'POST /a/b\nAuthorization: Basic BASE64(client_id:client_secret)',
    'Basic',
    'BASE64(client_id:client_secret)',
    true,
  );
  finds(`curl https://h/a -H 'Authorization: Bearer abc'`, 'Bearer', 'abc', false);
  finds(`curl https://h/a -H "Authorization: Bearer $TOKEN"`, 'Bearer', 'Bearer $TOKEN', true);

  it('is undefined without the header', () => assert.equal(found('GET /a/b\nX-Authorization: a'), undefined));
  it('holds no copy of the credentials', () => {
    assert.ok(
      !JSON.stringify(authorization(read('GET /a/b\nAuthorization: Bearer abc-123'))).includes('abc'),
    );
  });
});

import assert from 'node:assert/strict';
import { fixture, line, read } from './reading';

/** Status, reason and line that an error tells, and the form it was taken for. */
function told(text: string): string {
  const request = read(text);
  const { status, reason } = request.response ?? { status: 'no response', reason: '' };
  return `${request.form} ${status} ${reason} ${line(request)}`.replace(/ +/g, ' ');
}

describe('a pasted error', () => {
  const tells = (text: string, expected: string) =>
    it(JSON.stringify(text.slice(0, 70)), () => assert.equal(told(text), expected));

  tells('No outbound route was found matching the classification Extension', 'error 0 none');
  tells('403', 'error 403 none');
  tells('Genesys 403', 'error 403 none');
  tells('dialled tel:30005 from extension 403 on floor 4', 'error 0 none');
  tells('API Error: 403 - Missing. (c5fad4cb-d540-4913-be4a-761b3dec1281)', 'error 403 none');
  tells('GET https://h/api/v2/users/me 403 (Forbidden)', 'error 403 Forbidden GET h/api/v2/users/me');
  tells('app.js:1 POST https://h/a?b=c 403', 'error 403 POST h/a');
  tells('XHRPOST https://h/a\n[HTTP/2 403 Forbidden 12ms]', 'error 403 Forbidden POST h/a');
  tells('POST /api/v2/x returns 401 Unauthorized', 'error 401 Unauthorized POST /api/v2/x');
  tells('Post "https://h/a": 403 Forbidden', 'error 403 Forbidden POST h/a');
  tells('Request failed with status code 404', 'error 404 none');
  tells('curl: (22) The requested URL returned error: 403', 'error 403 none');
  tells('(403)\nReason: Forbidden\nHTTP response body: {}', 'error 403 none');
  tells('failed at step 6 (wfm): status=403', 'error 403 none');
  tells('Error calling PostConversationsCalls: {"status":403}', 'error 403 POST /api/v2/conversations/calls');
  tells('Error calling Nonsense: x', 'error 0 none');
  tells('Forbidden (403)', 'error 403 Forbidden none');
  tells('{"message":"x"}', 'error 0 none');
  tells('{"code":"not.authorized","message":"x","status":"403"}', 'error 403 none');
  tells('{"error":"invalid_client","description":"d","error_description":"d"}', 'error 0 none');
  tells('[{"message":"a","code":"b"},{"message":"c","code":"d"}]', 'error 0 none');
  tells(
    '{"response":{"status":403,"statusText":"Forbidden","data":{"code":"x"}}}',
    'error 403 Forbidden none',
  );
  tells('{"status":403,"body":{"message":"x"},"text":"x","headers":{}}', 'error 403 none');
  tells(
    '{"name":"AxiosError","message":"x","config":{"baseURL":"https://h/","url":"/a","method":"patch"},"status":409}',
    'error 409 PATCH h/a',
  );
  tells('{"__proto__":{"status":403},"message":"x"}', 'json-body no response none');

  it('takes line and status from the wrapper of a tool, with their places', () => {
    const text = fixture('terraform-error.http');
    const request = read(text, { fileName: 'a.http' });
    assert.equal(line(request), 'GET /api/v2/journey/actionmaps');
    assert.equal(
      text.slice(request.line?.url.at.start, request.line?.url.at.end),
      '/api/v2/journey/actionmaps',
    );
    assert.equal(request.claims.grant?.value, 'client-credentials');
    assert.equal(request.response?.status, 403);
    assert.equal(request.response.body?.text, text.slice(text.indexOf('{')).trim());
  });

  it('keeps the sentence as the body of the response', () => {
    const text = fixture('error-sentence.http');
    const { response } = read(text, { fileName: 'a.http' });
    assert.equal(response?.body?.text, 'No outbound route was found matching the classification Extension');
    assert.equal(text.slice(response.at.start, response.at.end), response.body?.text);
  });

  it('reads a response that stands below some words', () => {
    const { form, response } = read('It answers:\nHTTP/1.1 403 Forbidden\nA: b\n\n{"code":"x"}');
    assert.deepEqual([form, response?.status, response?.body?.text], ['error', 403, '{"code":"x"}']);
  });
});

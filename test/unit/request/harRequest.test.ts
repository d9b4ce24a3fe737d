import assert from 'node:assert/strict';
import { harCall } from '../../../src/request/har/harCall';
import { harRequest } from '../../../src/request/har/harRequest';
import { authorizationForm } from '../../../src/request/har/keptHeader';
import type { Request } from '../../../src/request/request';
import { har, harEntry, type Recorded } from '../../support/har';
import { readInput } from '../../../src/request/read';
import { loadCatalog } from '../../../src/catalog/load';

const API = 'https://api.mypurecloud.com/api/v2/users/me';
const TOKEN = 'q7VgZ0xkqWb3mNcT5yRs9uEoLpJf1hAaD2iK8wXvB4nQ6tYzGjHlMrPeSdUcFiOk';

function requestOf(recorded: Recorded): Request {
  const text = JSON.stringify(harEntry(recorded));
  const call = harCall({ text, at: { start: 0, end: text.length }, line: 1, read: 0 });
  assert.ok(call);
  return harRequest(call);
}

function header(request: Request, name: string): string | undefined {
  return request.headers.find((one) => one.name.value.toLowerCase() === name)?.value.value;
}

/** No part of the secret is anywhere in the request. */
function holdsNone(secret: string, recorded: Recorded): void {
  assert.ok(!JSON.stringify(requestOf(recorded)).includes(secret), JSON.stringify(requestOf(recorded)));
}

describe('a recorded call as a request', () => {
  it('has method, address, body and answer', () => {
    const request = requestOf({
      method: 'post',
      url: 'https://api.mypurecloud.ie/api/v2/conversations/calls?a=b',
      sent: '{"phoneNumber":"+13175550142"}',
      status: 403,
      answer: { code: 'not.a.user' },
      responseHeaders: { Date: 'Fri, 20 Nov 2026 10:00:00 GMT' },
    });
    assert.equal(request.form, 'har');
    assert.equal(request.line?.method.value, 'POST');
    assert.equal(request.line.url.value.host, 'api.mypurecloud.ie');
    assert.equal(request.body?.text, '{"phoneNumber":"+13175550142"}');
    assert.equal(request.response?.status, 403);
    assert.equal(request.response.body?.text, '{"code":"not.a.user"}');
    assert.equal(request.response.headers[0]?.value.value, 'Fri, 20 Nov 2026 10:00:00 GMT');
  });

  it('keeps the form of the credentials and not the credentials', () => {
    assert.equal(authorizationForm(`Bearer ${TOKEN}`), 'Bearer [redacted]');
    assert.equal(authorizationForm(`Basic id:${TOKEN}`), 'Basic [redacted]:[redacted]');
    assert.equal(authorizationForm(`Basic base64(id:${TOKEN})`), 'Basic base64([redacted])');
    assert.equal(authorizationForm(TOKEN), '[redacted]');
    assert.equal(authorizationForm('Bearer'), 'Bearer');
    assert.equal(authorizationForm(''), '[redacted]');
  });

  it('holds no credentials and no cookies, wherever in the entry they stand', () => {
    const bearer = { Authorization: `Bearer ${TOKEN}` };
    holdsNone(TOKEN, { url: API, requestHeaders: bearer });
    holdsNone(TOKEN, { url: `${API}?echo=${TOKEN}`, requestHeaders: bearer });
    holdsNone(TOKEN, { url: `${API}/${TOKEN}`, requestHeaders: bearer });
    holdsNone(TOKEN, {
      url: API,
      requestHeaders: { ...bearer, 'X-Copy': TOKEN, Referer: `https://x/${TOKEN}` },
    });
    holdsNone(TOKEN, { url: API, requestHeaders: bearer, sent: JSON.stringify({ note: TOKEN }) });
    holdsNone(TOKEN, { url: API, requestHeaders: bearer, status: 403, answer: `you sent ${TOKEN}` });
    holdsNone(TOKEN, { url: API, requestHeaders: { Cookie: `a=1; session=${TOKEN}` }, sent: TOKEN });
    holdsNone(TOKEN, {
      url: API,
      responseHeaders: { 'Set-Cookie': `s=${TOKEN}; Path=/` },
      answer: `s ${TOKEN}`,
    });
    holdsNone(TOKEN, { url: API, requestHeaders: { 'X-Api-Key': TOKEN } });
    holdsNone(TOKEN, { url: `${API}?access_token=${TOKEN}` });
    holdsNone('hunter22', { url: API, sent: 'grant_type=password&username=a&password=hunter22' });
    holdsNone('hunter22', { url: API, sent: '{"client_secret":"hunter22"}' });
  });

  it('decodes an answer that was recorded in Base64', () => {
    const entry = harEntry({ url: API, status: 403 }) as { response: { content: object } };
    entry.response.content = { encoding: 'base64', text: Buffer.from('{"code":"x"}').toString('base64') };
    const call = harCall({ text: JSON.stringify(entry), at: { start: 0, end: 1 }, line: 1, read: 0 });
    assert.equal(call && harRequest(call).response?.body?.text, '{"code":"x"}');
  });

  it('puts a form together that the recorder took apart', () => {
    const entry = harEntry({ url: API }) as { request: object };
    Object.assign(entry.request, { postData: { params: [{ name: 'grant_type', value: 'password' }] } });
    const call = harCall({ text: JSON.stringify(entry), at: { start: 0, end: 1 }, line: 1, read: 0 });
    assert.equal(call && harRequest(call).body?.text, 'grant_type=password');
  });

  it('of an entry of any shape is none, or one without what is not there', () => {
    const shapes = [
      'null',
      '[]',
      '3',
      '{',
      '{"request":{}}',
      '{"request":{"url":1},"response":{"status":2}}',
    ];
    for (const text of [...shapes, '{"__proto__":{"request":{"url":"x"},"response":{"status":403}}}'])
      assert.equal(harCall({ text, at: { start: 0, end: 1 }, line: 1, read: 0 }), undefined, text);
    const bare = '{"request":{"url":"x","headers":3,"postData":[]},"response":{"status":403,"content":null}}';
    const call = harCall({ text: bare, at: { start: 0, end: 1 }, line: 1, read: 0 });
    assert.deepEqual(call && harRequest(call).headers, []);
  });

  it('is read from a copied HAR where it was refused, with header names kept', () => {
    const text = har([
      harEntry({ url: API }),
      harEntry({ url: API, status: 401, requestHeaders: { 'X-Organization-Id': '7', ':path': '/' } }),
      harEntry({ url: 'https://example.net/', status: 403 }),
    ]);
    const [only, ...more] = readInput(text, { catalog: loadCatalog() });
    assert.equal(more.length, 0);
    assert.equal(only?.response?.status, 401);
    assert.equal(text.slice(only.at.start, only.at.end).includes('X-Organization-Id'), true);
    assert.equal(header(only, 'x-organization-id'), '[redacted]');
    assert.throws(
      () => readInput(har([]), { catalog: loadCatalog() }),
      /^UnreadableInput: No call in this HAR/,
    );
  });
});

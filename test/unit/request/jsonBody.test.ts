import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { line, read } from './reading';

const call = '{ "phoneNumber": "+13175550123" }';

/** The request line that a body is bound to, and how. */
function bound(text: string, options: Parameters<typeof read>[1] = {}): string {
  const request = read(text, options);
  assert.equal(request.form, 'json-body');
  return `${line(request)} ${request.binding ?? 'unbound'}`;
}

describe('a bare JSON body', () => {
  const binds = (name: string, expected: string, text: string, options: Parameters<typeof read>[1] = {}) =>
    it(name, () => assert.equal(bound(text, options), expected));

  binds('comment with a path', 'POST /api/v2/x comment', `// POST /api/v2/x\n${call}`);
  binds(
    'comment with a URL',
    'PUT api.usw2.pure.cloud/a comment',
    `# put https://api.usw2.pure.cloud/a\n\n${call}`,
  );
  binds('file name', 'POST /api/v2/conversations/calls file-name', call, {
    fileName: '/a/postConversationsCalls.json',
  });
  binds('file name with hyphens', 'POST /api/v2/conversations/calls file-name', call, {
    fileName: 'post-conversations-calls.body.json',
  });
  binds('file name from a path', 'POST /api/v2/conversations/calls file-name', call, {
    fileName: 'C:\\x\\POST_api_v2_conversations_calls.json',
  });
  binds('file name without prefix', 'PUT /api/v2/routing/queues/7 file-name', '{}', {
    fileName: 'PUT_routing_queues_7.json',
  });
  binds('setting', 'POST /api/v2/routing/queues setting', '{}', {
    fileName: '/w/q/a.json',
    bindings: [
      { glob: 'z/*.json', operation: 'getUsersMe' },
      { glob: 'q/*.json', operation: 'POST /api/v2/routing/queues' },
    ],
  });
  binds('setting with an operation id', 'PUT /api/v2/routing/queues/{queueId} setting', '{}', {
    fileName: 'postConversationsCalls.json',
    bindings: [{ glob: '*.json', operation: 'putRoutingQueue' }],
  });
  binds('unknown names', 'none unbound', '{"a":1}', { fileName: '__proto__.json' });
  binds('fields that no model has', 'none unbound', '{"to":[],"from":{},"routing":{}}');
  binds('fields that any model may have', 'none unbound', '{"name":"x"}');
  binds('an error below a comment', 'POST /a comment', '// POST /a\n{"message":"x","code":"y","status":403}');
  binds('mistakes in the JSON', 'none unbound', '{ "a": , }', { fileName: 'a.json' });

  binds('half typed', 'none unbound', '{ "a": [', { fileName: 'a.json' });
  binds('a comment below', 'none unbound', '{ "a": 1 }\n// done', { fileName: 'a.json' });

  it('guesses by the shape of the fields', () => {
    const request = read('{"phoneNumber":"+1","callerId":"+2","callFromQueueId":"x"}');
    assert.deepEqual([request.binding, request.guesses], ['shape', ['postConversationsCalls']]);
  });

  describe('guesses in the whole catalog', () => {
    const guesses = (text: string, ...expected: string[]) =>
      it(text, () => assert.deepEqual(read(text, { catalog: loadCatalog() }).guesses ?? [], expected));
    guesses(
      '{"phoneNumber":"+1","callFromQueueId":"x"}',
      'postConversationsCalls',
      'postConversationsCallsUserUserId',
    );
    guesses('{"to":[{"phoneNumber":"+1"}],"from":{"phoneNumber":"+2"},"routing":{"type":"user"}}');
    guesses('{"interval":"x","groupBy":[],"metrics":[]}');
    guesses('{"name":"x","description":"y"}');
  });

  it('has its place, and the response below it', () => {
    const text = `// @grant pkce\n// POST /a\n${call}\n\nHTTP/1.1 403 Forbidden\n\nno`;
    const { body, claims, response, line } = read(text, { fileName: 'a.json' });
    assert.equal(text.slice(body?.at.start, body?.at.end), call);
    assert.equal(text.slice(line?.url.at.start, line?.url.at.end), '/a');
    assert.deepEqual([claims.grant?.value, response?.status], ['pkce', 403]);
  });
});

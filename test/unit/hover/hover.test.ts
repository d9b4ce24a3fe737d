import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { hoverAt } from '../../../src/hover/hover';
import type { TextOptions } from '../../../src/hover/ourRequests';
import { answered, missingAny, request } from '../../support/request';

const catalog = loadCatalog();
const http = { fileName: 'calls.http', languageId: 'http' };

/** What is told where `|` stands in the text. */
function told(marked: string, options: Partial<TextOptions> = http): string {
  return toldAt(marked, options)?.markdown ?? '';
}

/** The words that are spoken of where `|` stands. */
function place(marked: string, options: Partial<TextOptions> = http): string {
  const at = toldAt(marked, options)?.at;
  return at ? marked.replace('|', '').slice(at.start, at.end) : '';
}

function toldAt(marked: string, options: Partial<TextOptions>) {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, `a | in ${marked}`);
  return hoverAt(marked.replace('|', ''), offset, { catalog, ...options });
}

const call = (body: string) => request('POST /api/v2/conversations/calls', { body });
const queue = (body: string) => request('POST /api/v2/routing/queues', { body });
const get = (comments: string) => `${comments}\nGET https://api.mypurecloud.com/api/v2/users/me\n`;

describe('a hover on the request line', () => {
  it('says what the operation asks for', () => {
    const text = told('PO|ST https://api.mypurecloud.com/api/v2/conversations/calls\n');
    assert.match(text, /`postConversationsCalls` · Conversations/);
    assert.match(text, /Permissions: ANY of `conversation:conference:add`/);
    assert.match(text, /Scopes: `conversations`/);
    assert.match(text, /User context: a user’s token is needed/);
    assert.match(text, /Body: `CreateCallRequest`, required/);
  });

  it('speaks of the whole line, method and URL', () => {
    const line = 'GET https://api.mypurecloud.com/api/v2/users/|me';
    assert.equal(place(line), line.replace('|', ''));
  });

  it('keeps ALL and several scopes apart from ANY', () => {
    const all = catalog.operations.find((o) => o.permissionMode === 'ALL' && o.permissions.length > 1);
    assert.match(told(`${all?.method} |${all?.path}\n`), /Permissions: ALL of `.+` and `/);
  });

  it('says that an operation is going away, or may change', () => {
    const deprecated = catalog.operations.find((o) => o.deprecated);
    const preview = catalog.operations.find((o) => o.preview);
    assert.match(told(`${deprecated?.method} |${deprecated?.path}\n`), /Deprecated/);
    assert.match(told(`${preview?.method} |${preview?.path}\n`), /Preview/);
    assert.doesNotMatch(told('GET |/api/v2/users/me\n'), /Deprecated|Preview/);
  });

  it('names what is near an undocumented path', () => {
    const text = told('GET https://api.mypurecloud.com/api/v2/outbound/rou|tes\n');
    assert.match(text, /`GET \/api\/v2\/outbound\/routes` is not documented/);
    assert.match(text, /Near it:\n\n- `GET \/api\/v2\//);
  });

  it('says nothing where a variable may be anything, or of the API of others', () => {
    assert.equal(told('GET {{base}}/{{pa|th}}\n'), '');
    assert.equal(told('GET https://api.example.com/v1/|users\n'), '');
  });

  it('speaks on the comment that binds a body', () => {
    const json = { fileName: 'body.json', languageId: 'json' };
    assert.match(told('// POST /api/v2/conversations/ca|lls\n{}', json), /`postConversationsCalls`/);
  });
});

describe('a hover on a field', () => {
  it('says its type and its model', () => {
    assert.equal(
      told(call('{"call|FromQueueId": "x"}')),
      '**`callFromQueueId`** · a string · field of `CreateCallRequest`',
    );
  });

  it('speaks of the name, quotes included', () =>
    assert.equal(place(call('{"call|FromQueueId": "x"}')), '"callFromQueueId"'));

  it('says its format', () =>
    assert.match(told(call('{"prio|rity": 1}')), /a whole number.*\n\n- format `int32`/));

  it('says the fields of the objects in it', () =>
    assert.match(
      told(call('{"partici|pants": []}')),
      /an array of Destination objects[^]*- fields: `address`/,
    ));

  it('knows fields at depth', () =>
    assert.match(told(call('{"participants": [{}, {"add|ress": "x"}]}')), /field of `Destination`/));

  it('says what is required', () => {
    assert.match(told(queue('{"na|me": "x"}')), /\*\*required\*\*/);
    assert.doesNotMatch(told(queue('{"descri|ption": "x"}')), /required/);
  });

  it('says what the platform alone sets', () => assert.match(told(queue('{"selfU|ri": "x"}')), /read-only/));

  it('says which values are allowed, on the value as well', () => {
    const { bodyType, method, path } = catalog.operations.find((o) =>
      Object.values(catalog.schema(o.bodyType ?? '')?.properties ?? {}).some((p) => p.enum),
    )!;
    const [name, schema] = Object.entries(catalog.schema(bodyType!)!.properties!).find(([, p]) => p.enum)!;
    const text = told(request(`${method} ${path}`, { body: `{"${name}": "|"}` }));
    assert.ok(text.includes(`\`${schema.enum?.[0]}\``), text);
  });

  it('says where a field is none which fields there are', () =>
    assert.match(told(call('{"phone|Numbr": "x"}')), /^Fields of `CreateCallRequest`: `phoneNumber`, /));

  it('says nothing of a field in a map, or where no model is known', () => {
    assert.equal(told(call('{"attributes": {"any|thing": "x"}}')), '');
    assert.equal(told('{"any|thing": 1}', { fileName: 'a.json' }), '');
  });

  it('stands a body that is half typed', () =>
    assert.match(told(call('{"callFrom|QueueId": "x", "pri')), /a string/));

  it('does not tell of a guess', () =>
    assert.equal(told('{"callFr|omQueueId": "x", "callUserId": "y"}', { fileName: 'a.json' }), ''));
});

describe('a hover on a telephone number', () => {
  it('says its country', () =>
    assert.match(told(call('{"phoneNumber": "+49 30| 901820"}')), /a valid number · Germany \(DE\)/));

  it('says why it is none', () =>
    assert.match(told(call('{"phoneNumber": "+15550|199"}')), /too short.*United States \(US\)/));

  it('says so as well where the field is none', () =>
    assert.match(told(call('{"from": {"phoneNumber": "+1800|5551234"}}')), /`\+18005551234`/));

  it('takes nothing else for a number', () =>
    assert.doesNotMatch(told(call('{"phoneNumber": "12|34"}')), /number ·|too short/));
});

describe('a hover on a scope or permission', () => {
  it('says what a scope opens', () =>
    assert.match(
      told(get('# @scopes conver|sations')),
      /`conversations`: a scope. It opens \d+ operations:/,
    ));

  it('says that a scope does not exist, and what was meant', () =>
    assert.match(told(get('# @scopes calls:vi|ew')), /`calls:view` is \*\*no scope\*\*/));

  it('says what a permission opens', () =>
    assert.match(
      told(get('# @permissions routing:queue:vi|ew')),
      /a permission\. It opens \d+ operations:\n\n- `GET \/api\/v2\//,
    ));

  it('says that no operation asks for a permission, and what was meant', () =>
    assert.match(
      told(get('# @permissions routing:que|ues:view')),
      /No documented operation.*`routing:queue:view`/,
    ));

  it('tells a permission among scopes', () =>
    assert.match(told(get('# @scopes routing:que|ue:view')), /no scope.*It is a permission/));

  it('finds names in notes', () => {
    assert.match(
      told(get('# @note advised: scope callcenter:outbound|calls:modify, and more')),
      /no scope.*form of a permission/,
    );
    assert.match(told(get('# @note we have routing:queue:v|iew')), /a permission/);
    assert.match(told(get('# @note scopes: users, rout|ing')), /`routing`: a scope/);
  });

  it('takes everyday words and times for none', () => {
    assert.equal(told(get('# @note all us|ers are available')), '');
    assert.equal(told(get('# @note since 12:30|:15')), '');
  });

  it('finds names in the answer, a division behind them', () => {
    const id = '4a1b2c3d-0000-1111-2222-333344445555';
    const text = request('GET /api/v2/routing/queues') + missingAny(`routing:queue:view:${id}`);
    const marked = text.replace('queue:view', 'que|ue:view');
    assert.equal(place(marked), 'routing:queue:view');
    assert.match(told(marked), /a permission/);
  });

  it('finds names above the first request', () =>
    assert.match(
      told('# @scopes calls:vi|ew\n\n###\nGET https://api.mypurecloud.com/api/v2/users/me\n'),
      /no scope/,
    ));
});

describe('a hover in a JSON file that holds an error', () => {
  const inFile = (marked: string) => told(marked, { fileName: 'answer.json' });
  const error = '{ "status": 403, "message": "x", "code": "missing.any|.permissions", "contextId": "y" }';
  const ofStatus = /`missing\.any\.permissions` · documented for status 403/;

  it('says of its code what it says in an answer', () => {
    assert.match(inFile(error), ofStatus);
    assert.match(inFile(error), /The likely cause/);
  });
  it('says it of an error that lacks its other fields', () =>
    assert.match(inFile('{ "message": "x", "code": "missing.any|.permissions" }'), ofStatus));
  it('says of an unknown code that it is not documented, in an error of the platform', () =>
    assert.match(inFile(error.replace('missing.any|.permissions', 'no.such|.code')), /is not documented/));
  it('says nothing of errors of others, nor of what is no error', () => {
    assert.equal(inFile('{ "status": 403, "message": "x", "code": "forb|idden" }'), '');
    assert.equal(inFile('{ "status": 403, "message": "x", "code": "no.such|.code" }'), '');
    assert.equal(inFile('{ "rules": [1], "code": "missing.any|.permissions" }'), '');
  });
});

describe('a hover on an error code', () => {
  const answer = (body: string, status = 403) =>
    request('GET /api/v2/routing/queues') + answered(status, body);

  it('says what is documented, and the cause', () => {
    const text = told(answer('{"code": "missing.any|.permissions"}'));
    assert.match(text, /`missing\.any\.permissions` · documented for status 403, by \d+ operations/);
    assert.match(text, /The likely cause: the token’s owner lacks a permission/);
  });

  it('says that a code settles nothing', () =>
    assert.match(told(answer('{"code": "not.author|ized"}')), /does not say what the cause is/));

  it('says that a code is not documented', () =>
    assert.match(told(answer('{"code": "no.such.co|de"}')), /`no\.such\.code` is not documented/));

  it('names the status at which a code is documented, where it is another one', () =>
    assert.match(told(answer('{"code": "not.a.u|ser"}')), /documented for status 400/));

  it('takes a word of a message for no code', () =>
    assert.equal(told(answer('{"message": "this is forb|idden"}')), ''));
});

describe('a hover on the name of an SDK method', () => {
  const rows = [
    ['javascript', 'api.postConver|sationsCalls(body)'],
    ['typescript', 'await api.postConversations|Calls(body);'],
    ['python', 'api.post_conversations|_calls(body)'],
    ['python', 'api.post_conversations_calls_with_|http_info(body)'],
    ['java', 'api.postConversationsCalls|(body);'],
    ['java', 'api.postConversationsCallsAsync|(body);'],
    ['csharp', 'api.|PostConversationsCalls(body);'],
    ['go', 'api.PostConversations|Calls(body)'],
  ] as const;
  for (const [languageId, text] of rows)
    it(`in ${languageId}: ${text.replace('|', '')}`, () =>
      assert.match(told(text, { languageId }), /`POST \/api\/v2\/conversations\/calls`/));

  it('only in the spelling of the language', () => {
    assert.equal(told('api.post_conversations|_calls()', { languageId: 'javascript' }), '');
    assert.equal(told('api.postConversations|Calls()', { languageId: 'go' }), '');
    assert.equal(told('api.PostConversations|Calls()', { languageId: 'python' }), '');
  });

  it('of a short name only where the text speaks of the SDK', () => {
    assert.equal(told('getUs|er()', { languageId: 'javascript' }), '');
    const sdk = "const c = require('purecloud-platform-client-v2');\n";
    assert.match(
      told(`${sdk}api.getUs|er()`, { languageId: 'javascript' }),
      /`GET \/api\/v2\/users\/\{userId\}`/,
    );
  });

  it('of no name that is nearly one', () =>
    assert.equal(told('api.postConversationsCallz|()', { languageId: 'javascript' }), ''));
});

describe('a hover anywhere', () => {
  it('never throws, and speaks of a place that holds the offset', () => {
    const signs = fc.constantFrom(
      'POST /api/v2/conversations/calls\n',
      '# @scopes ',
      'calls:view',
      '{',
      '}',
      '"phoneNumber"',
      ':',
      '"+1',
      '\n',
      '###',
      ' ',
      'HTTP/1.1 403 X\n',
      '"code": "not.a.user"',
      '{{x}}',
      '__proto__',
      '`',
      '|',
      ',',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), fc.nat(), (parts, where) => {
        const text = parts.join('');
        const offset = where % (text.length + 1);
        const told = hoverAt(text, offset, { catalog, ...http });
        if (told) assert.ok(told.at.start <= offset && offset <= told.at.end);
      }),
      { numRuns: 300 },
    );
  });

  it('shows markup in a text as text', () =>
    assert.doesNotMatch(told(get('# @scopes [x](command:evil)`<b|>')), /(?<!`[^`]*)\]\(command:/));
});

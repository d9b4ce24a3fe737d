import assert from 'node:assert/strict';
import { call, get, inspectHttp, told, type Known } from './told';

const number = '"phoneNumber": "+14155552671"';
const uuid = '9e1f7f3c-0000-4000-8000-000000000001';

/** A text that has a finding of the code at some place. */
const has = (finding: string, text: string, known: Known = {}) => {
  it(`finds ${finding.slice(0, 80)}`, () => {
    const [code = ''] = finding.split(' ');
    assert.deepEqual(
      told(text, known).filter((one) => one.startsWith(`${code} `)),
      [finding],
    );
  });
};
/** A text that nearly has one. */
const hasNone = (code: string, why: string, text: string, known: Known = {}) => {
  it(`finds no ${code}: ${why}`, () => {
    assert.deepEqual(
      told(text, known).filter((one) => one.startsWith(`${code} `)),
      [],
    );
  });
};

describe('findings in bodies', () => {
  has('unknown-field "to"', call(`{ "to": 1, ${number} }`));
  hasNone('unknown-field', 'the model has it', call(`{ "callerId": "x", ${number} }`));
  has('missing-destination {', call('{ "callerId": "x" }'));
  hasNone('missing-destination', 'running calls are merged', call(`{ "conversationIds": ["${uuid}"] }`));
  has('doubled-destination "callUserId"', call(`{ ${number}, "callUserId": "${uuid}" }`));
  hasNone('doubled-destination', 'the other is not set', call(`{ ${number}, "callUserId": null }`));
  has('wrong-type "5"', call(`{ ${number}, "priority": "5" }`));
  hasNone('wrong-type', 'it is a number', call(`{ ${number}, "priority": 5 }`));
  has('bad-phone-number "+15550199"', call('{ "phoneNumber": "+15550199" }'));
  hasNone('bad-phone-number', 'it is an extension', call('{ "phoneNumber": "5550199" }'));
  has('not-an-id "support"', call('{ "callQueueId": "support" }'));
  hasNone('not-an-id', 'it is one', call(`{ "callQueueId": "${uuid}" }`));
  has('placeholder "YOUR_QUEUE_ID"', call('{ "callQueueId": "YOUR_QUEUE_ID" }'));
  hasNone('placeholder', 'it is filled in when it is sent', call('{ "callQueueId": "{{queueId}}" }'));
  has('bad-syntax // x', call(`{ // x\n ${number} }`));
  hasNone('bad-syntax', 'the comment is in a string', call(`{ ${number}, "label": "// x" }`));
  const queues = 'POST https://api.mypurecloud.com/api/v2/routing/queues\n\n';
  has('missing-field {', `${queues}{ "description": "x" }\n`);
  hasNone('missing-field', 'it is there', `${queues}{ "name": "x" }\n`);
  const groups = 'POST https://api.mypurecloud.com/api/v2/architect/emergencygroups\n\n';
  has('read-only-field "dateCreated"', `${groups}{ "name": "x", "dateCreated": "2026-01-01T00:00:00Z" }\n`);
  hasNone('read-only-field', 'it may be set', `${groups}{ "name": "x", "description": "y" }\n`);
  has('not-in-enumeration "best"', `${queues}{ "name": "x", "skillEvaluationMethod": "best" }\n`);
  hasNone(
    'not-in-enumeration',
    'it is allowed',
    `${queues}{ "name": "x", "skillEvaluationMethod": "BEST" }\n`,
  );
});

describe('findings on the request line', () => {
  const at = 'https://api.mypurecloud.com/api/v2/routing/queue';
  has(`undocumented-operation ${at}`, get('/api/v2/routing/queue'));
  hasNone('undocumented-operation', 'it is documented', get('/api/v2/routing/queues'));
  hasNone('undocumented-operation', 'there is no word yet', get('/api/v2/'));
  hasNone('undocumented-operation', 'nor a path', get(''));
  hasNone('undocumented-operation', 'a variable may hold the rest', get('/api/v2/{{rest}}/x'));
  hasNone(
    'undocumented-operation',
    'filled in it may be one',
    get('/api/v2/analytics/{{kind}}/aggregates/query').replace('GET', 'POST'),
  );
  hasNone(
    'undocumented-operation',
    'the method is a variable',
    get('/api/v2/routing/queue').replace('GET', '{{method}}'),
  );
  hasNone(
    'undocumented-operation',
    'a token is asked for',
    'POST https://login.mypurecloud.com/oauth/token\n\ngrant_type=client_credentials\n',
  );
  const turns = '/api/v2/analytics/botflows/x/reportingturns';
  has(`deprecated-operation https://api.mypurecloud.com${turns}`, get(turns));
  hasNone('deprecated-operation', 'it is current', get('/api/v2/routing/queues'));
  const jobs = 'https://api.mypurecloud.com/api/v2/analytics/agentutilizations/aggregates/jobs';
  has(`preview-operation ${jobs}`, `POST ${jobs}\n`);
  hasNone('preview-operation', 'it is settled', get('/api/v2/routing/queues'));
  has('word-for-id numberplans', get('/api/v2/telephony/providers/edges/numberplans'));
  hasNone('word-for-id', 'it is an id', get(`/api/v2/telephony/providers/edges/${uuid}`));
  has('no-api-host login.mypurecloud.ie', 'GET https://login.mypurecloud.ie/api/v2/users/me\n');
  has('no-api-host mypurecloud.ie', 'GET https://mypurecloud.ie/api/v2/users/me\n');
  hasNone('no-api-host', 'it is one', get('/api/v2/users/me'));
  hasNone('no-api-host', 'it is this machine', 'GET http://localhost:8080/api/v2/users/me\n');
  const ireland = 'GET https://api.mypurecloud.ie/api/v2/users/me\n';
  has('two-regions api.mypurecloud.ie', `${get('/api/v2/users/me')}\n###\n${ireland}`);
  hasNone(
    'two-regions',
    'login and API are of one',
    `POST https://login.mypurecloud.ie/oauth/token\n\n###\n${ireland}`,
  );
  has('wrong-user-context client-credentials', get('/api/v2/users/me', '# @grant client-credentials\n'));
  hasNone('wrong-user-context', 'a user stands behind it', get('/api/v2/users/me', '# @grant pkce\n'));
  hasNone('wrong-user-context', 'nobody says what it is', get('/api/v2/users/me'));
});

describe('findings in what is stated', () => {
  has('unknown-scope calls:view', get('/api/v2/users/me', '# @scopes calls:view users\n'));
  hasNone('unknown-scope', 'they exist', get('/api/v2/users/me', '# @scopes users:readonly users\n'));
  hasNone('unknown-scope', 'it is filled in', get('/api/v2/users/me', '# @scopes {{scopes}}\n'));
  has('permission-as-scope routing:queue:view', get('/api/v2/users/me', '# @scopes routing:queue:view\n'));
  has(
    'unknown-permission routing:queues:read',
    get('/api/v2/users/me', '# @permissions routing:queues:read\n'),
  );
  hasNone('unknown-permission', 'it exists', get('/api/v2/users/me', '# @permissions routing:queue:view\n'));
  hasNone(
    'unknown-permission',
    'it is a whole domain',
    get('/api/v2/users/me', '# @permissions routing:*:*\n'),
  );
  has('scope-as-permission users:readonly', get('/api/v2/users/me', '# @permissions users:readonly\n'));

  it('finds what is said for a whole file once', () => {
    const head = '# @scopes calls:view\n\n###\n';
    const text = `${head}${get('/api/v2/users/me')}\n###\n${get('/api/v2/tokens/me')}`;
    assert.deepEqual(told(text), ['unknown-scope calls:view']);
  });
});

describe('what is ours', () => {
  const theirs = (why: string, text: string, known: Known = {}) => {
    it(`leaves alone ${why}`, () => assert.deepEqual(told(text, known), []));
  };
  const body = `{ "to": 1, ${number} }\n`;
  const json = { fileName: 'a.json' };
  theirs('a request to another API', 'POST https://example.zendesk.com/api/v2/users\n\n{ "to": 1 }\n');
  theirs('a path that is none of the API', 'GET https://example.com/things\n');
  theirs('a variable host with a path that is not documented', 'GET {{host}}/api/v2/tickets\n');
  theirs('a JSON file that nothing binds', '{ "name": "x", "version": "1" }', { fileName: 'package.json' });
  theirs('an error that came back', '{ "status": 403, "code": "missing.permissions", "message": "x" }', json);
  it('judges a body bound by its first line, a setting or its name', () => {
    const found = ['unknown-field "to"'];
    const bindings = [{ glob: '*.json', operation: 'POST /api/v2/conversations/calls' }];
    assert.deepEqual(told(`// POST /api/v2/conversations/calls\n${body}`, json), found);
    assert.deepEqual(told(body, { ...json, bindings }), found);
    assert.deepEqual(told(body, { fileName: 'postConversationsCalls.json' }), found);
    assert.deepEqual(
      told(`// POST /api/v2/conversations/calls\n${body}`, { fileName: 'x', languageId: 'jsonc' }),
      found,
    );
  });
  it('offers a guess by shape, and judges nothing by it', () => {
    const text = '{ "phoneNumber": "+15550199", "callUserId": "x", "callerId": "y" }';
    assert.deepEqual(told(text, json), ['guessed-operation {']);
  });
  it('judges a request with a variable host by its documented path', () => {
    assert.deepEqual(told(`POST {{host}}/api/v2/conversations/calls\n\n${body}`), ['unknown-field "to"']);
  });
});

describe('a text that is half typed', () => {
  it('is not judged where it is being typed, and is afterwards', () => {
    const text = get('/api/v2/routing/queue');
    const typingAt = text.length - 1;
    assert.deepEqual(told(text, { typingAt }), []);
    assert.equal(told(text).length, 1);
    assert.equal(told(text, { typingAt: 0 }).length, 1);
  });
  it('has no broken JSON from the line on that is being typed, but before it', () => {
    const text = call(`{ ${number}, "callerId": "+1`);
    assert.deepEqual(told(text, { typingAt: text.length - 1 }), []);
    assert.notDeepEqual(told(text), []);
    const broken = call(`{ "label": tru,\n ${number}, "callerId": "x" }`);
    assert.deepEqual(told(broken, { typingAt: broken.indexOf('"x"') + 2 }), [
      'bad-syntax tru',
      'bad-syntax ,',
    ]);
  });
  it('keeps being the body of its operation without its last bracket', () => {
    const text = `// POST /api/v2/conversations/calls\n{ "to": 1`;
    assert.ok(told(text, { fileName: 'a.json' }).includes('unknown-field "to"'));
  });
  it('has no missing destination while its bracket is open', () => {
    assert.deepEqual(
      told(call('{ "callerId": "x"')).filter((one) => one.startsWith('missing')),
      [],
    );
  });
});

describe('ignore comments', () => {
  const body = '{ "to": 1, "phoneNumber": "+15550199" }';
  const both = ['unknown-field "to"', 'bad-phone-number "+15550199"'];
  const leaves = (comment: string, left: readonly string[]) => {
    it(`${comment} leaves ${left.length}`, () => assert.deepEqual(told(call(body, `${comment}\n`)), left));
  };
  leaves('# a comment', both);
  leaves('# permission-doctor-ignore unknown-field', both.slice(1));
  leaves('// permission-doctor-ignore unknown-field', both.slice(1));
  leaves('# permission-doctor-ignore: unknown-field, bad-phone-number', []);
  leaves('# permission-doctor-ignore unknown-field -- bad-phone-number is right', both.slice(1));
  leaves('# permission-doctor-ignore', []);
  leaves('# permission-doctor-ignore-file unknown-field', both.slice(1));
  leaves('# permission-doctor-ignored unknown-field', both);
  leaves('# permission-doctor-ignore wrong-type', both);

  it('above one request leave the next one', () => {
    const text = `${call(body, '# permission-doctor-ignore\n')}\n###\n${call(body)}`;
    assert.deepEqual(told(text), both);
    assert.deepEqual(told(text.replace('ignore', 'ignore-file')), []);
  });
  it('in a bare body hold for the line below, and are no comment too many', () => {
    const text = `// POST /api/v2/conversations/calls\n{ "phoneNumber": "+14155552671",\n// permission-doctor-ignore unknown-field\n"to": 1,\n"xto": 1 }`;
    assert.deepEqual(told(text, { fileName: 'a.json' }), ['unknown-field "xto"']);
  });
});

it('an inspection names the operation of each request', () => {
  const text = `${get('/api/v2/users/me')}\n###\n${get('/api/v2/nothing/here')}`;
  assert.deepEqual(
    inspectHttp(text).map(({ operation }) => operation?.operationId),
    ['getUsersMe', undefined],
  );
});

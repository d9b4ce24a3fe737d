import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../src/catalog/schema';
import { findInBody } from '../../../src/payload/findInBody';
import { judge, told } from './judge';

const string: JsonSchema = { type: 'string' };
const object = (properties: Record<string, JsonSchema>, more: Partial<JsonSchema> = {}): JsonSchema => ({
  title: 'Thing',
  type: 'object',
  properties,
  ...more,
});
const call = object(
  {
    phoneNumber: string,
    callerId: string,
    callUserId: string,
    callQueueId: string,
    participants: {
      type: 'array',
      items: { type: 'object', properties: { address: string }, title: 'Destination' },
    },
    conversationIds: { type: 'array', items: string },
    attributes: { type: 'object', additionalProperties: string },
  },
  { title: 'CreateCallRequest' },
);

/** What is found in the body, as code and place. */
function finds(text: string, schema: JsonSchema, ...expected: string[]): void {
  it(`${text.slice(0, 70)} → ${expected.map((one) => one.split(' ')[0]).join(', ') || 'nothing'}`, () => {
    assert.deepEqual(told(text, schema), expected);
  });
}

describe('unknown fields', () => {
  finds('{"nme":"x"}', object({ name: string }), 'unknown-field "nme"');
  finds('{"name":"x"}', object({ name: string }));
  finds('{"any":{"thing":1}}', { type: 'object' });
  finds('{"any":1}', {});
  finds('{"any":1}', object({}, {}));
  finds('{"any":1}', object({ name: string }, { additionalProperties: true }));
  finds('{"any":1}', object({}, { additionalProperties: false }), 'unknown-field "any"');
  finds('{"any":1}', object({ name: string }, { additionalProperties: string }), 'wrong-type 1');
  finds('{"{{any}}":1}', object({ name: string }, { required: ['name'] }));
  finds('{"$ref":"x","type":"y","required":"z"}', object({ $ref: string, type: string, required: string }));
  finds(
    '{"__proto__":1,"constructor":2}',
    object({ name: string }),
    'unknown-field "__proto__"',
    'unknown-field "constructor"',
  );
  finds(
    '{"a":{"b":1}}',
    object(
      { a: { $ref: '#/definitions/A' } },
      { definitions: { A: { type: 'object', properties: { c: string } } } },
    ),
    'unknown-field "b"',
  );

  it('name the model that lacks them, and where', () => {
    const schema = object(
      { a: { type: 'array', items: { $ref: '#/definitions/A~' } } },
      { definitions: { 'A~': { type: 'object', properties: { c: string } } } },
    );
    const [finding] = judge('{"a":[{"x/y":1}]}', schema);
    assert.deepEqual(
      [finding?.code === 'unknown-field' && finding.model, finding?.pointer],
      ['A~', '/a/0/x~1y'],
    );
  });
});

describe('references', () => {
  const recursive = object({ next: { $ref: '#/definitions/Thing' }, name: string }, {});
  const schema = { ...recursive, definitions: { Thing: recursive } };
  finds('{"next":{"next":{"next":{"name":5}}}}', schema, 'wrong-type 5');
  finds('{"a":1}', { $ref: '#/definitions/A', definitions: { A: { $ref: '#/definitions/A' } } });
  finds('{"a":{"b":1}}', object({ a: { $ref: '#/definitions/Gone' } }));
});

describe('missing fields', () => {
  const schema = object(
    { name: string, id: { ...string, readOnly: true }, all: { type: 'array' } },
    { required: ['name', 'id'] },
  );
  finds('{}', schema, 'missing-field {');
  finds('{"name":null}', schema, 'missing-field {');
  finds('{"name":""}', schema);
  finds('{"all":[', schema, 'bad-syntax ', 'bad-syntax ');
  finds('{"name":', schema, 'bad-syntax ', 'bad-syntax ');
  it('are not told of a body that stands only partly in the source', () => {
    const body = { text: '{}', at: { start: 0, end: 2 }, partial: true as const };
    assert.deepEqual(
      findInBody(body, { bodyType: 'Thing', bodyRequired: true }, { schema: () => schema }),
      [],
    );
  });
});

describe('types', () => {
  finds('{"n":"5"}', object({ n: { type: 'integer' } }), 'wrong-type "5"');
  finds('{"n":5.5}', object({ n: { type: 'integer' } }), 'wrong-type 5.5');
  finds('{"n":5.0}', object({ n: { type: 'integer' } }));
  finds('{"n":5.5}', object({ n: { type: 'number' } }));
  finds('{"n":"true"}', object({ n: { type: 'boolean' } }), 'wrong-type "true"');
  finds('{"n":null}', object({ n: { type: 'boolean' } }));
  finds('[{}]', object({ n: string }), 'wrong-type [{}]');
  finds('["a",1]', { type: 'array', items: string }, 'wrong-type 1');
  finds('["a"]', { type: 'array', items: string });
});

describe('enumerations', () => {
  const schema = object({
    grant: { type: 'string', enum: ['CODE', 'CLIENT-CREDENTIALS'] },
    level: { type: 'integer', enum: [1, 2] },
  });
  finds('{"grant":"client_credentials"}', schema, 'not-in-enumeration "client_credentials"');
  finds('{"grant":"CODE","level":2}', schema);
  finds('{"level":3}', schema, 'not-in-enumeration 3');
  it('say which value differs in spelling alone', () => {
    const meant = (text: string) =>
      judge(text, schema).map((one) => one.code === 'not-in-enumeration' && one.meant);
    assert.deepEqual(meant('{"grant":"client_credentials"}'), ['CLIENT-CREDENTIALS']);
    assert.deepEqual(meant('{"grant":"implicit"}'), [null]);
  });
});

describe('limits', () => {
  finds('{"n":0}', object({ n: { type: 'integer', minimum: 1 } }), 'out-of-limit 0');
  finds('{"n":1}', object({ n: { type: 'integer', minimum: 1, maximum: 1 } }));
  finds('{"n":2147483648}', object({ n: { type: 'integer', format: 'int32' } }), 'out-of-limit 2147483648');
  finds('{"n":2147483647}', object({ n: { type: 'integer', format: 'int32' } }));
  finds('{"s":"abc"}', object({ s: { type: 'string', maxLength: 2 } }), 'out-of-limit "abc"');
  finds('{"s":"a"}', object({ s: { type: 'string', minLength: 2 } }), 'out-of-limit "a"');
  finds('{"s":"ab"}', object({ s: { type: 'string', minLength: 2, maxLength: 2 } }));
  finds(
    '{"s":"red"}',
    object({ s: { type: 'string', pattern: '^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$' } }),
    'out-of-limit "red"',
  );
  finds('{"s":"#fff"}', object({ s: { type: 'string', pattern: '^#([A-Fa-f0-9]{6}|[A-Fa-f0-9]{3})$' } }));
  finds('{"s":"red"}', object({ s: { type: 'string', pattern: '(' } }));
  finds(`{"s":"${'a'.repeat(40)}!"}`, object({ s: { type: 'string', pattern: '^(a+)+$' } }));
  finds(
    '{"s":"tomorrow"}',
    object({ s: { type: 'string', format: 'date-time' } }),
    'out-of-limit "tomorrow"',
  );
  finds('{"s":"2026-11-22T10:00:00.000Z"}', object({ s: { type: 'string', format: 'date-time' } }));
  finds('{"s":"2026-02-30"}', object({ s: { type: 'string', format: 'date' } }), 'out-of-limit "2026-02-30"');
  finds('{"s":"2026-01-01T00:00Z/P1D"}', object({ s: { type: 'string', format: 'interval' } }));
  finds(
    '{"s":"last week"}',
    object({ s: { type: 'string', format: 'interval' } }),
    'out-of-limit "last week"',
  );
  finds('{"s":"anything"}', object({ s: { type: 'string', format: 'surprise' } }));
  finds('{"a":[]}', object({ a: { type: 'array', minItems: 1 } }), 'out-of-limit []');
  finds('{"a":[1,2]}', object({ a: { type: 'array', maxItems: 1 } }), 'out-of-limit [1,2]');
  finds('{"a":[1]}', object({ a: { type: 'array', minItems: 1, maxItems: 1 } }));
});

describe('read-only fields', () => {
  const schema = object(
    { id: { ...string, readOnly: true }, self: { $ref: '#/definitions/S', readOnly: true }, name: string },
    { definitions: { S: string } },
  );
  finds('{"id":5,"self":6}', schema, 'read-only-field "id"', 'read-only-field "self"');
  finds('{"name":"x"}', schema);
});

describe('destinations of a call', () => {
  finds('{"callerId":"+14155552671"}', call, 'missing-destination {');
  finds('{"phoneNumber":"","callUserId":null,"participants":[]}', call, 'missing-destination {');
  finds('{"phoneNumber":"5000"}', call);
  finds('{"phoneNumber":"{{number}}"}', call, 'placeholder "{{number}}"');
  finds('{"conversationIds":[]}', call, 'missing-destination {');
  finds('{"conversationIds":["9e1f7f3c-0000-4000-8000-000000000001"]}', call);
  finds(
    '{"phoneNumber":"5000","participants":[{"address":"5001"}]}',
    call,
    'doubled-destination "participants"',
  );
  finds('{"phoneNumber":"5000","phoneNumber":"5001"}', call);
  finds('{"to":{"phoneNumber":"5000"}}', call, 'missing-destination {', 'unknown-field "to"');
  finds('{}', object({ phoneNumber: string }));
});

describe('phone numbers', () => {
  finds('{"phoneNumber":"+15550199"}', call, 'bad-phone-number "+15550199"');
  finds('{"phoneNumber":"+14155552671"}', call);
  finds('{"phoneNumber":"sip:jo@example.com"}', call);
  finds('{"phoneNumber":"5550199"}', call);
  finds('{"note":"+15550199"}', object({ note: string }));
  finds(
    '{"from":"+15550199"}',
    call,
    'missing-destination {',
    'unknown-field "from"',
    'bad-phone-number "+15550199"',
  );
  finds('{"address":"+tag@example.com"}', object({ address: string }));
});

describe('ids', () => {
  const uuid = '9e1f7f3c-0000-4000-8000-000000000001';
  const pattern = '[a-fA-F0-9]{8}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{4}-[a-fA-F0-9]{12}';
  finds('{"userId":"agent-id-123"}', object({ userId: string }), 'not-an-id "agent-id-123"');
  finds(`{"userId":"${uuid}"}`, object({ userId: string }));
  finds(
    '{"externalUserId":"jo","languageId":"en-us","userIdentity":"jo"}',
    object({ externalUserId: string, languageId: string, userIdentity: string }),
  );
  finds('{"thing":"abc"}', object({ thing: { type: 'string', pattern } }), 'not-an-id "abc"');
  finds(
    '{"divisionIds":["home","*"]}',
    object({ divisionIds: { type: 'array', items: string } }),
    'not-an-id "home"',
  );
  finds('{"division":{"id":"home"},"site":{"name":"id"}}', {}, 'not-an-id "home"');
  finds(
    '{"routing":{"userId":"agent-id-123"}}',
    object({ name: string }),
    'unknown-field "routing"',
    'not-an-id "agent-id-123"',
  );
});

describe('placeholders', () => {
  const schema = object({ n: { type: 'integer' }, state: { type: 'string', enum: ['on'] }, queueId: string });
  finds('{"n": {{count}} }', schema, 'placeholder {{count}}');
  finds('{"n":"{{count}}","state":"${state}"}', schema, 'placeholder "{{count}}"', 'placeholder "${state}"');
  finds('{"queueId":"YOUR_QUEUE_ID"}', schema, 'placeholder "YOUR_QUEUE_ID"');
  finds('{"queueId":"agent-uuid-here"}', schema, 'placeholder "agent-uuid-here"');
  finds('{{body}}', schema, 'placeholder {{body}}');
  finds('[{{body}}]', { type: 'array', items: schema }, 'placeholder {{body}}');
});

describe('syntax', () => {
  const schema = object({ a: { type: 'integer' }, b: string });
  finds('{"a":"x",}', schema, 'wrong-type "x"', 'bad-syntax ,');
  finds('{"a":"x" // why\n}', schema, 'wrong-type "x"', 'bad-syntax // why');
  finds('{"a":1 "b":2}', schema, 'bad-syntax "b"', 'wrong-type 2');
  finds('{"a":"x","b', schema, 'wrong-type "x"', 'bad-syntax "b', 'bad-syntax ', 'bad-syntax ');
  finds('{"b":"// no comment, ]"}', schema);
  it('100,000 brackets are one finding', () => {
    assert.deepEqual(told('['.repeat(100_000), schema), ['bad-syntax [']);
    assert.deepEqual(told('{"a":'.repeat(100_000), schema), ['bad-syntax {']);
  });
});

describe('what is not judged', () => {
  const schema = object({ a: { type: 'integer' } }, { required: ['a'] });
  const judged = (text: string, contentType?: string) => told(text, schema, contentType).length > 0;
  it('goes by the content type', () => {
    assert.equal(judged('grant_type=client_credentials', 'application/x-www-form-urlencoded'), false);
    assert.equal(judged('{"b":1}', 'text/plain'), false);
    assert.equal(judged('{"b":1}', 'application/json; charset=utf-8'), true);
    assert.equal(judged('{"b":1}', 'application/merge-patch+json'), true);
    assert.equal(judged('{"b":1}', '{{type}}'), true);
    assert.equal(judged('nonsense', 'application/json'), true);
  });
  it('and by the first character where there is none', () => {
    assert.equal(judged('grant_type=client_credentials'), false);
    assert.equal(judged('< ./body.json', 'application/json'), false);
    assert.equal(judged(' {"b":1}'), true);
  });
  it('an operation without a body', () => {
    const body = { text: '{"a":', at: { start: 0, end: 5 } };
    assert.deepEqual(
      findInBody(body, { bodyType: null, bodyRequired: false }, { schema: () => undefined }),
      [],
    );
  });
  it('but a body that is blank is missing, where one is required', () => {
    assert.deepEqual(told('  ', schema), ['missing-body   ']);
    const body = { text: ' ', at: { start: 0, end: 1 } };
    assert.deepEqual(
      findInBody(body, { bodyType: 'Thing', bodyRequired: false }, { schema: () => schema }),
      [],
    );
  });
});

describe('places', () => {
  it('of a body that stands otherwise in the source map back to it', () => {
    // {"b":1} written as {b:1} at 10: the quotes of the name are not in the source.
    const body = {
      text: '{"b":1}',
      at: { start: 10, end: 15 },
      pieces: [
        { offset: 0, at: { start: 10, end: 11 }, exact: true },
        { offset: 1, at: { start: 11, end: 12 }, exact: false },
        { offset: 4, at: { start: 12, end: 15 }, exact: true },
      ],
    };
    const schema = object({ a: string });
    const [finding] = findInBody(body, { bodyType: 'Thing', bodyRequired: true }, { schema: () => schema });
    assert.deepEqual(finding?.at, { start: 11, end: 12 });
  });
});

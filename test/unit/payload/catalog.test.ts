import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import type { JsonSchema } from '../../../src/catalog/schema';
import { findInBody } from '../../../src/payload/findInBody';
import { isBlocker, sentence } from '../../../src/payload/sentence';

const catalog = loadCatalog();
const uuid = '9e1f7f3c-0000-4000-8000-000000000001';

/** What is found in the body of a request line, as `code pointer`, and what it says, each given text in it. */
function finds(line: string, body: unknown, expected: readonly string[], ...mentions: string[]): void {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  it(`${line} ${text.slice(0, 60)}`, () => {
    const [method = '', path = ''] = line.split(' ');
    const operation = catalog.match(method, path)?.operation;
    assert.ok(operation);
    const found = findInBody({ text, at: { start: 0, end: text.length } }, operation, catalog);
    assert.deepEqual(
      found.map(({ code, pointer }) => `${code} ${pointer}`),
      expected,
    );
    const said = found.map(sentence).join(' ');
    for (const mention of mentions) assert.ok(said.includes(mention), said);
  });
}

const call = 'POST /api/v2/conversations/calls';
const client = 'POST /api/v2/oauth/clients';

describe('bodies of real operations', () => {
  finds(
    call,
    { phoneNumber: '+14155552671', callerId: '+442071838750', attributes: { a: 'b' }, priority: 5 },
    [],
  );
  finds(
    call,
    {
      to: [{ phoneNumber: '+15550199' }],
      from: { phoneNumber: '+18005551234' },
      routing: { type: 'user', userId: 'agent-id-123' },
    },
    [
      'missing-destination ',
      'unknown-field /to',
      'bad-phone-number /to/0/phoneNumber',
      'unknown-field /from',
      'unknown-field /routing',
      'not-an-id /routing/userId',
    ],
    'CreateCallRequest',
    '`to` is no field of CreateCallRequest; it may mean `phoneNumber`.',
    '`from` is no field of CreateCallRequest; it may mean `callerId`.',
    '`routing` is no field of CreateCallRequest; it may mean `callUserId`.',
  );
  finds(call, { callUserId: uuid, callQueueId: uuid }, ['doubled-destination ']);
  finds(
    call,
    { participants: [{ address: '5000', userid: uuid }] },
    ['unknown-field /participants/0/userid'],
    'Destination',
    'userId',
  );
  finds(`POST /api/v2/conversations/calls/user/${uuid}`, {}, ['missing-destination ']);
  finds(
    client,
    { name: 'x', grant_type: 'client_credentials', division_ids: [uuid] },
    ['missing-field ', 'unknown-field /grant_type', 'unknown-field /division_ids'],
    'roleDivisions',
    'authorizedGrantType',
  );
  finds(
    client,
    { name: 'x', authorizedGrantType: 'client_credentials' },
    ['not-in-enumeration /authorizedGrantType'],
    'CLIENT-CREDENTIALS',
  );
  finds(
    client,
    {
      name: 'x',
      authorizedGrantType: 'CLIENT-CREDENTIALS',
      roleDivisions: [{ roleId: uuid, divisionId: '*' }],
    },
    [],
  );
  finds(
    client,
    { name: 'x', authorizedGrantType: 'CODE', roleDivisions: [{ roleId: uuid }] },
    ['missing-field /roleDivisions/0'],
    'RoleDivision',
  );
  finds('POST /api/v2/routing/queues', { name: 'q', division: { id: uuid }, id: uuid }, [
    'read-only-field /id',
  ]);
  finds(`POST /api/v2/authorization/divisions/${uuid}/objects/QUEUE`, [uuid, 5], ['wrong-type /1']);
  finds(
    `PUT /api/v2/users/${uuid}/routingstatus`,
    { status: 'ON_QUEUE' },
    ['not-in-enumeration /status'],
    'IDLE',
  );

  it('a body made from its own schema blocks nothing, whatever the operation', () => {
    const refused = new Map<string, string>();
    const bodyTypes = new Map(catalog.operations.map((operation) => [operation.bodyType, operation]));
    for (const [bodyType, operation] of bodyTypes) {
      const schema = bodyType === null ? undefined : catalog.schema(bodyType);
      if (bodyType === null || schema === undefined || bodyType === 'CreateCallRequest') continue;
      const text = JSON.stringify(example(schema, schema, 3));
      const found = findInBody(
        { text, at: { start: 0, end: text.length } },
        operation,
        catalog,
        'application/json',
      );
      const wrong = found.filter(
        (finding) =>
          isBlocker(finding) || finding.code === 'unknown-field' || finding.code === 'read-only-field',
      );
      if (wrong[0]) refused.set(bodyType, sentence(wrong[0]));
    }
    assert.deepEqual(refused, new Map());
    assert.ok(bodyTypes.size > 900);
  });
});

/** A value as a schema asks for: all fields that a client sets, a few levels deep, then only the required ones. */
function example(asked: JsonSchema, root: JsonSchema, depth: number): unknown {
  const schema =
    asked.$ref === undefined ? asked : (root.definitions?.[asked.$ref.slice('#/definitions/'.length)] ?? {});
  if (schema.enum !== undefined) return schema.enum[0];
  switch (schema.type) {
    case 'object': {
      const fields = Object.entries(schema.properties ?? {}).filter(
        ([name, property]) => property.readOnly !== true && (depth > 0 || schema.required?.includes(name)),
      );
      return Object.fromEntries(
        fields.map(([name, property]) => [name, depth < -5 ? null : example(property, root, depth - 1)]),
      );
    }
    case 'array':
      return schema.items !== undefined && depth > 0 ? [example(schema.items, root, depth - 1)] : [];
    case 'integer':
    case 'number':
      return schema.minimum ?? 1;
    case 'boolean':
      return true;
    case 'string':
      return uuid;
    default:
      return {};
  }
}

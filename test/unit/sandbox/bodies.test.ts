import assert from 'node:assert/strict';
import type { JsonSchema } from '../../../src/catalog/schema';
import { missingFields } from '../../../src/sandbox/missingFields';
import { catalog, has, wire, world } from './world';

const here = world();
const CALLS = 'POST /api/v2/conversations/calls';

function answers(line: string, body: string, status: number, code?: string) {
  const reply = here.ask('supervisor', line, { body });
  assert.deepEqual([reply.status, (reply.body as { code?: string }).code], [status, code]);
}

describe('sandbox: bodies', () => {
  it('asks for one destination of a call', () => {
    const none = 'missing.create.conversation.destination.parameter';
    answers(CALLS, '{"to":[{"phoneNumber":"+15550199"}],"routing":{"userId":"agent-id-123"}}', 400, none);
    answers(CALLS, '{"phoneNumber":"","participants":[],"callUserId":null}', 400, none);
    answers(
      CALLS,
      '{"phoneNumber":"+13175550142","callQueueId":"x"}',
      400,
      'too.many.create.conversation.parameters',
    );
    answers(CALLS, '{"phoneNumber":"+13175550142","callFromQueueId":"x","unheardOf":1}', 200);
  });

  it('asks for a body that can be read', () => {
    for (const body of ['', ' ', '{"phoneNumber":', 'undefined']) answers(CALLS, body, 400, 'bad.request');
  });

  it('asks for required fields, by name', () => {
    const reply = here.ask('supervisor', 'POST /api/v2/routing/queues', {
      body: '{"description":"no name"}',
    });
    has(wire(reply), {
      status: 400,
      code: 'constraint.validation',
      message: 'Required: name',
      details: [{ errorCode: 'constraint.validation', fieldName: 'name' }],
    });
  });

  it('judges access before the body', () => {
    assert.equal(here.ask('partner', CALLS, { body: 'rubbish' }).status, 403);
  });

  it('finds required fields below, and stays calm before depth, width and odd names', () => {
    const query = { interval: '2026-01-01/2026-01-02', metrics: ['nTotal'], filter: { predicates: [] } };
    assert.deepEqual(missingFields(catalog, 'ConversationAggregationQuery', query), ['filter.type']);
    const wide = { filter: { type: 'and', clauses: Array.from({ length: 5000 }, () => ({})) } };
    assert.equal(missingFields(catalog, 'ConversationAggregationQuery', wide).length, 10);
    const odd = JSON.parse('{"__proto__":{"name":"x"},"constructor":1}') as unknown;
    assert.deepEqual(missingFields(catalog, 'CreateQueueRequest', odd), ['name']);
    assert.deepEqual(missingFields(catalog, 'NoSuchModel', {}), []);
  });

  it('asks nobody for what only the platform sets', () => {
    const model: JsonSchema = { required: ['id', 'name'], properties: { id: { readOnly: true } } };
    assert.deepEqual(missingFields({ schema: () => model }, 'Any', {}), ['name']);
  });
});

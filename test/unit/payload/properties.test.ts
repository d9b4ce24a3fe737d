import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { JsonSchema } from '../../../src/catalog/schema';
import { sentence } from '../../../src/payload/sentence';
import { judge } from './judge';

const names = fc.constantFrom(
  'name',
  'phoneNumber',
  'userId',
  'to',
  '$ref',
  'type',
  '__proto__',
  'constructor',
  'divisionIds',
  '',
);
const limits = fc.record(
  {
    enum: fc.array(fc.oneof(fc.string(), fc.integer()), { maxLength: 3 }),
    format: fc.constantFrom('date-time', 'int32', 'interval', 'odd', '__proto__', 'uuid'),
    pattern: fc.constantFrom('^a+$', '(', '[a-f0-9]{8}-[a-f0-9]{4}', '(a+)+$'),
    minimum: fc.integer(),
    maximum: fc.integer(),
    minLength: fc.nat(5),
    maxLength: fc.nat(5),
    minItems: fc.nat(2),
    maxItems: fc.nat(2),
    readOnly: fc.boolean(),
    required: fc.array(names, { maxLength: 3 }),
    title: fc.constantFrom('CreateCallRequest', 'Thing', '', '__proto__'),
  },
  { requiredKeys: [] },
);
/** Schemas of a few levels. */
function schemaOf(depth: number): fc.Arbitrary<JsonSchema> {
  if (depth === 0) return limits;
  const inner = schemaOf(depth - 1);
  const parts = fc.record(
    {
      type: fc.constantFrom('object', 'array', 'string', 'number', 'integer', 'boolean'),
      $ref: fc.constantFrom('#/definitions/A', '#/definitions/B', 'odd', '#/definitions/__proto__'),
      properties: fc.dictionary(names, inner, { maxKeys: 4 }),
      items: inner,
      additionalProperties: fc.oneof(fc.boolean(), inner),
      definitions: fc.record({ A: inner, B: inner }),
    },
    { requiredKeys: [] },
  );
  return fc.tuple(limits, parts).map(([limit, rest]) => ({ ...limit, ...rest }));
}
const schema = schemaOf(2);

const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.oneof(
      fc.string(),
      fc.integer(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.constantFrom('{{x}}', '+15550199', '<id>'),
    ),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(fc.oneof(names, fc.string()), tie('value'), { maxKeys: 4 }),
  ),
})).value;
/** Whole bodies, bodies that somebody is typing, and anything at all. */
const body = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.tuple(json, fc.nat(), fc.string({ maxLength: 3 })).map(([value, cut, typed]) => {
    const text = JSON.stringify(value);
    return text.slice(0, cut % (text.length + 1)) + typed;
  }),
  fc
    .array(
      fc.constantFrom(
        '{',
        '}',
        '[',
        ']',
        '"',
        ':',
        ',',
        '{{x}}',
        '{{',
        '//',
        '/*',
        '\n',
        '\\',
        'a',
        '1',
        'null',
        '"name":',
      ),
      { maxLength: 20 },
    )
    .map((parts) => `{${parts.join('')}`),
  fc.string(),
);

describe('findings of any body by any schema', () => {
  it('never throw, lie inside the body, and make one sentence each', () => {
    fc.assert(
      fc.property(
        body,
        schema,
        fc.nat(1000),
        fc.constantFrom(undefined, 'application/json'),
        (text, asked, start, type) => {
          for (const finding of judge(text, asked, start, type)) {
            const { at } = finding;
            assert.ok(
              start <= at.start && at.start <= at.end && at.end <= start + text.length,
              JSON.stringify(finding),
            );
            assert.match(sentence(finding), /^[^\n]+\.$/);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('what the schema does not speak of is never wrong by it', () => {
    fc.assert(
      fc.property(json, (value) => {
        const told = judge(JSON.stringify(value), {}, 0, 'application/json').map(({ code }) => code);
        const free = new Set(['placeholder', 'bad-phone-number', 'not-an-id']);
        assert.deepEqual(
          told.filter((code) => !free.has(code)),
          [],
        );
      }),
    );
  });

  it('are bounded in number', () => {
    const many = JSON.stringify(Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`field${i}`, i])));
    assert.equal(judge(many, { type: 'object', properties: { name: { type: 'string' } } }).length, 50);
  });
});

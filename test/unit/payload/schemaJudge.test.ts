import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { getLanguageService, TextDocument, type JSONSchema } from 'vscode-json-languageservice';
import type { JsonSchema } from '../../../src/catalog/schema';
import { judge, told } from './judge';

/** A thing with one field, which holds what is written in it. */
const thing = (field: JsonSchema): JsonSchema => ({
  title: 'Thing',
  type: 'object',
  properties: { field },
});

/** What one keyword of a schema makes of a value: code and what it says of it, or nothing. */
function says(keyword: JsonSchema, value: string, ...expected: string[]): void {
  it(`${JSON.stringify(keyword)} of ${value.slice(0, 40)} → ${expected.join(', ') || 'nothing'}`, () => {
    const found = judge(`{"field":${value}}`, thing(keyword)).map((finding) => {
      switch (finding.code) {
        case 'wrong-type':
          return `${finding.expected} not ${finding.actual}`;
        case 'not-in-enumeration':
          return `one of ${finding.allowed.join()} not ${finding.value}`;
        case 'out-of-limit':
          return `${finding.limit}: ${finding.actual}`;
        default:
          return finding.code;
      }
    });
    assert.deepEqual(found, expected);
  });
}

describe('what each keyword of a schema says', () => {
  says({ type: 'string' }, '5', 'a string not the number 5');
  says({ type: 'boolean' }, '"yes"', 'true or false not the string "yes"');
  says({ type: 'integer' }, '5.5', 'a whole number not the number 5.5');
  says({ type: 'number' }, '"5"', 'a number not the string "5"');
  says({ type: 'array', items: { type: 'integer' } }, '[1,"2",null]', 'a whole number not the string "2"');
  says({ type: 'object', additionalProperties: { type: 'string' } }, '{"a":1}', 'a string not the number 1');
  says({ type: 'string' }, 'null');
  says({ type: 'string', enum: ['A', 'B'] }, '"C"', 'one of A,B not C');
  says({ type: 'integer', enum: [1, 2] }, '3', 'one of 1,2 not 3');
  says({ type: 'string', enum: ['A'] }, 'null');
  says({ type: 'string', enum: ['A'] }, '5', 'a string not the number 5');
  says({ type: 'string', minLength: 2 }, '"a"', 'minLength 2: 1 characters');
  says({ type: 'string', maxLength: 2 }, '"abc"', 'maxLength 2: 3 characters');
  says({ type: 'string', pattern: '^a+$' }, '"b"', 'pattern ^a+$: b');
  says({ type: 'string', pattern: '^a+$', maxLength: 2 }, '"bbb"', 'maxLength 2: 3 characters');
  says({ type: 'string', pattern: '^a+$' }, `"${'b'.repeat(257)}"`);
  says({ type: 'string', format: 'date' }, '"2026-02-30"', 'format date: 2026-02-30');
  says({ type: 'string', format: 'date' }, '"2024-02-29"');
  says({ type: 'string', format: 'date' }, '"1900-02-29"', 'format date: 1900-02-29');
  says({ type: 'string', format: 'date' }, '"2000-02-29"');
  says({ type: 'string', format: 'date-time' }, '"2026-11-22"', 'format date-time: 2026-11-22');
  says({ type: 'string', format: 'date-time' }, '"2026-11-22T10:00"');
  says({ type: 'string', format: 'local-time' }, '"10"', 'format local-time: 10');
  says({ type: 'string', format: 'uuid' }, '"1"', 'format uuid: 1');
  says({ type: 'string', format: 'uri' }, '"somewhere"');
  says({ type: 'number', minimum: 1 }, '0.5', 'minimum 1: 0.5');
  says({ type: 'number', maximum: 1 }, '1.5', 'maximum 1: 1.5');
  says({ type: 'integer', format: 'int32' }, '-2147483649', 'format int32: -2147483649');
  says({ type: 'array', minItems: 2 }, '[1]', 'minItems 2: 1 items');
  says({ type: 'array', maxItems: 1 }, '[1,2]', 'maxItems 1: 2 items');
  says({ type: 'array', minItems: 2 }, '{}', 'an array not an object');
  says({ type: 'object', required: ['a', 'b'] }, '{"b":1}', 'missing-field');
  says({ type: 'object', required: ['a'] }, '{"a":null}', 'missing-field');
  says({ type: 'object', properties: { a: {} }, additionalProperties: false }, '{"b":null}', 'unknown-field');
  says({ type: 'object', properties: { a: { readOnly: true } } }, '{"a":null}', 'read-only-field');
});

describe('names that a schema may not be led astray by', () => {
  const meta: JsonSchema = { properties: { $schema: { type: 'string' }, field: { type: 'string' } } };

  it('a `$schema` is not fetched, and what is beside it is judged', () =>
    assert.deepEqual(told('{"$schema":"https://example.com/s","field":5}', meta), ['wrong-type 5']));

  it('prototype keys are names like others', () => {
    const schema = JSON.parse(
      '{"title":"Thing","type":"object","properties":{"__proto__":{"type":"string"}},"required":["constructor"]}',
    ) as JsonSchema;
    assert.deepEqual(told('{"__proto__":5}', schema), ['missing-field {', 'wrong-type 5']);
  });

  it('each writing of a name that comes again is judged', () =>
    assert.deepEqual(told('{"field":1,"field":"a","field":2}', thing({ type: 'string' })), [
      'wrong-type 1',
      'wrong-type 2',
    ]));

  it('and the last of them is what is sent', () => {
    const schema: JsonSchema = { ...thing({}), required: ['field'] };
    assert.deepEqual(told('{"field":1,"field":null}', schema), ['missing-field {']);
    assert.deepEqual(told('{"field":null,"field":1}', schema), []);
  });
});

describe('long lists', () => {
  const wrongAt = (count: number, ...wrong: number[]) =>
    Array.from({ length: count }, (_, index) => (wrong.includes(index) ? '"x"' : String(index)));

  it('are judged to their end', () => {
    const text = `{"field":[${wrongAt(1000, 0, 199, 200, 999).join()}]}`;
    const schema = thing({ type: 'array', items: { type: 'integer' }, maxItems: 1000 });
    assert.deepEqual(
      judge(text, schema).map(({ pointer }) => pointer),
      ['/field/0', '/field/199', '/field/200', '/field/999'],
    );
  });

  it('of members, too', () => {
    const members = wrongAt(1000, 5, 600).map((value, index) => `"k${index}":${value}`);
    const schema = thing({
      type: 'object',
      additionalProperties: { type: 'integer' },
      required: ['k999', 'k1000'],
    });
    assert.deepEqual(
      judge(`{"field":{${members.join()}}}`, schema).map(({ code, pointer }) => `${code} ${pointer}`),
      ['missing-field /field', 'wrong-type /field/k5', 'wrong-type /field/k600'],
    );
  });

  it('are counted as a whole', () => {
    const schema = thing({ type: 'array', maxItems: 300 });
    assert.deepEqual(
      judge(`{"field":[${wrongAt(500).join()}]}`, schema).map((one) => 'actual' in one && one.actual),
      ['500 items'],
    );
  });

  // Were they judged at once, the lists of problems that are joined would hold 10,000,000,000 entries.
  it('of which all is wrong are no more than that', () => {
    const text = `{"field":[${new Array(150_000).fill('"x"').join()}]}`;
    assert.equal(judge(text, thing({ type: 'array', items: { type: 'integer' } })).length, 50);
  });
});

describe('a schema that bodies are judged by', () => {
  const schema = thing({ type: 'array', items: { type: 'object', properties: { a: { type: 'string' } } } });
  const text = '{"field":[{"a":1},{"a":"b"}]}';
  const rounds = 10_000;

  /** Bytes that so many rounds leave behind. */
  function leftBy(round: () => void): number {
    for (let i = 0; i < 500; i++) round();
    const before = heap();
    for (let i = 0; i < rounds; i++) round();
    return heap() - before;
  }

  it('leaves nothing behind, however many there are', function () {
    this.timeout(120_000);
    const left = leftBy(() => judge(text, schema));
    assert.ok(left < 1024 * 1024, `${left} bytes`);
  });

  it('which is more than the service does where it is handed the schema each time', function () {
    this.timeout(120_000);
    const service = getLanguageService({});
    const document = TextDocument.create('file:///body.json', 'json', 1, text);
    const left = leftBy(() => {
      void service.doValidation(document, service.parseJSONDocument(document), {}, schema as JSONSchema);
    });
    assert.ok(left > 1024 * 1024, `${left} bytes`);
  });
});

/** Bytes of the heap that are in use. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let i = 0; i < 3; i++) collect();
  return process.memoryUsage().heapUsed;
}

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isErrorShaped, mayBeError } from '../../../src/request/errorShape';
import { parseJson } from '../../../src/text/json';

const isError = (text: string) => isErrorShaped(parseJson(text).root);

/** The first letter of every name as the escape that it may be written as. */
const escaped = (json: string) =>
  json.replace(/"(\w)/g, (_, letter: string) => `"\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);

const names = [
  ...[
    'message',
    'errorMessage',
    'error',
    'errors',
    'error_description',
    'code',
    'details',
    'name',
    'callQueueId',
  ],
  ...['statusCode', 'status', 'httpStatus', 'httpStatusCode', 'responseStatus', 'responseCode'],
  ...['response', 'err', 'body', 'data'],
];

describe('the first look at what may be an error', () => {
  it('overlooks none, however its fields are written', () => {
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        fc.constantFrom<unknown>(403, '403', 'TypeError', null),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom(...names), tie('value'), { maxKeys: 2 }),
      ),
    }));
    let errors = 0;
    fc.assert(
      fc.property(value, fc.boolean(), (json, inEscapes) => {
        const plain = JSON.stringify(json);
        const text = inEscapes ? escaped(plain) : plain;
        if (!isError(text)) return;
        errors++;
        assert.ok(mayBeError(text), text);
      }),
      { numRuns: 500 },
    );
    assert.ok(errors > 10, 'hardly any were errors');
  });

  it('takes a body with no such field for none', () => {
    assert.equal(mayBeError('{ "callQueueId": "", "participants": [{ "name": "Ann" }] }'), false);
  });
});

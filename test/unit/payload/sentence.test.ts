import assert from 'node:assert/strict';
import type { Finding } from '../../../src/payload/finding';
import { isBlocker, sentence, severityOf } from '../../../src/payload/sentence';

const at = { start: 0, end: 1 };
const place = { at, pointer: '' };
type Severity = ReturnType<typeof severityOf>;

function says(finding: Finding, severity: Severity, text: string): void {
  it(text, () => {
    assert.equal(sentence(finding), text);
    assert.equal(severityOf(finding), severity);
    assert.equal(isBlocker(finding), severity === 'error');
  });
}

describe('sentences of findings', () => {
  const unknown = { code: 'unknown-field', ...place, field: 'to', model: 'CreateCallRequest' } as const;
  says(
    { ...unknown, meant: ['phoneNumber'] },
    'warning',
    '`to` is no field of CreateCallRequest; it may mean `phoneNumber`.',
  );
  says(
    { ...unknown, meant: ['a', 'b', 'c'] },
    'warning',
    '`to` is no field of CreateCallRequest; it may mean `a`, `b` or `c`.',
  );
  says({ ...unknown, meant: [] }, 'warning', '`to` is no field of CreateCallRequest.');
  says(
    { code: 'missing-field', ...place, field: 'name', model: 'Queue' },
    'error',
    '`name` is missing: Queue requires it.',
  );
  says(
    { code: 'wrong-type', ...place, expected: 'a string', actual: 'the number 5' },
    'error',
    'Here belongs a string, not the number 5.',
  );
  const value = { code: 'not-in-enumeration', ...place, value: 'code', allowed: ['CODE', 'TOKEN'] } as const;
  says({ ...value, meant: 'CODE' }, 'error', '`code` is not among the allowed values; it is written `CODE`.');
  says(
    { ...value, meant: null },
    'error',
    '`code` is not among the allowed values; allowed are `CODE`, `TOKEN`.',
  );
  says(
    { code: 'out-of-limit', ...place, limit: 'maxLength 5', actual: '6 characters' },
    'warning',
    'The value breaks the limit `maxLength 5`: it is 6 characters.',
  );
  says(
    { code: 'read-only-field', ...place, field: 'id' },
    'information',
    '`id` is set by the platform alone; what is sent here has no effect.',
  );
  says(
    { code: 'missing-destination', ...place, fields: ['a', 'b'] },
    'error',
    'The call has no destination: set exactly one of `a`, `b`.',
  );
  says(
    {
      code: 'doubled-destination',
      ...place,
      fields: [
        { name: 'a', at },
        { name: 'b', at },
      ],
    },
    'error',
    'The call has more than one destination (`a`, `b`): keep exactly one.',
  );
  const phone = {
    code: 'bad-phone-number',
    ...place,
    value: '+15550199',
    country: 'US',
    callingCode: '1',
  } as const;
  says({ ...phone, problem: 'too-short' }, 'warning', '`+15550199` is too short for a number of +1 (US).');
  says({ ...phone, problem: 'too-long' }, 'warning', '`+15550199` is too long for a number of +1 (US).');
  says(
    { ...phone, problem: 'not-valid' },
    'information',
    '`+15550199` has the length of a number of +1 (US), but no such number is given out.',
  );
  says(
    { ...phone, problem: 'not-possible', country: null, callingCode: null },
    'warning',
    '`+15550199` cannot be a telephone number.',
  );
  says(
    { ...phone, problem: 'no-such-country', country: null, callingCode: null },
    'warning',
    '`+15550199` begins with a calling code that no country has.',
  );
  says(
    { code: 'not-an-id', ...place, field: 'userId', value: 'jo' },
    'warning',
    '`jo` is no id: `userId` takes a UUID of the organization.',
  );
  says(
    { code: 'placeholder', ...place, text: '<id>', variable: false },
    'warning',
    '`<id>` is a placeholder: put the real value in its place.',
  );
  says(
    { code: 'placeholder', ...place, text: '{{id}}', variable: true },
    'hint',
    '`{{id}}` is filled in when the request is sent, so its value is not judged.',
  );
  says(
    { code: 'bad-syntax', ...place, problem: 'a comma is expected' },
    'error',
    'The body is no JSON here: a comma is expected.',
  );
  says(
    { code: 'missing-body', ...place, model: 'Queue' },
    'error',
    'The operation takes a body, a Queue, and none is sent.',
  );

  it('show no more than an excerpt of what was written, on one line', () => {
    const text = sentence({ ...unknown, field: `a\n\`${'b'.repeat(500)}`, meant: [] });
    assert.ok(text.length < 140 && !text.includes('\n'), text);
  });
});

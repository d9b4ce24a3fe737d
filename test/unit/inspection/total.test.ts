import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyEdits } from '../../../src/inspection/fix';
import { inspectAnyText } from '../../../src/inspection/inspectText';
import { jsonTexts } from '../../support/jsonTexts';
import { call } from './told';

/** Looks at a text with everything there is; all places and edits lie within it. */
function exhaust(text: string, fileName: string, typingAt?: number): number {
  const told = inspectAnyText(text, { fileName, ...(typingAt !== undefined && { typingAt }) });
  let fixes = 0;
  for (const finding of told.findings) {
    assert.ok(0 <= finding.at.start && finding.at.start <= finding.at.end && finding.at.end <= text.length);
    assert.notEqual(finding.message, '');
  }
  // A fix is made of one finding, and there may be thousands of those.
  for (const finding of told.findings.slice(0, 20))
    for (const { edits } of finding.fixes()) {
      fixes++;
      for (const { at } of edits) assert.ok(0 <= at.start && at.start <= at.end && at.end <= text.length);
      applyEdits(text, edits);
    }
  applyEdits(text, told.safeEdits());
  return fixes;
}

describe('any text can be inspected', () => {
  const bound = '// POST /api/v2/conversations/calls\n';

  it('as a body in a JSON file that is bound', () => {
    for (const text of jsonTexts) exhaust(bound + text, 'a.json');
  });
  it('as a body in a JSON file that is not', () => {
    for (const text of jsonTexts) exhaust(text, 'a.json');
  });
  it('as a body below a request line', () => {
    for (const text of jsonTexts) exhaust(call(text), 'a.http');
  });
  it('as a body that is being typed', () => {
    for (const text of jsonTexts) exhaust(call(text), 'a.http', call(text).length - 1);
  });
  it('as a whole file', () => {
    for (const text of jsonTexts) exhaust(text, 'a.http');
  });
  it('cut off anywhere', () => {
    const whole = call(
      '{ "to": [{ "phoneNumber": "+15550199" }], "a": {{b}}, "c": "\\u00e9" }',
      '# @scopes a b:c\n',
    );
    let fixes = 0;
    for (let end = 0; end <= whole.length; end++) fixes += exhaust(whole.slice(0, end), 'a.http');
    assert.ok(fixes > 0);
  });
  it('whatever its pieces are', () => {
    const pieces = fc.constantFrom(
      ...[
        'POST ',
        'GET ',
        'https://api.mypurecloud.com',
        '/api/v2/',
        'users/me',
        '{{',
        '}}',
        '\n',
        '\r\n',
        '\n\n',
        '###',
        '# ',
      ],
      ...[
        '@scopes ',
        'calls:view',
        '@grant client',
        'permission-doctor-ignore',
        '-file',
        ' unknown-field',
        '{ ',
        '}',
        '"to"',
      ],
      ...[': ', ', ', '[', ']', '"+15550199"', '"', 'HTTP/1.1 403', '// ', '\u0000', '\ud800', '__proto__'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.constantFrom('a.http', 'a.json'), (parts, name) => {
        exhaust(parts.join(''), name);
      }),
    );
  });
});

describe('what is told', () => {
  it('holds no secret', () => {
    const token = 'Zr3kq0V8sT1mXy7LwN5bC2dJ9fGhPaQe4uRiKoB6vEnMtS-YxD_HzWlUcIjFgAp0';
    const text = call(`{ "callUserId": "Bearer ${token}", "to": 1 }`);
    const { findings } = inspectAnyText(text, { fileName: 'a.http' });
    assert.ok(findings.length > 1);
    assert.ok(!JSON.stringify(findings).includes(token));
  });
  it('weighs as the user says', () => {
    const text = call('{ "to": 1, "phoneNumber": "+15550199" }');
    const severities = { 'unknown-field': 'error', 'bad-phone-number': 'off' } as const;
    const { findings } = inspectAnyText(text, { fileName: 'a.http', severities });
    assert.deepEqual(
      findings.map(({ code, severity }) => [code, severity]),
      [['unknown-field', 'error']],
    );
  });
});

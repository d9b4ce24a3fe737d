import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/inspection/fix';
import { safeEdits } from '../../../src/inspection/fixes';
import { inE164 } from '../../../src/inspection/phoneForm';
import { call, catalog, fixed, fixes, get, inspectHttp, told } from './told';

const number = '"phoneNumber": "+14155552671"';
const uuid = '9e1f7f3c-0000-4000-8000-000000000001';

describe('fixes of fields', () => {
  it('rename to the field meant, where the value fits it and the name is free', () => {
    const text = call('{ "phone_number": "+14155552671" }');
    assert.equal(fixed(text, 'unknown-field', 'Rename to phoneNumber'), call(`{ ${number} }`));
    const titles = (body: string) => fixes(call(body), 'unknown-field').map(({ title }) => title);
    assert.ok(!titles('{ "to": [{ "phoneNumber": "+14155552671" }] }').includes('Rename to phoneNumber'));
    assert.ok(!titles(`{ ${number}, "phone_number": "+14155552671" }`).includes('Rename to phoneNumber'));
    assert.ok(
      !titles(`{ "callUserId": "${uuid}", "phone_number": "+14155552671" }`).includes(
        'Rename to phoneNumber',
      ),
    );
  });
  it('change a value to the one that is written so', () => {
    const text =
      'POST https://api.mypurecloud.com/api/v2/routing/queues\n\n{ "name": "x", "skillEvaluationMethod": "Best" }\n';
    assert.equal(fixed(text, 'not-in-enumeration', 'Change to BEST'), text.replace('Best', 'BEST'));
  });
  it('keep one destination', () => {
    const text = call(`{\n  ${number},\n  "callUserId": "${uuid}",\n  "callerId": "x"\n}`);
    assert.equal(
      fixed(text, 'doubled-destination', 'Keep only callUserId'),
      call(`{\n  "callUserId": "${uuid}",\n  "callerId": "x"\n}`),
    );
    assert.equal(
      fixed(text, 'doubled-destination', 'Keep only phoneNumber'),
      call(`{\n  ${number},\n  "callerId": "x"\n}`),
    );
    assert.equal(fixes(text, 'doubled-destination')[0]?.review, 'callUserId left out');
  });
  it('remove a field that means nothing', () => {
    assert.equal(
      fixed(call(`{ ${number}, "nonsense": [1, 2] }`), 'unknown-field', 'Remove nonsense'),
      call(`{ ${number} }`),
    );
  });
  it('offer nothing but silence where the body stands in code', () => {
    const code = `await fetch('https://api.mypurecloud.com/api/v2/conversations/calls', { method: 'POST', body: JSON.stringify({ to: 1 }) });`;
    const titles = fixes(code, 'unknown-field', { fileName: 'a.js' }).map(({ title }) => title);
    assert.deepEqual(titles, ['Ignore unknown-field in this request']);
  });
});

describe('numbers in E.164', () => {
  const written = (text: string, expected: string | undefined) => {
    it(`${text} → ${expected ?? 'cannot be told'}`, () => assert.equal(inE164(text), expected));
  };
  written('+44 (0)20 7183 8750', '+442071838750');
  written('+001 415 555 2671', '+14155552671');
  written('+1-800-FLOWERS', '+18003569377');
  written('+1 (415) 555-2671', '+14155552671');
  written('+15550199', undefined);
  written('+1 415 555 2671 ext 5', undefined);
  written('0207183 8750', undefined);
  it('are offered where the number is wrong as it is written', () => {
    const text = call('{ "phoneNumber": "+1-800-FLOWERS" }');
    assert.equal(
      fixed(text, 'bad-phone-number', 'Write as +18003569377'),
      call('{ "phoneNumber": "+18003569377" }'),
    );
  });
});

describe('fixes of the operation', () => {
  it('keep the ids and the query of the path', () => {
    const text = get(`/api/v2/routing/queue/${uuid}/members?pageSize=5`);
    const after = fixed(text, 'undocumented-operation', 'Use GET /api/v2/routing/queues/{queueId}/members');
    assert.equal(after, get(`/api/v2/routing/queues/${uuid}/members?pageSize=5`));
    assert.deepEqual(told(after), []);
  });
  it('change the method where it is the wrong one', () => {
    const text = `PUT https://api.mypurecloud.com/api/v2/conversations/calls\n\n{ ${number} }\n`;
    const titles = fixes(text, 'undocumented-operation').map(({ title }) => title);
    assert.ok(titles.includes('Use POST /api/v2/conversations/calls'), titles.join());
    const after = fixed(text, 'undocumented-operation', 'Use POST /api/v2/conversations/calls');
    assert.equal(after, text.replace('PUT', 'POST'));
  });
  it('send to the API host', () => {
    const text = 'GET https://login.mypurecloud.ie/api/v2/users/me\n';
    assert.equal(
      fixed(text, 'no-api-host', 'Send to api.mypurecloud.ie'),
      'GET https://api.mypurecloud.ie/api/v2/users/me\n',
    );
  });
});

describe('fixes of stated names', () => {
  const scopes = (names: string) => get('/api/v2/routing/queues', `# @scopes ${names}\n`);
  it('replace a scope by one that the operation takes', () => {
    assert.equal(
      fixed(scopes('calls:view'), 'unknown-scope', 'Replace by routing:readonly'),
      scopes('routing:readonly'),
    );
  });
  it('only remove one where the operation has what it takes', () => {
    const titles = fixes(scopes('routing calls:view'), 'unknown-scope').map(({ title }) => title);
    assert.deepEqual(titles, ['Remove calls:view', 'Ignore unknown-scope in this request']);
  });
  for (const [before, after] of [
    ['calls:view routing', 'routing'],
    ['routing calls:view', 'routing'],
    ['routing, calls:view, users', 'routing, users'],
  ] as const)
    it(`leave ${after} of ${before}`, () =>
      assert.equal(fixed(scopes(before), 'unknown-scope', 'Remove calls:view'), scopes(after)));
  it('remove the comment with its only name', () => {
    assert.equal(
      fixed(scopes('calls:view'), 'unknown-scope', 'Remove calls:view'),
      get('/api/v2/routing/queues'),
    );
  });
  it('replace a permission by a near one', () => {
    const text = get('/api/v2/routing/queues', '# @permissions routing:queues:view\n');
    assert.equal(
      fixed(text, 'unknown-permission', 'Replace by routing:queue:view'),
      text.replace('queues:view', 'queue:view'),
    );
  });
});

describe('every finding', () => {
  const broken = [
    call(
      '{ "to": 1, "phoneNumber": "+15550199", "callUserId": "x", "priority": "5" }',
      '# @scopes calls:view a:b:c\n',
    ),
    get('/api/v2/routing/queue', '# @permissions users a:b:c\n'),
    '// POST /api/v2/conversations/calls\n{ "to": 1 }',
  ];
  it('is silenced by its last fix, and by that alone', () => {
    for (const text of broken) {
      const known = text.startsWith('//') ? { fileName: 'a.json' } : {};
      for (const inspection of inspectHttp(text, known)) {
        assert.ok(inspection.findings.length > 0);
        for (const { code } of inspection.findings) {
          const silent = fixed(text, code, `Ignore ${code} in this request`, known);
          assert.deepEqual(
            told(silent, known).map((one) => one.split(' ')[0]),
            told(text, known)
              .map((one) => one.split(' ')[0])
              .filter((one) => one !== code),
          );
        }
      }
    }
  });
});

describe('what is safe', () => {
  it('is made at once, and nothing else', () => {
    const text = call('{ "phone_number": "+001 415 555 2671", "nonsense": 1 }', '# @scopes calls:view\n');
    const after = applyEdits(text, safeEdits(text, inspectHttp(text), catalog));
    const mended = text.replace('phone_number', 'phoneNumber').replace('+001 415 555 2671', '+14155552671');
    assert.equal(after, mended);
    assert.deepEqual(safeEdits(after, inspectHttp(after), catalog), []);
  });
});

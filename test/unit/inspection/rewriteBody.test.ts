import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, type Fix } from '../../../src/inspection/fix';
import { rewriteBody } from '../../../src/inspection/rewriteBody';
import { call, catalog, inspectHttp, told, type Known } from './told';

const uuid = '9e1f7f3c-0000-4000-8000-000000000001';

function rewrite(text: string, known: Known = {}): { after: string; fix: Fix } {
  const [inspection] = inspectHttp(text, known);
  const fix = inspection && rewriteBody(text, inspection, catalog);
  assert.ok(fix, 'there is something to rewrite');
  return { after: applyEdits(text, fix.edits), fix };
}

/** The rewritten body is the expected one, on the same operation, with nothing left to be found. */
const becomes = (why: string, body: string, expected: string, review?: RegExp) => {
  it(why, () => {
    const { after, fix } = rewrite(call(body));
    assert.equal(after, call(expected));
    assert.deepEqual(told(after), []);
    if (review) assert.match(fix.review ?? '', review);
    else assert.equal(fix.review, undefined);
  });
};

describe('an invented body becomes the documented one', () => {
  it('of the original report, on the operation for another user', () => {
    const sample = readFileSync(join(__dirname, '../../../samples/outbound-call.http'), 'utf8');
    const { after, fix } = rewrite(sample);
    assert.match(
      after,
      /^POST https:\/\/api\.mypurecloud\.com\/api\/v2\/conversations\/calls\/user\/\{\{userId\}\}$/m,
    );
    assert.match(
      after,
      /^\{\n {2}"phoneNumber": "\{\{phoneNumber\}\}",\n {2}"callerId": "\+18005551234"\n\}$/m,
    );
    assert.deepEqual(told(after), ['unknown-scope calls:view', 'unknown-scope calls:modify']);
    for (const lost of ['+15550199', '"Test Contact"', '"user"', 'agent-id-123'])
      assert.ok(fix.review?.includes(lost), lost);
  });
  it('with an id that is one in the path', () => {
    const text = call(`{ "to": "+14155552671", "agentId": "${uuid}" }`);
    const { after, fix } = rewrite(text);
    assert.match(after, new RegExp(`/conversations/calls/user/${uuid}\n`));
    assert.match(after, /\{ "phoneNumber": "\+14155552671" \}/);
    assert.equal(fix.review, undefined);
  });
  becomes(
    'with a user alone as the destination',
    `{ "routing": { "type": "user", "userId": "${uuid}" } }`,
    `{"callUserId": "${uuid}" }`.replace('{"', '{ "'),
    /^type "user" left out$/,
  );
  becomes(
    'with a destination that is written already',
    '{ "phoneNumber": "+14155552671", "to": [{ "phoneNumber": "+14155552672" }] }',
    '{ "phoneNumber": "+14155552671" }',
    /phoneNumber "\+14155552672" left out/,
  );
  becomes(
    'with a variable where nothing names the destination',
    '{ "from": "+14155552671" }',
    '{ "callerId": "+14155552671", "phoneNumber": "{{phoneNumber}}" }',
    /stands for the destination/,
  );
  becomes(
    'keeping what is right as it is written',
    '{\n  "label" : "x" ,\n  "nonsense": 1,\n  "to": "+14155552671"\n}',
    '{\n  "label" : "x",\n  "phoneNumber": "+14155552671"\n}',
    /nonsense 1 left out/,
  );
  becomes(
    'with a number as it is dialled',
    '{ "to": "+44 (0)20 7183 8750" }',
    '{ "phoneNumber": "+442071838750" }',
  );

  it('with a comment that names the operation above a bare body', () => {
    const text = `{ "to": "+14155552671", "agentId": "${uuid}" }`;
    const { after } = rewrite(text, { fileName: 'postConversationsCalls.json' });
    const line = `// POST /api/v2/conversations/calls/user/${uuid}\n`;
    assert.equal(after, `${line}{ "phoneNumber": "+14155552671" }`);
    assert.deepEqual(told(after, { fileName: 'postConversationsCalls.json' }), []);
  });
  it('of another model, where no destination is needed', () => {
    const head = 'POST https://api.mypurecloud.com/api/v2/routing/queues\n\n';
    const { after } = rewrite(`${head}{ "Name": "x", "division_id": { "id": "${uuid}" } }\n`);
    assert.deepEqual(told(after), []);
    assert.match(after, /"name": "x"/);
  });
});

describe('there is nothing to rewrite', () => {
  const nothing = (why: string, text: string, known: Known = {}) => {
    it(why, () => {
      for (const inspection of inspectHttp(text, known))
        assert.equal(rewriteBody(text, inspection, catalog), undefined);
    });
  };
  nothing('in a right body', call('{ "phoneNumber": "+14155552671" }'));
  nothing('in an array', call('[1]'));
  nothing('where no operation is known', 'POST https://api.mypurecloud.com/api/v2/nothing\n\n{ "to": 1 }\n');
});

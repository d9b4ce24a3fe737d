import assert from 'node:assert/strict';
import { diagnoseText, type LocatedAnswer } from '../../../src/engine';

const now = new Date('2026-11-22T10:00:00Z');

function answer(text: string, fileName: string): LocatedAnswer {
  const [only] = diagnoseText(text, { fileName, now });
  assert.ok(only);
  return only;
}

describe('what is not settled by the text', () => {
  it('an operation guessed from the shape of a body decides no verdict', () => {
    const guessed = answer('{"name":"x","authorizedGrantType":"nonsense","roleIds":[]}', 'body.json');
    assert.equal(guessed.operation?.path, '/api/v2/oauth/clients');
    assert.deepEqual([guessed.verdict, guessed.confidence], ['unknown', 'low']);
    assert.match(guessed.report, /is a guess/);
  });

  it('a variable in place of the method is no undocumented operation', () => {
    const open = answer('fetch("https://api.mypurecloud.com/api/v2/users", { method })', 'call.js');
    assert.equal(open.cause, null);
    assert.match(open.report, /the method is a variable/);
  });

  it('a body that is not sent as JSON does not fit, it is not judged', () => {
    const text =
      'POST https://api.mypurecloud.com/api/v2/routing/queues\nContent-Type: text/plain\n\nhello\n';
    assert.match(answer(text, 'x.http').report, /not sent as JSON, so not judged/);
  });

  it('names a call once, with all that is wanted of it', () => {
    const calls = answer(
      'POST https://api.mypurecloud.com/api/v2/conversations/calls\n',
      'x.http',
    ).nextEvidence;
    assert.equal(calls.filter((line) => line.startsWith('GET /api/v2/tokens/me')).length, 1);
  });
});

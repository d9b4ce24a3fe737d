import assert from 'node:assert/strict';
import { isNoId } from '../../../src/payload/ids';
import { phoneProblem } from '../../../src/payload/phone';
import { placeholderIn } from '../../../src/payload/placeholder';
import { wordsOf } from '../../../src/payload/words';

describe('words of a name', () => {
  const words = (name: string, expected: string) => {
    it(`${name} → ${expected}`, () => {
      assert.equal(wordsOf(name).join(' '), expected);
    });
  };
  words('divisionIds', 'division id');
  words('division_ids', 'division id');
  words('OAuthClientRequest', 'o auth client request');
  words('callerID', 'caller id');
  words('HTTPStatus2', 'http status 2');
  words('dnis', 'dnis');
  words('queries', 'query');
  words('addresses', 'address');
  words('userGuid', 'user id');
  words('constructor', 'constructor');
  words('', '');
});

describe('phone numbers', () => {
  const number = (
    text: string,
    problem: string | undefined,
    country?: string | null,
    code?: string | null,
  ) => {
    it(`${text.slice(0, 20)} → ${problem ?? 'nothing wrong'}`, () => {
      const found = phoneProblem(text);
      assert.equal(found?.problem, problem);
      if (country !== undefined) assert.deepEqual([found?.country, found?.callingCode], [country, code]);
    });
  };
  number('+15550199', 'too-short', 'US', '1');
  number('+1 (555) 019-9', 'too-short', 'US', '1');
  number('+4412', 'too-short', 'GB', '44');
  number('+155501991234567', 'too-long', 'US', '1');
  number('+99912345678', 'no-such-country', null, null);
  number('+', 'not-possible', null, null);
  number('+1-800-FLOWERS', 'not-possible', null, null);
  number('+15555550100', 'not-valid', 'US', '1');
  number(`+1${'5'.repeat(100_000)}`, 'too-long');
  number('+14155552671', undefined);
  number('+442071838750', undefined);
  number('+80012345678', undefined);
  number('5550199', undefined);
  number('tel:+15550199', undefined);
});

describe('placeholders', () => {
  const placeholder = (value: string, variable: boolean, text = value) => {
    it(`${value} is ${variable ? 'a variable' : 'left in'}`, () => {
      assert.deepEqual(placeholderIn(value), { text, variable });
    });
  };
  placeholder('{{queueId}}', true);
  placeholder('tel:{{number}}', true, '{{number}}');
  placeholder('${queueId}', true);
  placeholder('$TOKEN', true);
  placeholder('%TOKEN%', true);
  placeholder('<your-id>', false);
  placeholder('[your id]', false);
  placeholder('YOUR_QUEUE_ID', false);
  placeholder('your-queue-id', false);
  placeholder('INSERT_TOKEN', false);
  placeholder('QUEUE_ID', false);
  placeholder('agent-uuid-here', false);
  placeholder('token-goes-here', false);
  placeholder('xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', false);
  placeholder('changeme', false);

  for (const value of [
    'agent-id-123',
    'Your order is here',
    '<b>hello</b> you',
    'yours',
    'come-here',
    '$5',
    'x',
    'a > b',
    '100%',
    '',
  ]) {
    it(`${value} is none`, () => {
      assert.equal(placeholderIn(value), undefined);
    });
  }
});

describe('ids', () => {
  const uuid = '9e1f7f3c-0000-4000-8000-000000000001';
  const judged = (field: string, value: string, expected: boolean, owner = '') => {
    it(`${owner}${owner && '.'}${field}: ${value} ${expected ? 'is none' : 'is let be'}`, () => {
      assert.equal(isNoId(field, owner, value), expected);
    });
  };
  judged('queueId', 'abc-123-xyz', true);
  judged('callQueueId', 'support', true);
  judged('queue_ids', 'support', true);
  judged('divisionId', 'us-central-bpo', true);
  judged('id', 'home', true, 'division');
  judged('id', 'home', true, 'divisions');
  judged('userId', 'jo@example.com', true);
  judged('userId', uuid, false);
  judged('userId', uuid.toUpperCase(), false);
  judged('divisionId', '*', false);
  judged('userId', '', false);
  judged('externalContactId', 'x', false);
  judged('externalUserId', 'x', false);
  judged('languageId', 'en-US', false);
  judged('callerId', '+15550199', false);
  judged('contextId', 'x', false);
  judged('stationId', 'x', false);
  judged('integrationId', 'x', false);
  judged('id', 'x', false);
  judged('id', 'x', false, 'from');
  judged('userIdentity', 'x', false);
  judged('queue', 'x', false);
});

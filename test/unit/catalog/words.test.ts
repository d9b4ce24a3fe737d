import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editDistance } from '../../../src/catalog/editDistance';
import { isPlaceholder } from '../../../src/catalog/nearest/placeholder';
import { readPath } from '../../../src/catalog/nearest/writtenPath';
import { camelWords, WordSplitter } from '../../../src/catalog/nearest/wordSplitter';
import { pluralOf, singularOf, stem } from '../../../src/catalog/stem';

describe('the edit distance', () => {
  const word = fc.stringMatching(/^[abc]{0,8}$/);

  it('counts letters left out, put in, replaced and exchanged', () => {
    assert.equal(editDistance('queue', 'queue', 2), 0);
    assert.equal(editDistance('queue', 'quue', 2), 1);
    assert.equal(editDistance('queue', 'quaue', 2), 1);
    assert.equal(editDistance('queue', 'qeuue', 2), 1);
    assert.equal(editDistance('queue', 'xxeue', 2), 2);
  });

  it('stops beyond its limit', () => {
    assert.equal(editDistance('queue', 'division', 2), 3);
    assert.equal(editDistance('', 'ab', 1), 2);
  });

  it('is the same both ways, and zero for the same word alone', () => {
    fc.assert(
      fc.property(word, word, (a, b) => {
        assert.equal(editDistance(a, b, 9), editDistance(b, a, 9));
        assert.equal(editDistance(a, b, 9) === 0, a === b);
      }),
    );
  });

  it('is no more than one for one change, and what a lower limit says agrees with a higher', () => {
    fc.assert(
      fc.property(word, fc.nat(8), fc.constantFrom('', 'a', 'd'), (text, at, letter) => {
        assert.ok(editDistance(text, text.slice(0, at) + letter + text.slice(at + 1), 9) <= 1);
      }),
    );
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, limit) => {
        assert.equal(editDistance(a, b, limit), Math.min(editDistance(a, b, 9), limit + 1));
      }),
    );
  });
});

describe('the forms of a word', () => {
  for (const [plural, singular] of [
    ['queues', 'queue'],
    ['policies', 'policy'],
    ['faxes', 'fax'],
    ['searches', 'search'],
    ['messages', 'message'],
    ['addresses', 'address'],
  ] as const) {
    it(`${plural} are more than one ${singular}`, () => {
      assert.equal(singularOf(plural), singular);
      assert.equal(singularOf(singular), singular);
      assert.equal(pluralOf(singular), plural);
    });
  }

  it('do not cut what is no plural', () => {
    for (const word of ['status', 'address', 'analysis', 'dns']) assert.equal(singularOf(word), word);
  });

  it('have a stem in common', () => {
    for (const [a, b] of [
      ['messages', 'messaging'],
      ['schedules', 'scheduling'],
    ] as const) {
      assert.equal(stem(a), stem(b));
    }
  });
});

describe('words written together', () => {
  const splitter = new WordSplitter([
    'outboundRoute',
    'OutboundRouteBase',
    'contactListId',
    'routing',
    'QueueId',
  ]);

  it('are taken apart by the words that stand alone elsewhere', () => {
    assert.deepEqual(splitter.split('outboundroutes'), ['outbound', 'routes']);
    assert.deepEqual(splitter.split('contactlist'), ['contact', 'list']);
  });

  it('stay together where a part is unknown', () => {
    assert.deepEqual(splitter.split('outboundplans'), ['outboundplans']);
    assert.deepEqual(splitter.split(''), ['']);
  });

  it('are told by their capitals', () => {
    assert.deepEqual(camelWords('WfmAgentSchedule'), ['wfm', 'agent', 'schedule']);
    assert.deepEqual(camelWords('oauthAPIClient'), ['oauth', 'api', 'client']);
  });
});

describe('a value in a path', () => {
  for (const segment of [
    '58df29cd-ec6a-4e6b-8289-c88e92dd3764',
    '58df29cdec6a4e6b8289c88e92dd3764',
    '12345',
    '{id}',
    '{{userId}}',
    ':id',
    '<your-id>',
    '$id',
    '${id}',
    'agent-id-123',
    'queueId',
    'QUEUE_ID',
    'a@b.example',
    '+15550100',
    '',
  ]) {
    it(`is '${segment}'`, () => assert.ok(isPlaceholder(segment)));
  }

  for (const segment of ['queues', 's3', 'oauth2', 'lexv2', 'wrapup-codes', 'control', 'paid']) {
    it(`is not '${segment}'`, () => assert.ok(!isPlaceholder(segment)));
  }
});

describe('the shape of a written path', () => {
  const shape = (path: string): string =>
    readPath(path, () => false)
      .units.map(({ word, ids }) => `${word}${'*'.repeat(ids)}`)
      .join(' ');

  it('is its words with the ids behind them, without prefix, case and hyphens', () => {
    assert.equal(shape('/api/v2/routing/queues/{{id}}/members/12345'), 'routing queues* members*');
    assert.equal(shape('/platform/api/v2/Routing/wrapup-codes/?a=b'), 'routing wrapupcodes');
    assert.equal(shape('v2/users//queues'), 'users* queues');
  });

  it('knows the right prefix', () => {
    for (const [path, right] of [
      ['/api/v2/users', true],
      ['/v2/users', false],
      ['/api/v1/users', false],
      ['/platform/api/v2/users', false],
    ] as const) {
      assert.equal(readPath(path, () => false).rightPrefix, right, path);
    }
  });

  it('is short, whatever is written', () => {
    assert.ok(readPath('/x'.repeat(100_000), () => false).units.length <= 12);
  });
});

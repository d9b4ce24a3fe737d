import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readFacts } from '../../../scripts/catalog/facts';
import { loadCatalog } from '../../../src/catalog/load';
import { comparableMessage, MessageTemplate } from '../../../src/catalog/messageTemplate';

const catalog = loadCatalog();
const correlation = '(39e6254f-f28b-4733-9dc9-d8c5443ccd02)';

/** The codes that a message fits, without repetition. */
function codes(message: string): string[] {
  return [...new Set(catalog.codesOfMessage(message).map(({ code }) => code))];
}

describe('the error codes', () => {
  it('are all those of the facts, with their texts', () => {
    const { errors } = readFacts();
    for (const status of [401, 403] as const) {
      for (const { code, template, ops2026 } of errors[status]) {
        const known = catalog.errorCodes(status, code).find((error) => error.template === template);
        assert.equal(known?.operations, ops2026, `${status} ${code}`);
      }
    }
    for (const { codes: byStatus } of errors.callPlacement) {
      for (const [status, texts] of Object.entries(byStatus)) {
        for (const code of Object.keys(texts)) {
          assert.ok(catalog.errorCodes(Number(status), code).length > 0, `${status} ${code}`);
        }
      }
    }
  });

  it('say at which statuses they are documented', () => {
    assert.deepEqual(catalog.statusesOf('missing.permissions'), [403]);
    assert.deepEqual(catalog.statusesOf('not.a.user'), [400]);
    assert.deepEqual(catalog.statusesOf('bad.credentials'), [401]);
    assert.deepEqual(catalog.statusesOf('providerapi.error.user.does.not.have.a.station'), [409]);
    assert.deepEqual(catalog.statusesOf('no.such.code'), []);
    assert.deepEqual(catalog.errorCodes(401, 'missing.permissions'), []);
  });

  it('say of how many operations they are', () => {
    assert.equal(catalog.errorCodes(400, 'not.a.user')[0]?.operations, 43);
    assert.equal(catalog.errorCodes(409, 'providerapi.error.phone.cannot.resolve')[0]?.operations, 2);
  });
});

describe('the codes of a message', () => {
  const anyOf =
    'Unable to perform the requested action. You must have at least one of the following permissions assigned:';
  for (const [message, first] of [
    [`${anyOf} [a:b:c, d:e:f]`, 'missing.any.permissions'],
    [`${anyOf} [a:b:c] ${correlation}`, 'missing.any.permissions'],
    [
      `${anyOf} [] in at least one of the following division(s): [dbdb51ee]`,
      'missing.any.division.permissions',
    ],
    ['You are missing the following permission(s): [a:b:c]', 'missing.permissions'],
    ['You are missing the following permission(s): com.example.Permission', 'missing.permissions'],
    ['App not authorized to use scope [conversations]', 'app.not.authorized.for.scope'],
    ['app not authorized to use scope conversations', 'app.not.authorized.for.scope'],
    ['Invalid login credentials.', 'bad.credentials'],
    ['Invalid login credentials', 'bad.credentials'],
    ['Requests originating from this IP address are not authorized: [203.0.113.7]', 'ip.not.authorized'],
    [
      'This request requires a user context. Client credentials cannot be used for requests to this resource.',
      'not.a.user',
    ],
    ['You are not authorized to perform the requested action.', 'not.authorized'],
  ] as const) {
    it(`are ${first} … for “${message.slice(0, 70)}”`, () => assert.equal(codes(message)[0], first));
  }

  it('are all that share a text, the one of most operations first', () => {
    const shared = codes('You are not authorized to perform the requested action.');
    assert.deepEqual(shared.slice(0, 2), ['not.authorized', 'missing.division.permission']);
    assert.ok(shared.length > 4);
  });

  for (const message of [
    '',
    'Forbidden',
    'The user does not have permission to perform this action.',
    '%s',
    '[]',
  ]) {
    it(`are none for “${message}”`, () => assert.deepEqual(codes(message), []));
  }
});

describe('a message template', () => {
  it('fits every message made from it', () => {
    const word = fc.stringMatching(/^[a-z:, ]{0,12}$/);
    const template = fc.array(fc.stringMatching(/^[A-Za-z ]{1,12}x$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(template, fc.array(word, { minLength: 4, maxLength: 4 }), (parts, words) => {
        const message = parts.map((part, at) => (at === 0 ? part : `[${words[at] ?? ''}]${part}`)).join('');
        assert.ok(new MessageTemplate(parts.join('%s')).fits(comparableMessage(message)));
      }),
    );
  });

  it('that is nothing but a name fits nothing', () => {
    for (const template of ['%s', '[%s]', ' %s %s. ', ''])
      assert.ok(!new MessageTemplate(template).fits(comparableMessage('anything')));
  });

  it('does not fit a message that lacks a part of it, or has another order', () => {
    const template = new MessageTemplate('Value [%s] is not valid for parameter [%s].');
    assert.ok(template.fits(comparableMessage('Value [x] is not valid for parameter [y].')));
    assert.ok(!template.fits(comparableMessage('Value [x] is not valid.')));
    assert.ok(!template.fits(comparableMessage('is not valid for parameter Value')));
  });

  it('looks at a hostile message only so far', () => {
    const template = new MessageTemplate(`${'a%s'.repeat(50)}b`);
    assert.ok(!template.fits(comparableMessage('a'.repeat(1_000_000))));
  });
});

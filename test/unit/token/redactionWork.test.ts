import assert from 'node:assert/strict';
import fc from 'fast-check';
import { redact, redactValue } from '../../../src/token/redact';
import { lettersLookedAt } from '../../support/work';

const token = 'q7Zt0aXKc9mN-3hR_vYwLp2sD8fGjB4e';

/** Twice as much of the same makes twice the work, with some room for where the pieces meet. */
function isInProportion(work: (times: number) => void): void {
  const [once, twice] = [100, 200].map((times) => lettersLookedAt(() => work(times))) as [number, number];
  assert.ok(twice <= 2.4 * once + 1000, `${once} letters became ${twice}`);
}

describe('the work of redaction', () => {
  it('is in proportion to the text, whatever it is made of', () => {
    const piece = fc.constantFrom(
      ...['token=', 'password: ', '"secret":"', '{"name":"Cookie","value":"', '"cookies":[', '\\"', '"', "'"],
      ...[
        'Bearer ',
        'Basic ',
        'eyJ',
        '%22',
        '&',
        '://',
        '@',
        '-u ',
        '<password>',
        '-----BEGIN PRIVATE KEY-----',
      ],
      ...[token, 'a', 'aaaaaaaa', '.', ' ', '\n', ',', '\\'],
    );
    const pieces = fc.array(piece, { minLength: 1, maxLength: 8 }).map((all) => all.join(''));
    fc.assert(
      fc.property(pieces, pieces, (first, unit) =>
        isInProportion((times) => void redact(first + unit.repeat(times))),
      ),
      { numRuns: 150 },
    );
  });

  it('is in proportion where a long secret nearly stands elsewhere, at every place', () => {
    isInProportion((times) => {
      const long = 'a'.repeat(50 * times);
      redact(`password=${long}b\n${long}${long}`);
    });
    isInProportion((times) =>
      redactValue({ password: `${'a'.repeat(50 * times)}b`, note: 'a'.repeat(150 * times) }),
    );
  });

  it('is in proportion where many secrets begin alike', () => {
    const alike = 'k'.repeat(70);
    isInProportion((times) => {
      const secrets = Array.from({ length: times }, (_, at) => `${alike}${at}-${token}`);
      redactValue([secrets.map((secret) => ({ password: secret })), `${alike}${alike} `.repeat(times)]);
    });
  });

  it('is done once for a text that stands in many places', () => {
    const text = `Refused: Bearer ${token}, ${'and so on '.repeat(20)}`;
    const work = (times: number) => lettersLookedAt(() => redactValue(Array(times).fill(text)));
    assert.equal(work(2000), work(1));
  });
});

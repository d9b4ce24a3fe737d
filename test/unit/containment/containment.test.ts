import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canaries, secrets } from '../../containment/canaries';
import { foundAmong, foundIn } from '../../containment/search';
import { sinks } from '../../containment/sinks';
import { texts } from '../../containment/inputs';

describe('a secret that goes in', function () {
  this.timeout(60_000);
  for (const { name, written } of sinks)
    it(`does not come out in ${name}`, async () => {
      const all = await written();
      assert.ok(
        all.some((one) => one.length > 20),
        'nothing came out at all',
      );
      for (const [kind, secret] of canaries)
        for (const one of all) {
          const how = foundIn(one, secret);
          assert.equal(how, undefined, `${kind}, ${how}: ${one.slice(0, 3000)}`);
        }
    });
});

describe('the search for secrets', () => {
  const secret = secrets['client secret'];
  const finds = (text: string, how: RegExp) =>
    assert.match(foundIn(`before ${text} behind`, secret) ?? '', how);

  it('finds one however it is written', () => {
    finds(secret, /whole/);
    finds(`${secret.slice(0, 9)}\n  ${secret.slice(9)}`, /split/);
    finds(encodeURIComponent(secret), /whole/);
    for (const before of ['', 'a', 'ab'])
      finds(Buffer.from(`${before}${secret}:x`).toString('base64'), /base64/);
    finds(Buffer.from(secret).toString('hex'), /hex/);
    assert.equal(foundIn('nothing of the kind', secret), undefined);
  });

  it('finds one wherever lines, escaped or not, break it', () => {
    const breaks = fc.array(
      fc.record({
        at: fc.nat({ max: secret.length }),
        by: fc.constantFrom('\n', '\r\n', '\\n', '\\\n ', ' '),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(breaks, (all) => {
        const lines = [...all].sort((one, other) => other.at - one.at);
        finds(
          lines.reduce<string>((text, { at, by }) => text.slice(0, at) + by + text.slice(at), secret),
          /./,
        );
      }),
    );
  });

  it('finds one among texts, and none across two of them', () => {
    assert.match(foundAmong(['a', `of ${secret}`, 'b'], secret) ?? '', /^whole: .*of hT6yR/s);
    assert.equal(foundAmong([secret.slice(0, 9), secret.slice(9)], secret.slice(0, 18)), undefined);
  });

  it('looks for secrets that are really there', () => {
    for (const [kind, one] of canaries)
      assert.ok(
        Object.values(texts).some((text) => text.includes(one)),
        kind,
      );
  });
});

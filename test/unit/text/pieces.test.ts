import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mappedSlice, PieceBuilder, sourceSpan } from '../../../src/text/pieces';

const source = `say \\"hi\\" to {name}`;

/** `say "hi" to Bob`, made of the source. */
function sample() {
  return new PieceBuilder(source)
    .copy({ start: 0, end: 4 })
    .put('"', { start: 4, end: 6 })
    .copy({ start: 6, end: 8 })
    .put('"', { start: 8, end: 10 })
    .copy({ start: 10, end: 14 })
    .put('Bob', { start: 14, end: 20 })
    .build({ start: 0, end: source.length });
}

/** What stands in the source where a part of the sample comes from. */
function origin(part: string): string {
  const start = sample().text.indexOf(part);
  const at = sourceSpan(sample(), { start, end: start + part.length });
  return source.slice(at.start, at.end);
}

describe('mapped text', () => {
  it('joins the pieces', () => assert.equal(sample().text, 'say "hi" to Bob'));
  it('maps what was copied to the letter', () => assert.equal(origin('ay'), 'ay'));
  it('maps what was replaced to the whole of it', () => assert.equal(origin('o'), 'o'));
  it('maps a part of a replacement to the whole of it', () => assert.equal(origin('ob'), '{name}'));
  it('maps across pieces', () => assert.equal(origin('"hi"'), '\\"hi\\"'));
  it('maps an empty span to where it stands', () => {
    assert.deepEqual(sourceSpan(sample(), { start: 5, end: 5 }), { start: 6, end: 6 });
  });

  it('is the slice itself where nothing was replaced', () => {
    const built = new PieceBuilder('abc')
      .copy({ start: 0, end: 1 })
      .copy({ start: 1, end: 3 })
      .build({ start: 9, end: 9 });
    assert.deepEqual(built, { text: 'abc', at: { start: 0, end: 3 } });
  });

  it('keeps every part in its place when it is cut or appended', () => {
    const span = fc.tuple(fc.nat(sample().text.length), fc.nat(sample().text.length));
    fc.assert(
      fc.property(span, ([a, b]) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        const cut = mappedSlice(sample(), start, end);
        const appended = new PieceBuilder(source).append(cut).build(cut.at);
        assert.equal(cut.text, sample().text.slice(start, end));
        assert.equal(appended.text, cut.text);
        for (let i = 0; i < cut.text.length; i++) {
          const expected = sourceSpan(sample(), { start: start + i, end: start + i + 1 });
          assert.deepEqual(sourceSpan(cut, { start: i, end: i + 1 }), expected);
          assert.deepEqual(sourceSpan(appended, { start: i, end: i + 1 }), expected);
        }
      }),
    );
  });
});

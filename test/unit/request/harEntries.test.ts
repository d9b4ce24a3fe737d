import assert from 'node:assert/strict';
import fc from 'fast-check';
import { harEntries, isHar, type HarEntry } from '../../../src/request/har/harEntries';
import { har } from '../../support/har';

/** All entries of a text, and whether it is whole. */
function read(text: string | Uint8Array): { entries: HarEntry[]; whole: boolean } {
  const found = harEntries(typeof text === 'string' ? Buffer.from(text) : text);
  const entries: HarEntry[] = [];
  for (let next = found.next(); ; next = found.next()) {
    if (next.done) return { entries, whole: next.value };
    entries.push(next.value);
  }
}

function refuses(text: string): void {
  assert.throws(
    () => read(text),
    { name: 'UnreadableInput', message: /^This is no HAR file[^\n]+\.$/ },
    text,
  );
}

const entry = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }));

describe('the entries of a HAR file', () => {
  it('are those that JSON has, each at its place and on its line, however the file is laid out', () => {
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), fc.constantFrom(0, 1, 4), (values, indent) => {
        const text = har(values, indent);
        const { entries, whole } = read(text);
        assert.ok(whole);
        assert.deepEqual(
          entries.map((one) => JSON.parse(one.text) as unknown),
          JSON.parse(JSON.stringify(values)),
        );
        for (const { text: own, at, line } of entries) {
          assert.equal(text.slice(at.start, at.end), own);
          assert.equal(text.slice(0, at.start).split('\n').length, line);
        }
      }),
    );
  });

  it('of a file that is cut off anywhere are those before the cut', () => {
    const text = har([{ a: '"}]' }, { b: ['\\', 'ü'] }, { c: {} }], 1);
    const { entries: all } = read(text);
    const opened = text.indexOf('[', text.indexOf('"entries"')) + 1;
    for (let end = opened; end < text.lastIndexOf(']'); end++) {
      const { entries, whole } = read(text.slice(0, end));
      assert.ok(!whole);
      assert.equal(entries.length, all.filter(({ at }) => at.end <= end).length, text.slice(opened, end));
    }
  });

  it('are read whatever else the file holds, and behind a byte order mark', () => {
    const text =
      '\uFEFF{"_x":[{"log":1}],"log":{"entries_":[],"creator":{"entries":[1]},"entries":[{}],"pages":[2]}}';
    assert.equal(read(text).entries.length, 1);
    assert.deepEqual(read('{"log":{"entries":[]}}'), { entries: [], whole: true });
  });

  it('never end in a loop, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[],:"\\ 1é\n') }), (rest) => {
        const { entries } = read(`{"log":{"entries":[${rest}`);
        assert.ok(entries.length <= rest.length);
      }),
    );
  });

  for (const text of [
    '',
    '[]',
    '{}',
    '{"log":[]}',
    '{"log":{}}',
    '{"log":{"entries":{}}}',
    'GET /',
    '{"log":{"entries',
  ])
    it(`are not in ${JSON.stringify(text)}, which is refused in one sentence`, () => refuses(text));

  it('are told by their first words', () => {
    assert.ok(isHar(har([])));
    assert.ok(isHar(har([], 0)));
    assert.ok(!isHar('{ "log": "a body" }'));
    assert.ok(!isHar('{ "name": "log" }'));
  });
});

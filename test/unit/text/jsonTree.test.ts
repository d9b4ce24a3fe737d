import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseTree, type Node, type ParseError } from 'jsonc-parser';
import { parseJson } from '../../../src/text/json';
import { readTree } from '../../../src/text/jsonTree';

/** What stands in a tree, as values that can be compared. */
function plain({ type, offset, length, value, colonOffset, children }: Node): unknown {
  const own = type === 'property' ? { colonOffset } : { value: value as unknown };
  return { type, offset, length, ...own, children: children?.map(plain) };
}

const token = fc.constantFrom(
  ...['{', '}', '[', ']', ',', ':', '"', '"a"', '"a":', '1', '1e', 'null', 'true', 'x', '\\'],
  ...[' ', '\n', '// c\n', '/* d */', '{"b":1}', '[1,2]'],
);
const text = fc.oneof(
  fc.array(token, { maxLength: 14 }).map((tokens) => tokens.join('')),
  fc.json(),
  fc.string(),
);

describe('the tree of a JSON text', () => {
  it('is the one that jsonc-parser makes, whatever the text', () => {
    fc.assert(
      fc.property(text, (one) => {
        const errors: ParseError[] = [];
        const theirs = parseTree(one, errors, { allowTrailingComma: true });
        const ours = readTree(one, 100);
        assert.deepEqual(ours.root && plain(ours.root), theirs && plain(theirs));
        assert.deepEqual(ours.errors, errors);
      }),
      { numRuns: 2000 },
    );
  });

  it('says where comments and commas too many are', () => {
    const { comments, trailingCommas } = readTree('{"a":[1,/*b*/],// c\n}', 100);
    assert.deepEqual(comments, [
      { start: 8, end: 13 },
      { start: 15, end: 19 },
    ]);
    assert.deepEqual(trailingCommas, [
      { start: 7, end: 8 },
      { start: 14, end: 15 },
    ]);
  });

  it('is not read where it nests too deep, however that is hidden', () => {
    for (const level of ['[', '{"a":', '["]",', '{"}":1,"a":', '/*"*/[/*"*/'])
      assert.equal(readTree(level.repeat(100_000), 100).isTooDeep, true, level);
    assert.equal(readTree(`${'['.repeat(100)}${']'.repeat(100)}`, 100).isTooDeep, false);
    assert.equal(readTree(`${'['.repeat(101)}${']'.repeat(101)}`, 100).isTooDeep, true);
    assert.deepEqual(parseJson('["]",'.repeat(100_000)), { root: undefined, wellFormed: false });
  });
});

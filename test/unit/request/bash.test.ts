import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse, quote } from 'shell-quote';
import { readBashCommand } from '../../../src/request/command/bash';
import { UnreadableInput } from '../../../src/request/request';

function wordsOf(text: string): string[] {
  return readBashCommand(text, 0, text.length).words.map((word) => word.text);
}

function splits(text: string, ...expected: string[]): void {
  it(JSON.stringify(text), () => assert.deepEqual(wordsOf(text), expected));
}

function refuses(text: string): void {
  it(`refuses ${JSON.stringify(text)}`, () => assert.throws(() => wordsOf(text), UnreadableInput));
}

describe('the words of a bash command', () => {
  splits('a  b\tc', 'a', 'b', 'c');
  splits(`a'b c'"d e"f`, 'ab cd ef');
  splits(`'' ""`, '', '');
  splits('a\\ b \\"', 'a b', '"');
  splits('a \\\n b\\\r\nc', 'a', 'bc');
  splits(String.raw`"a\"b\\c\d\$e"`, 'a"b\\c\\d$e');
  splits(String.raw`$'a\'b\n\x41\u00e9\U1F600\101\q'`, "a'b\nAé😀A\\q");
  splits('$"a"', 'a');
  splits('"$A ${B} ${C:-d}" $E', '{{A}} {{B}} {{C}}', '{{E}}');
  splits(`'$A' \\$B $`, '$A', '$B', '$');
  splits('a # b', 'a');
  splits('a#b', 'a#b');
  splits('a; b', 'a');
  splits('a&b', 'a');
  splits('a | b', 'a');
  splits('a > out 2>&1 2>/dev/null b >>c &>d', 'a', 'b');
  splits('a <<< b c', 'a', 'c');
  splits('a\nb', 'a');
  refuses('a $(b)');
  refuses('a "$(b)"');
  refuses('a `b`');
  refuses('a <(b)');
  refuses(`a 'b`);
  refuses('a "b');
  refuses("a $'b\\'");

  it('feeds a here-document', () => {
    const text = "curl -d @- <<'END' x\n{\n}\nEND\nnext";
    const { input, words, end } = readBashCommand(text, 0, text.length);
    assert.equal(input?.text, '{\n}');
    assert.deepEqual(
      words.map((word) => word.text),
      ['curl', '-d', '@-', 'x'],
    );
    assert.equal(text.slice(end), '\nnext');
  });

  it('places words that stand as they are without their quotes', () => {
    const text = `a 'b c' "d"`;
    const places = readBashCommand(text, 0, text.length).words.map(({ at }) => text.slice(at.start, at.end));
    assert.deepEqual(places, ['a', 'b c', 'd']);
  });

  it('reads what a quoting library writes', () => {
    const word = fc.string({
      unit: fc.constantFrom('a', '"', "'", ' ', '\\', '$', '{', '}', ':', '!', '#', '&', '`'),
    });
    fc.assert(
      fc.property(fc.array(word.filter(Boolean), { minLength: 1 }), (words) => {
        assert.deepEqual(wordsOf(quote(words)), words);
      }),
    );
  });

  it('splits quotes and blanks as a shell library does', () => {
    const piece = fc.constantFrom('a', ' ', "'b c'", '"d e"', "'\"'", '"\'"', '\\ ', '-x', '=', '{', ':');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          assert.deepEqual(wordsOf(text), parse(text));
        },
      ),
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maxInputBytes, requestAt } from '../../../src/request/read';
import { UnreadableInput } from '../../../src/request/request';
import { line, read, readAll, refusal, spans } from './reading';

/** Pieces that the readers look for, so that random texts get somewhere. */
const pieces = fc.constantFrom(
  ...[
    'GET ',
    'POST ',
    'https://api.mypurecloud.com',
    '/api/v2/users/me',
    '?a=b',
    'HTTP/1.1 403 Forbidden',
    '\n',
    '\r\n',
  ],
  ...[
    '\n\n',
    '###',
    '# @grant pkce',
    '# @scopes a b',
    '@x = {{y}}',
    '@y={{x}}',
    '{{x}}',
    '< {%',
    '%}',
    '> x',
    '<> y',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"a"',
    ':',
    ',',
    '403',
    'null',
    '"status":403',
    '"message":"x"',
    'Content-Type: a',
    '\uFEFF',
  ],
  ...[
    'curl ',
    'curl.exe ',
    '-d ',
    '-H ',
    '-u a:b ',
    "'",
    '"',
    '\\',
    '^',
    '`',
    '$(',
    '$x',
    '%X%',
    "$'",
    '<<E',
    '@{',
    '@"',
  ],
  ...[
    'irm ',
    '-Uri ',
    '-Body ',
    '$b = ',
    '| ConvertTo-Json',
    'fetch(',
    'axios.post(',
    'x.postConversationsCalls(',
    ')',
  ],
  ...[
    'const a = ',
    'let b = a;',
    '`${',
    '...',
    '=>',
    '//',
    '/*',
    '*/',
    '+',
    'JSON.stringify(',
    '\uD800',
    '\u2028',
  ],
);
const texts = fc.oneof(
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
);
const hints = fc.record({
  fileName: fc.constantFrom(
    undefined,
    'a.http',
    'a.json',
    'a.ts',
    'a.py',
    'a.sh',
    'a.ps1',
    'a.bat',
    'a.txt',
    'POST_x.json',
  ),
  languageId: fc.constantFrom(undefined, 'http', 'json', 'typescript', 'powershell', 'plaintext'),
});

/** Reads a text, undefined where it is refused; anything else that is thrown is a defect. */
function tryRead(...args: Parameters<typeof readAll>): ReturnType<typeof readAll> | undefined {
  try {
    return readAll(...args);
  } catch (error) {
    assert.ok(error instanceof UnreadableInput, String(error));
    assert.match(error.message, /^[A-Z][^\n]{10,250}\.$/);
    return undefined;
  }
}

describe('readInput', () => {
  it('throws nothing but a refusal in one sentence', () => {
    fc.assert(
      fc.property(texts, hints, (text, options) => void tryRead(text, options)),
      { numRuns: 2000 },
    );
  });

  it('places everything inside the text, requests in their order', () => {
    fc.assert(
      fc.property(texts, hints, (text, options) => {
        const requests = tryRead(text, options) ?? [];
        for (const [name, { start, end }] of requests.flatMap(spans)) {
          assert.ok(
            0 <= start && start <= end && end <= text.length,
            `${name} at ${start}–${end} of ${text.length}`,
          );
        }
        const starts = requests.map(({ at }) => at.start);
        assert.deepEqual(
          starts,
          starts.toSorted((a, b) => a - b),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('gives bodies that are the slice they say they are', () => {
    fc.assert(
      fc.property(texts, hints, (text, options) => {
        for (const { body, response } of tryRead(text, options) ?? []) {
          for (const part of [body, response?.body]) {
            if (part && !part.pieces) assert.equal(part.text, text.slice(part.at.start, part.at.end));
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the request at every offset of a text that has one', () => {
    const requests = readAll('### a\nGET /a/b\n### b\nGET /c/d');
    assert.deepEqual(
      [0, 14, 15, 999].map((offset) => line(requestAt(requests, offset)!)),
      ['GET /a/b', 'GET /a/b', 'GET /c/d', 'GET /c/d'],
    );
    assert.equal(requestAt([], 0), undefined);
  });

  describe('refusals', () => {
    const refuses = (name: string, text: string, message: RegExp, fileName?: string) =>
      it(name, () => assert.match(refusal(text, { fileName }), message));
    refuses('nothing', '', /empty: write/);
    refuses('blanks', '\uFEFF \n\t', /empty/);
    refuses('binary', 'GET /a\0b', /not text: save it as UTF-8/);
    refuses('bytes that are no UTF-8', '\uFFFD\uFFFDa\uFFFD', /not text/);
    refuses('too much', ' '.repeat(maxInputBytes + 1), /larger than 20 MB/);
    refuses('too many', 'GET /a/b\n###\n'.repeat(1001), /more than 1000 requests: split/, 'a.http');
    refuses(
      'comments alone',
      '# @grant pkce\n@a = b\n',
      /No request is found.*write a request line/,
      'a.http',
    );
    refuses('a script without a command', 'echo', /write a curl command/, 'a.sh');
  });

  it('takes a slip of the pen for none', () => assert.equal(read('It said \uFFFD, I think').form, 'error'));

  describe('what a text is', () => {
    const is = (form: string, text: string, fileName?: string) =>
      it(`${JSON.stringify(text.slice(0, 40))} in ${fileName ?? 'no file'} is ${form}`, () =>
        assert.equal(read(text, { fileName }).form, form));
    is('http', 'GET /a/b');
    is('http', 'HTTP/1.1 403 Forbidden');
    is('json-body', '{"a":1}');
    is('json-body', '[1]', 'a.json');
    is('error', '{"message":"x"}', 'a.json');
    is('error', 'Access denied');
    is('error', '### Heading\nAccess denied');
    is('curl', 'curl https://h/a', 'a.json');
    is('code', 'fetch("https://h/a")', 'a.md');
    is('json-body', '{ a: 1 }', 'a.ts');
  });
});

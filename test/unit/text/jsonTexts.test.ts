import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { completionsAt, diagnoseText, hoverAt } from '../../../src/engine';
import { UnreadableInput } from '../../../src/request/request';
import { jsonTexts } from '../../support/jsonTexts';

const catalog = loadCatalog();
const now = new Date('2026-11-22T12:00:00Z');

/** Where a text of a JSON test suite may stand, and under which name its file is read. */
const hosts: readonly [name: string, fileName: string, host: (json: string) => string][] = [
  ['a file of its own', 'a.json', (json) => json],
  ['a file with comments', 'a.jsonc', (json) => json],
  ['a bound body', 'a.json', (json) => `// POST /api/v2/conversations/calls\n${json}`],
  [
    'a body below a request line',
    'a.http',
    (json) => `POST https://api.mypurecloud.com/api/v2/conversations/calls\n\n${json}\n`,
  ],
  [
    'an answer',
    'a.http',
    (json) => `GET https://api.mypurecloud.com/api/v2/users/me\n\nHTTP/1.1 403 Forbidden\n\n${json}\n`,
  ],
  [
    "a curl command's body",
    'a.sh',
    (json) => `curl https://api.mypurecloud.com/api/v2/conversations/calls -d '${json}'\n`,
  ],
  ['a collection', 'a.postman_collection.json', (json) => `{"info":{"schema":"v2.1.0"},"item":${json}}`],
];

/** Offsets at which something may go wrong: the ends, around the first signs of the JSON, and in the midst of it. */
function offsetsOf(text: string, json: string): number[] {
  const start = text.indexOf(json);
  const places = [0, start, start + 1, start + 2, start + Math.floor(json.length / 2), start + json.length];
  return [...new Set([...places, text.length])].filter((offset) => offset >= 0 && offset <= text.length);
}

/** The only thing that may be thrown is the sentence that there is no request. */
function diagnosed(text: string, fileName: string): string {
  try {
    return diagnoseText(text, { fileName, now }).length > 0 ? 'answers' : 'nothing';
  } catch (error) {
    assert.ok(error instanceof UnreadableInput, String(error));
    assert.match(error.message, /\.$/);
    return 'no request';
  }
}

describe('a text in the manner of the JSON test suites', () => {
  for (const [name, fileName, host] of hosts)
    describe(`as ${name}`, () => {
      const texts = jsonTexts.map((json) => ({ json, text: host(json) }));

      it('is diagnosed, or is said to hold no request', () => {
        for (const { text } of texts)
          assert.notEqual(diagnosed(text, fileName), 'nothing', text.slice(0, 200));
      });
      it('has hovers that lie within it', () => {
        for (const { json, text } of texts)
          for (const offset of offsetsOf(text, json)) {
            const told = hoverAt(text, offset, { catalog, fileName });
            if (told === undefined) continue;
            assert.ok(0 <= told.at.start && told.at.start <= offset && offset <= told.at.end);
            assert.ok(told.at.end <= text.length);
            assert.notEqual(told.markdown, '');
          }
      });
      it('has proposals that replace what is around the cursor', () => {
        for (const { json, text } of texts)
          for (const offset of offsetsOf(text, json))
            for (const { at } of completionsAt(text, offset, { catalog, fileName }).items)
              assert.ok(0 <= at.start && at.start <= offset && offset <= at.end && at.end <= text.length);
      });
    });
});

it('a body is told of and proposed for, so that there is something to hold', () => {
  const bodies = hosts.filter(([name]) => name.includes(' body') && !name.includes('curl'));
  assert.equal(bodies.length, 2);
  for (const [, fileName, host] of bodies) {
    const text = host('{"phoneNumber":"+1"}');
    const offset = text.indexOf('phone');
    assert.ok(hoverAt(text, offset, { catalog, fileName }));
    assert.ok(completionsAt(text, offset, { catalog, fileName }).items.length > 0);
  }
});

describe('a key that is written with escapes', () => {
  const call = (body: string) => `// POST /api/v2/conversations/calls\n${body}`;
  const field = (text: string, offset: number) =>
    hoverAt(text, offset, { catalog, fileName: 'a.json' })?.markdown;

  it('is the field that it spells', () => {
    const plain = call('{ "phoneNumber": "" }');
    const escaped = call('{ "phone\\u004eumber": "" }');
    assert.match(field(plain, plain.indexOf('phone') + 1) ?? '', /phoneNumber/);
    assert.equal(field(escaped, escaped.indexOf('phone') + 1), field(plain, plain.indexOf('phone') + 1));
  });
  it('is set, so that it is not proposed again', () => {
    const text = call('{ "phone\\u004eumber": "",  }');
    const { items } = completionsAt(text, text.length - 2, { catalog, fileName: 'a.json' });
    assert.ok(items.length > 0);
    assert.ok(items.every(({ label }) => label !== 'phoneNumber'));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { completionsAt } from '../../../src/completion/completion';
import type { TextOptions } from '../../../src/hover/ourRequests';

const catalog = loadCatalog();
const http = { fileName: 'calls.http' };

function proposed(marked: string, options: Partial<TextOptions> = http) {
  const offset = marked.indexOf('|');
  assert.ok(offset >= 0, `a | in ${marked}`);
  return completionsAt(marked.replace('|', ''), offset, { catalog, ...options });
}

function labels(marked: string, options: Partial<TextOptions> = http): string[] {
  return proposed(marked, options).items.map(({ label }) => label);
}

/** The text once a proposal is taken, with every stop of its snippet left empty. */
function taken(marked: string, label: string, options: Partial<TextOptions> = http): string {
  const item = proposed(marked, options).items.find((one) => one.label === label);
  assert.ok(item, `${label} is proposed for ${marked}`);
  const text = marked.replace('|', '');
  const put = item.snippet
    .replace(/\$\{\d+:((?:[^}\\]|\\.)*)\}/g, '$1')
    .replace(/\$\d/g, '')
    .replace(/\\(.)/g, '$1');
  return text.slice(0, item.at.start) + put + text.slice(item.at.end);
}

const line = 'POST https://api.mypurecloud.com/api/v2/conversations/calls\n\n';
const bound = '// POST /api/v2/conversations/calls\n';
const json = { fileName: 'a.json', languageId: 'json' };

describe('completion on a request line', () => {
  it('proposes methods', () => {
    assert.deepEqual(labels('P|'), ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD']);
    assert.equal(taken('P|', 'POST'), 'POST ');
    assert.equal(
      taken('# @grant pkce\n@base = x\n\nP| /api', 'POST'),
      '# @grant pkce\n@base = x\n\nPOST /api',
    );
  });

  it('proposes the paths of the method alone', () => {
    const posts = labels('POST /api/v2/conversations/ca|');
    assert.ok(posts.includes('/api/v2/conversations/calls'));
    for (const path of posts)
      assert.ok(catalog.operations.some((o) => o.method === 'POST' && o.path === path));
  });

  it('keeps the host, or the variable for it', () => {
    const path = '/api/v2/conversations/calls';
    for (const origin of ['https://api.mypurecloud.de', '{{base}}', ''])
      assert.equal(taken(`POST ${origin}/api/v2/conv|`, path), `POST ${origin}${path}`);
    assert.ok(proposed('POST {{base}}|').items.length > 0);
  });

  it('keeps an id that is written, and leaves others to be written', () => {
    const path = '/api/v2/routing/queues/{queueId}/users/{memberId}';
    assert.equal(
      taken('PATCH /api/v2/routing/queues/4711/u|', path),
      'PATCH /api/v2/routing/queues/4711/users/{memberId}',
    );
  });

  it('takes a word for the word where the path has one', () =>
    assert.ok(!labels('GET /api/v2/users/me/|').some((path) => path === '/api/v2/users')));

  it('replaces what stands behind the cursor', () =>
    assert.equal(
      taken('POST /api/v2/conversations/ca|rs HTTP/1.1', '/api/v2/conversations/calls'),
      'POST /api/v2/conversations/calls HTTP/1.1',
    ));

  it('says that there are more than it lists', () => {
    assert.equal(proposed('GET /|').more, true);
    assert.equal(proposed('GET /api/v2/routing/que|').more, false);
  });

  it('proposes none in a query, a header, a body or another file', () => {
    assert.deepEqual(labels('GET /api/v2/users?st|'), []);
    assert.deepEqual(labels(`${line.trim()}\nA|`), []);
    assert.deepEqual(
      labels(`${line}{\nP|\n}`).filter((label) => label === 'POST'),
      [],
    );
    assert.deepEqual(labels('P|', { fileName: 'a.md' }), []);
  });

  it('begins anew behind a separator', () => assert.ok(labels(`${line}{}\n\n###\nG|`).includes('GET')));
});

describe('completion behind a tag', () => {
  const below = '\nGET /api/v2/routing/queues';

  it('proposes every scope, those of the operation first', () => {
    const { items } = proposed(`# @scopes |${below}`);
    assert.deepEqual(
      items.map(({ label }) => label),
      [...catalog.scopes],
    );
    assert.deepEqual(
      items.filter(({ first }) => first).map(({ label }) => label),
      ['routing', 'routing:readonly'],
    );
  });

  it('proposes permissions, those of the operation first', () => {
    const { items } = proposed(`# @permissions routing:qu|${below}`);
    assert.ok(items.find(({ label }) => label === 'routing:queue:view')?.first);
    assert.equal(items.length, catalog.permissions.length);
  });

  it('replaces the whole name, colons included', () =>
    assert.equal(
      taken(`# @permissions routing:qu|eue${below}`, 'routing:queue:view'),
      `# @permissions routing:queue:view${below}`,
    ));

  it('does not propose what is said already', () =>
    assert.ok(!labels(`# @scopes routing, |${below}`).includes('routing')));

  it('proposes grants', () => assert.ok(labels(`# @grant |${below}`).includes('client-credentials')));

  it('proposes none behind another tag', () => assert.deepEqual(labels(`# @note |${below}`), []));

  it('works above a body that stands alone', () =>
    assert.ok(
      labels('// POST /api/v2/conversations/calls\n// @scopes conv|\n{}', json).includes('conversations'),
    ));
});

describe('completion in a body', () => {
  it('proposes the fields of the model, in both kinds of file', () => {
    for (const fields of [labels(`${line}{ "|" }`), labels(`${bound}{ "|" }`, json)]) {
      assert.ok(fields.includes('phoneNumber'));
      assert.ok(!fields.includes('to'));
    }
  });

  it('writes name and value', () => {
    assert.equal(taken(`${bound}{ "ph|" }`, 'phoneNumber', json), `${bound}{ "phoneNumber": "" }`);
    assert.equal(taken(`${bound}{ | }`, 'participants', json), `${bound}{ "participants": [] }`);
    assert.equal(taken(`${bound}{ | }`, 'attributes', json), `${bound}{ "attributes": {} }`);
    assert.equal(taken(`${bound}{ ph| }`, 'phoneNumber', json), `${bound}{ "phoneNumber": "" }`);
  });

  it('renames a field and keeps its value', () =>
    assert.equal(taken(`${bound}{ "ph|one": "x" }`, 'phoneNumber', json), `${bound}{ "phoneNumber": "x" }`));

  it('stands a quote that is not closed', () =>
    assert.equal(taken(`${bound}{ "ph|\n}`, 'phoneNumber', json), `${bound}{ "phoneNumber": ""\n}`));

  it('does not propose a field twice, nor one that the platform sets', () => {
    assert.ok(!labels(`${bound}{ "label": "x", "|" }`, json).includes('label'));
    const queue = '// POST /api/v2/routing/queues\n{ "|" }';
    assert.ok(labels(queue, json).includes('name'));
    assert.ok(!labels(queue, json).includes('selfUri'));
  });

  it('proposes what is required first', () =>
    assert.deepEqual(
      proposed('// POST /api/v2/routing/queues\n{ "|" }', json)
        .items.filter(({ first }) => first)
        .map(({ label }) => label),
      ['name'],
    ));

  it('knows the objects in an array', () =>
    assert.deepEqual(labels(`${bound}{ "participants": [{ "|" }] }`, json).sort(), [
      'address',
      'name',
      'queueId',
      'userId',
    ]));

  it('proposes the values of an enumeration, quotes written or not', () => {
    const presence = '// POST /api/v2/routing/queues\n{ "skillEvaluationMethod": ';
    const values = labels(`${presence}"|" }`, json);
    assert.ok(values.includes('BEST'), values.join());
    assert.equal(taken(`${presence}"|" }`, 'BEST', json), `${presence}"BEST" }`);
    assert.equal(taken(`${presence}| }`, 'BEST', json), `${presence}"BEST" }`);
  });

  it('proposes nothing where no model is known', () => {
    assert.deepEqual(labels('{ "|" }', json), []);
    assert.deepEqual(labels(`${bound}{ "attributes": { "|" } }`, json), []);
  });
});

describe('completion anywhere', () => {
  it('never throws, and replaces only around the cursor', () => {
    const signs = fc.constantFrom(
      'POST /api/v2/conversations/calls\n',
      '# @scopes ',
      'calls:view',
      '{',
      '}',
      '"',
      '"participants"',
      ':',
      '[',
      ']',
      '\n',
      '###',
      ' ',
      '/',
      '{{x}}',
      '__proto__',
      'P',
      ',',
    );
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 30 }), fc.nat(), (parts, where) => {
        const text = parts.join('');
        const offset = where % (text.length + 1);
        for (const { at } of completionsAt(text, offset, { catalog, ...http }).items)
          assert.ok(at.start <= offset && offset <= at.end && at.end <= text.length);
      }),
      { numRuns: 300 },
    );
  });
});

describe('completion in the body of a command', () => {
  const url = 'https://api.mypurecloud.com/api/v2/conversations/calls';

  it('proposes the fields of a body in single quotes as they are', () =>
    assert.equal(
      taken(`curl -X POST ${url} -d '{ "phoneNumber": "+13175550142", "callerI|" }'`, 'callerId'),
      `curl -X POST ${url} -d '{ "phoneNumber": "+13175550142", "callerId": "" }'`,
    ));

  it('writes quotation marks as the text around them does', () =>
    assert.equal(
      taken(`curl -X POST ${url} -d "{ \\"phoneNumber\\": \\"+13175550142\\", \\"callerI|\\" }"`, 'callerId'),
      `curl -X POST ${url} -d "{ \\"phoneNumber\\": \\"+13175550142\\", \\"callerId\\": \\"\\" }"`,
    ));

  it('proposes what may follow where nothing is begun', () =>
    assert.equal(
      taken(`curl -X POST ${url} -d "{ \\"phoneNumber\\": \\"1\\", | }"`, 'priority'),
      `curl -X POST ${url} -d "{ \\"phoneNumber\\": \\"1\\", \\"priority\\":  }"`,
    ));

  it('proposes the values of an enumeration', () => {
    const queue = 'curl -X POST https://api.mypurecloud.com/api/v2/routing/queues -d';
    const marked = `${queue} "{ \\"name\\": \\"Tours\\", \\"skillEvaluationMethod\\": \\"|\\" }"`;
    assert.ok(labels(marked).includes('BEST'));
    assert.match(taken(marked, 'BEST'), /\\"skillEvaluationMethod\\": \\"BEST\\" \}"$/);
  });

  it('proposes nothing within what stands for one character', () =>
    assert.deepEqual(labels(`curl -X POST ${url} -d "{ \\|"phoneNumber\\": 1 }"`), []));

  it('leaves a command alone that has no body', () =>
    assert.deepEqual(labels(`curl -X POST ${url} -H "X: |"`), []));

  it('never puts anything outside the place of the cursor', () =>
    fc.assert(
      fc.property(fc.nat({ max: 80 }), (back) => {
        const text = `curl -X POST ${url} -d "{ \\"phoneNumber\\": \\"1\\", \\"callerId\\": \\"\\", \\"attributes\\": {} }"`;
        const offset = text.length - (back % 80);
        for (const { at } of completionsAt(text, offset, { catalog, ...http }).items)
          assert.ok(at.start <= offset && offset <= at.end, `${at.start} ${offset} ${at.end}`);
      }),
    ));
});

import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { Evidence } from '../../../src/evidence/evidence';
import { diagnoseHar, type HarDiagnosis, type HarOptions } from '../../../src/har/diagnoseHar';
import { harGroups } from '../../../src/har/harGroups';
import { harAnswer } from '../../../src/report/harAnswer';
import { harMarkdown } from '../../../src/report/harMarkdown';
import { har, harEntry, refusalBody, type Recorded } from '../../support/har';

const API = 'https://api.mypurecloud.com/api/v2';
const now = new Date('2026-11-22T10:00:00Z');
const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

function diagnosed(text: string, options: Partial<HarOptions> = {}): Promise<HarDiagnosis> {
  const given = { catalog: loadCatalog(), evidence: new Evidence(null), now };
  return diagnoseHar(Buffer.from(text), { ...given, ...options });
}

function recorded(...calls: readonly Recorded[]): string {
  return har(calls.map(harEntry));
}

const missing = (permission: string) =>
  refusalBody(
    403,
    'missing.any.permissions',
    `Unable to perform the requested action. You must have at least one of the following permissions assigned: [${permission}]`,
  );
const queue = (n: number): Recorded => ({
  url: `${API}/routing/queues/${id(n)}`,
  status: 403,
  answer: { ...missing('routing:queue:view'), contextId: id(90 + n) },
});
const notUser: Recorded = {
  url: `${API}/users/me`,
  status: 400,
  answer: refusalBody(400, 'not.a.user', 'This request requires a user context.'),
};

/** Causes of the groups with the number of their calls. */
async function groupsOf(text: string): Promise<[string | null, number][]> {
  const { refusals } = await diagnosed(text);
  return harGroups(refusals).map(({ cause, calls }) => [cause, calls.length]);
}

describe('the refused calls of a recording', () => {
  it('stand together by cause, the most frequent first, and what nothing settles last', async () => {
    const unexplained = { url: `${API}/users`, status: 500 };
    assert.deepEqual(
      await groupsOf(recorded(unexplained, unexplained, unexplained, notUser, queue(1), queue(2))),
      [
        ['role-permission', 2],
        ['no-user-context', 1],
        [null, 3],
      ],
    );
  });

  it('share a diagnosis where they differ in an id and in the name of the answer alone', async () => {
    const { refusals } = await diagnosed(recorded(queue(1), queue(2), queue(1)));
    assert.deepEqual(
      refusals.map(({ calls }) => calls.length),
      [3],
    );
    assert.deepEqual(
      refusals[0]?.calls.map(({ contextId, code }) => [contextId, code]),
      [91, 92, 91].map((n) => [id(n), 'missing.any.permissions']),
    );
  });

  for (const [what, other] of [
    ['another method', { ...queue(1), method: 'DELETE' }],
    ['another status', { ...queue(1), status: 401 }],
    ['another message', { ...queue(1), answer: missing('routing:queue:edit') }],
    ['a body', { ...queue(1), sent: '{}' }],
    ['another scheme', { ...queue(1), requestHeaders: { Authorization: 'Basic eHg6eXk=' } }],
    ['a header of its own', { ...queue(1), requestHeaders: { 'X-Organization-Id': '7' } }],
    ['another host', { ...queue(1), url: `https://api.mypurecloud.de/api/v2/routing/queues/${id(1)}` }],
  ] as const)
    it(`do not share a diagnosis with ${what}`, async () => {
      assert.equal((await diagnosed(recorded(queue(1), other))).refusals.length, 2);
    });

  it('are told apart by their ids where evidence may know these, and one by one where it is asked for', async () => {
    const text = recorded(queue(1), queue(2), queue(2));
    const bundle = new Evidence({ responses: {} });
    assert.equal((await diagnosed(text, { evidence: bundle })).refusals.length, 2);
    assert.equal((await diagnosed(text, { each: true })).refusals.length, 3);
  });

  it('are those to the platform alone; all others are counted', async () => {
    const { tally, refusals } = await diagnosed(
      har([
        harEntry({ url: 'https://example.net/api/v2/users/me', status: 403 }),
        harEntry({ url: 'https://api.mypurecloud.com.evil.net/api/v2/users/me', status: 403 }),
        harEntry({ url: 'https://bucket.s3.amazonaws.com/x', status: 403 }),
        harEntry({ url: 'https://bucket.s3.amazonaws.com/x?X-Amz-Signature=a', status: 403 }),
        harEntry({ url: 'http://localhost:8080/api/v2/users/me', status: 403 }),
        harEntry({ url: 'http://localhost:8080/logo.png', status: 404 }),
        harEntry({ url: `${API}/users/me`, method: 'OPTIONS', status: 403 }),
        harEntry({ url: `${API}/users/me`, status: 0 }),
        harEntry({ url: `${API}/users/me`, status: 302 }),
        null,
        { request: { url: 'x' } },
      ]),
    );
    assert.deepEqual(tally, { entries: 11, unreadable: 2, unanswered: 1, elsewhere: 4, cutOff: false });
    assert.equal(refusals.length, 2);
  });

  it('do not hang on how a status is laid out, nor on one that stands in a body', async () => {
    const text = recorded({ url: `${API}/users/me`, answer: { status: 403 } }, queue(1));
    for (const indent of [0, 2]) {
      const again = JSON.stringify(JSON.parse(text), null, indent);
      assert.equal((await diagnosed(again)).refusals.length, 1);
    }
  });

  it('come with a region that let other calls in, unless their own did so too', async () => {
    const refused = { url: `${API}/users/me`, status: 401, answer: 'Unauthorized' };
    const elsewhere = { url: 'https://login.mypurecloud.ie/oauth/token', method: 'POST' };
    assert.deepEqual(await groupsOf(recorded(elsewhere, refused)), [['region-mismatch', 1]]);
    const [[cause] = []] = await groupsOf(recorded(elsewhere, { url: `${API}/date` }, refused));
    assert.notEqual(cause, 'region-mismatch');
  });

  it('of a file that is cut off are those before the cut, and the report says so', async () => {
    const text = recorded(queue(1), notUser);
    const found = await diagnosed(text.slice(0, text.lastIndexOf('not.a.user')));
    assert.equal(found.refusals.length, 1);
    assert.match(
      harMarkdown(found, { name: 'a.har', catalogVersion: '1', linked: true }),
      /ends in the middle/,
    );
  });

  it('can be given up, and say how far they are', async () => {
    const text = recorded(...Array.from({ length: 3000 }, () => queue(1)));
    const controller = new AbortController();
    const shares: number[] = [];
    const progress = (share: number) => {
      shares.push(share);
      controller.abort();
    };
    await assert.rejects(diagnosed(text, { signal: controller.signal, progress }), { name: 'AbortError' });
    assert.equal(shares.length, 1);
    assert.ok((shares[0] ?? -1) > 0 && (shares[0] ?? 2) < 1);
  });
});

describe('what is said of a recording', () => {
  it('links every listed call to its line, and shows no secret of its path', async () => {
    const token =
      'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';
    const text = recorded(queue(1), { ...notUser, url: `${API}/users/${token}` });
    const markdown = harMarkdown(await diagnosed(text), {
      name: 'a|`b.har',
      catalogVersion: '1',
      linked: true,
    });
    assert.ok(!markdown.includes('dozjgNryP4J3'), markdown);
    const lines = Array.from(markdown.matchAll(/\]\(#L(\d+)\)/g), ([, line]) => Number(line));
    assert.deepEqual(
      lines.map((line) => text.split('\n')[line - 1]?.trim()),
      ['{', '{'],
    );
    assert.equal(new Set(lines).size, 2);
  });

  it('names an id only where all calls of a row have it', async () => {
    const one = harMarkdown(await diagnosed(recorded(queue(1), queue(1))), {
      name: 'a.har',
      catalogVersion: '1',
      linked: false,
    });
    assert.match(one, new RegExp(`GET /api/v2/routing/queues/${id(1)}\` \\| 403 [^|]+\\| 2 `));
    const two = harMarkdown(await diagnosed(recorded(queue(1), queue(2))), {
      name: 'a.har',
      catalogVersion: '1',
      linked: false,
    });
    assert.match(two, /GET \/api\/v2\/routing\/queues\/\{id\}` \| 403 [^|]+\| 2 /);
  });

  it('is one answer for each call in the order of the file, and groups that refer to them', async () => {
    const text = recorded(queue(1), notUser, queue(2));
    const { results, groups } = harAnswer(await diagnosed(text, { each: true }), '1');
    assert.deepEqual(
      results.map(({ cause, incident }) => [cause, incident?.contextId]),
      [
        ['role-permission', id(91)],
        ['no-user-context', 'c0ffee00'],
        ['role-permission', id(92)],
      ],
    );
    assert.deepEqual(
      groups.map((group) => [group.cause, group.count, group.results]),
      [
        ['role-permission', 2, [0, 2]],
        ['no-user-context', 1, [1]],
      ],
    );
    assert.match(text.slice(results[1]?.at.start, results[1]?.at.end), /not\.a\.user/);
  });
});

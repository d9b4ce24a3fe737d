import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fileName } from '../../../src/editor/report/report';
import { titleOf } from '../../../src/editor/report/title';

describe('the title of a report', () => {
  const denied = { verdict: 'denied', proviso: null, subject: 'POST /api/v2/users' } as const;
  const is = (answers: Parameters<typeof titleOf>[0], title: string) => assert.equal(titleOf(answers), title);

  it('asks the question of a refusal', () => is([denied], 'Why refused: POST /api/v2/users'));
  it('claims no refusal where there is none', () =>
    is([{ ...denied, verdict: 'allowed' }], 'Allowed: POST /api/v2/users'));
  it('says first what it hangs on', () => {
    const proviso = { kind: 'access-policy', endpoint: '', why: '' } as const;
    is(
      [{ ...denied, verdict: 'allowed', proviso }],
      'Allowed, unless a policy denies it: POST /api/v2/users',
    );
    is([{ ...denied, proviso }], 'Why refused: POST /api/v2/users');
  });
  it('claims nothing where nothing is decided', () =>
    is([{ ...denied, verdict: 'unknown' }], 'Undecided: POST /api/v2/users'));
  it('counts several requests', () => is([denied, denied], '2 requests'));
});

describe('the file name of a report', () => {
  it('keeps a path whole, which a slash would cut', () =>
    assert.equal(fileName('GET /api/v2'), 'GET \u2215api\u2215v2.md'));
  it('is one name on one line, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (title) => {
        const name = fileName(title);
        assert.ok(name.length <= 123 && !/[/\n\r]/.test(name), name);
      }),
    );
  });
});

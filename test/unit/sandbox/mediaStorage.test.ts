import assert from 'node:assert/strict';
import { mediaAnswer } from '../../../src/sandbox/mediaStorage';

describe('sandbox: signed addresses of media', () => {
  const now = new Date('2026-03-02T10:00:00Z');
  const answers = (query: string, status: number | undefined, code = '') => {
    const reply = mediaAnswer(new URLSearchParams(query), now);
    assert.equal(reply?.status, status, query);
    assert.ok((reply?.xml ?? '').includes(code), reply?.xml);
  };

  it('open until they end, and lead to no recording', () => {
    answers('X-Amz-Date=20260302T091407Z&X-Amz-Expires=3600&X-Amz-Signature=x', 404, 'NoSuchKey');
    answers('X-Amz-Date=20260302T091407Z&X-Amz-Expires=60&X-Amz-Signature=x', 403, 'Request has expired');
  });

  it('are refused where nobody can read when they end', () => {
    answers('X-Amz-Date=yesterday&X-Amz-Expires=60&X-Amz-Signature=x', 400);
    answers('X-Amz-Date=20260302T091407Z&X-Amz-Signature=x', 400);
    answers('X-Amz-Date=20260302T091407Z&X-Amz-Expires=1e99&X-Amz-Signature=x', 400);
  });

  it('are no others', () => answers('X-Amz-Date=20260302T091407Z&X-Amz-Expires=60', undefined));
});

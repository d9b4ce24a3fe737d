import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { openLoopbackRedirect } from '../../../../src/platform/signIn/loopbackRedirect';
import { redirectUris, type Redirect } from '../../../../src/platform/signIn/redirect';

const pages = { taken: 'Go back & be happy.', turnedAway: 'Nobody waits.' };
const isMine = (callback: URLSearchParams) => callback.get('state') === 'mine';
const never = new AbortController().signal;

describe('the redirect address on this machine', () => {
  let redirect: Redirect;
  beforeEach(async () => {
    redirect = await openLoopbackRedirect(pages);
  });
  afterEach(() => redirect.close());

  const call = async (path: string, init: RequestInit = {}) => {
    const answer = await fetch(new URL(path, redirect.uri), init);
    return { status: answer.status, text: await answer.text(), headers: answer.headers };
  };

  it('is one of those that are to be registered', () => {
    assert.ok(redirectUris.includes(redirect.uri));
    assert.equal(redirectUris.length, 3);
  });

  it('gives the callback of the sign-in, and a page that says so', async () => {
    const callback = redirect.wait(isMine, never);
    const { status, text, headers } = await call('/callback?code=c%2Bd&state=mine');
    assert.equal(status, 200);
    assert.match(text, /Go back &#38; be happy\./);
    assert.equal((await callback).get('code'), 'c+d');
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'/);
    assert.equal(headers.get('referrer-policy'), 'no-referrer');
    assert.equal(headers.get('cache-control'), 'no-store');
  });

  it('turns hostile callbacks away and waits on', async () => {
    const callback = redirect.wait(isMine, never);
    assert.equal((await call('/callback?code=c&state=other')).status, 400);
    assert.equal((await call('/callback?error=access_denied')).status, 400);
    assert.equal((await call('/callback')).status, 400);
    assert.equal((await call('/callback/?code=c&state=mine')).status, 404);
    assert.equal((await call('/?code=c&state=mine')).status, 404);
    assert.equal((await call('/callback?code=c&state=mine', { method: 'POST' })).status, 405);
    assert.equal((await call('/callback?code=right&state=mine')).status, 200);
    assert.equal((await callback).get('code'), 'right');
  });

  it('gives the refusal of the login page on, for it bears the state', async () => {
    const callback = redirect.wait(isMine, never);
    assert.equal((await call('/callback?error=access_denied&state=mine')).status, 200);
    assert.equal((await callback).get('error'), 'access_denied');
  });

  it('takes a callback once', async () => {
    const callback = redirect.wait(isMine, never);
    assert.equal((await call('/callback?code=first&state=mine')).status, 200);
    assert.equal((await call('/callback?code=second&state=mine')).status, 400);
    assert.equal((await callback).get('code'), 'first');
  });

  it('writes nothing of the callback into its page', async () => {
    const { text } = await call('/callback?state=%3Cscript%3Ealert(1)%3C/script%3E');
    assert.doesNotMatch(text, /script/);
  });

  it('gives up where the person does, and takes nothing after', async () => {
    const controller = new AbortController();
    const callback = redirect.wait(isMine, controller.signal);
    controller.abort();
    await assert.rejects(callback, { name: 'AbortError' });
    assert.equal((await call('/callback?code=c&state=mine')).status, 400);
  });

  it('goes to the next port where one is taken, and says so where all are', async () => {
    const others = [await openLoopbackRedirect(pages), await openLoopbackRedirect(pages)];
    assert.equal(new Set([redirect, ...others].map(({ uri }) => uri)).size, 3);
    await assert.rejects(openLoopbackRedirect(pages), {
      name: 'NoAnswer',
      message: /27381, 27382, 27383 are all taken/,
    });
    await Promise.all(others.map((one) => one.close()));
  });

  it('does not share a port with somebody who listens at one of its two addresses', async () => {
    const squatter = createServer();
    await new Promise<void>((resolve) => squatter.listen(0, '127.0.0.1', resolve));
    const { port } = squatter.address() as { port: number };
    await assert.rejects(openLoopbackRedirect(pages, [port]), { name: 'NoAnswer' });
    await new Promise((resolve) => squatter.close(resolve));
  });

  it('cannot be reached any more once it is closed', async () => {
    const { uri } = redirect;
    await redirect.close();
    await assert.rejects(fetch(`${uri}?state=mine`));
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CallbackUris } from '../../src/editor/accounts/callbackUris';

const isMine = (callback: URLSearchParams) => callback.get('state') === 'mine';

describe('callbacks by an address of the editor', () => {
  const uris = new CallbackUris('publisher.name');
  const call = (pathAndQuery: string) =>
    uris.handleUri(vscode.Uri.parse(`code-oss://publisher.name${pathAndQuery}`));

  it('come to an address that leads to this extension', async () => {
    const { uri } = await uris.open();
    assert.match(decodeURIComponent(uri), /publisher\.name/);
    assert.match(decodeURIComponent(uri), /\/callback/);
  });

  it('are given to the sign-in that waits for them, as they were sent', async () => {
    const redirect = await uris.open();
    const callback = redirect.wait(isMine, new AbortController().signal);
    call('/callback?code=a%2Bb&state=mine');
    assert.equal((await callback).get('code'), 'a+b');
  });

  it('are dropped where they are somebody else’s, and the wait goes on', async () => {
    const redirect = await uris.open();
    const callback = redirect.wait(isMine, new AbortController().signal);
    for (const hostile of [
      '/callback',
      '/callback?code=x&state=other',
      '/callback?error=access_denied',
      '/elsewhere?code=x&state=mine',
      '/callback/more?state=mine',
    ])
      call(hostile);
    call('/callback?code=right&state=mine');
    call('/callback?code=second&state=mine');
    assert.equal((await callback).get('code'), 'right');
  });

  it('are taken by nobody where nobody waits, or the wait was given up', async () => {
    call('/callback?code=x&state=mine');
    const redirect = await uris.open();
    const controller = new AbortController();
    const callback = redirect.wait(isMine, controller.signal);
    controller.abort();
    await assert.rejects(callback, { name: 'AbortError' });
    call('/callback?code=x&state=mine');
  });

  it('find their own among several sign-ins', async () => {
    const [one, other] = [await uris.open(), await uris.open()];
    const { signal } = new AbortController();
    const first = one.wait((callback) => callback.get('state') === 'first', signal);
    const second = other.wait((callback) => callback.get('state') === 'second', signal);
    call('/callback?code=2&state=second');
    call('/callback?code=1&state=first');
    assert.deepEqual([(await first).get('code'), (await second).get('code')], ['1', '2']);
  });
});

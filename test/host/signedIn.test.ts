import assert from 'node:assert/strict';
import { SignedIn, type Renewer } from '../../src/editor/accounts/signedIn';
import { Vault } from '../../src/editor/accounts/vault';
import { FakeStorage, kept } from './fakeStorage';

const LATER = new Date(Date.now() + 3_600_000).toISOString();
const PAST = new Date(Date.now() - 1000).toISOString();
/** Half a minute from when it is asked for: the tests before may have taken longer. */
const soon = () => new Date(Date.now() + 30_000).toISOString();

describe('the accounts that are signed in', () => {
  let storage: FakeStorage;
  let open: SignedIn[];
  beforeEach(() => {
    storage = new FakeStorage();
    open = [];
  });
  afterEach(() => open.forEach((one) => one.dispose()));

  function window(renew: Renewer = () => Promise.resolve(undefined)): SignedIn {
    const signedIn = new SignedIn({
      vault: new Vault(storage.secretStorage),
      memory: storage.memento,
      renew,
    });
    open.push(signedIn);
    return signedIn;
  }

  it('are remembered without their tokens, and the tokens kept as secrets', async () => {
    await window().add(
      kept('mara', {
        renewal: { login: 'https://login.mypurecloud.ie', clientId: 'c', refreshToken: 'the-refresh-token' },
      }),
    );
    const next = window();
    assert.equal(next.current?.name, 'mara · Org');
    assert.equal(await next.token(), 'token-of-mara');
    const remembered = JSON.stringify([...storage.memory]);
    assert.match(remembered, /mara · Org/);
    assert.doesNotMatch(remembered, /token/);
    assert.match(JSON.stringify([...storage.secrets]), /token-of-mara.*the-refresh-token/);
  });

  it('are not remembered where they are the sandbox’s, neither by name nor by token', async () => {
    const one = window();
    await one.add(kept('agent', {}, { kind: 'sandbox' }));
    assert.equal(await one.token(), 'token-of-agent');
    assert.equal(storage.secrets.size, 0);
    assert.equal(window().current, undefined);
  });

  it('say who is spoken for, each time that changes', async () => {
    const one = window();
    const told: (string | undefined)[] = [];
    one.onDidChange((account) => told.push(account?.id));
    await one.add(kept('mara'));
    await one.add(kept('omar'));
    one.use(kept('mara').account);
    await one.forget('omar');
    await one.forget('mara');
    assert.deepEqual(told, ['mara', 'omar', 'mara', undefined]);
    await assert.rejects(one.token(), { name: 'Sentence', message: /^Nobody is signed in: / });
  });

  it('end here where another window signs out', async () => {
    const [here, there] = [window(), window()];
    await here.add(kept('mara'));
    const gone = new Promise((resolve) => here.onDidChange(resolve));
    await there.forget('mara');
    assert.equal(await gone, undefined);
    assert.equal(here.current, undefined);
    assert.equal(storage.secrets.size, 0);
  });

  it('are not there where the secrets are lost', async () => {
    await window().add(kept('mara'));
    storage.secrets.clear();
    const next = window();
    await assert.rejects(next.token(), { name: 'Sentence', message: /^Nobody is signed in/ });
    assert.equal(next.current, undefined);
  });

  it('survive what nobody could have written', async () => {
    for (const text of [
      '',
      '{',
      'null',
      '7',
      '{"__proto__":[]}',
      '[null, 1, {}, {"account":{}}, {"account":{"id":"x"},"credentials":{"token":"t"}}]',
    ]) {
      storage.secrets.set('permissionDoctor.accounts', text);
      assert.deepEqual(await window().all(), [], text);
    }
    storage.memory.set('permissionDoctor.account', { id: 7 });
    assert.equal(window().current, undefined);
  });

  describe('when a token ends', () => {
    const renewal = { login: 'https://login.mypurecloud.ie', clientId: 'c', clientSecret: 's' };
    const fails = () =>
      Promise.reject(Object.assign(new Error('login did not answer.'), { name: 'NoAnswer' }));

    it('say so, and what to do, where it cannot be renewed', async () => {
      const one = window();
      await one.add(kept('mara', { tokenEnds: PAST }, { expiresAt: PAST }));
      await assert.rejects(one.token(), {
        name: 'Sentence',
        message: 'The access token of mara · Org has expired: sign in again, or switch to another account.',
      });
      assert.equal(one.current?.id, 'mara');
    });

    it('use it to its last moment where it cannot be renewed', async () => {
      const one = window();
      await one.add(kept('mara', { tokenEnds: soon() }, { expiresAt: soon() }));
      assert.equal(await one.token(), 'token-of-mara');
    });

    it('get the next one once, however many ask, and stay the same account', async () => {
      let renewals = 0;
      const one = window(({ credentials }) => {
        renewals++;
        return Promise.resolve({ ...credentials, token: 'the-next-token', tokenEnds: LATER });
      });
      await one.add(kept('mara', { tokenEnds: soon(), renewal }));
      const before = one.current;
      const told: unknown[] = [];
      one.onDidChange((account) => told.push(account));
      assert.deepEqual(
        await Promise.all([one.token(), one.token(), one.token()]),
        Array(3).fill('the-next-token'),
      );
      assert.equal(await window().token(), 'the-next-token');
      assert.equal(renewals, 1);
      assert.equal(one.current, before);
      assert.deepEqual(told, []);
    });

    it('use the old one while it lasts where the renewal fails, and say why once it does not', async () => {
      const one = window(fails);
      await one.add(kept('mara', { tokenEnds: soon(), renewal }));
      assert.equal(await one.token(), 'token-of-mara');
      await one.add(kept('mara', { tokenEnds: PAST, renewal }));
      await assert.rejects(one.token(), {
        name: 'Sentence',
        message: /has expired and was not renewed\. login did not answer\.$/,
      });
    });

    it('ask nobody while it is good', async () => {
      const one = window(fails);
      await one.add(kept('mara', { tokenEnds: LATER, renewal }));
      assert.equal(await one.token(), 'token-of-mara');
    });
  });
});

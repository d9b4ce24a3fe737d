import assert from 'node:assert/strict';
import { SignedIn } from '../../src/editor/accounts/signedIn';
import { Vault } from '../../src/editor/accounts/vault';
import { FakeStorage, kept } from './fakeStorage';

const unread = {
  name: 'Sentence',
  message: /^The accounts cannot be read, .*: unlock the keychain of this computer, and try again\.$/,
};
const unwritten = {
  name: 'Sentence',
  message: /^The accounts stay as they were, .*: unlock the keychain of this computer, and try again\.$/,
};

describe('where the secret storage fails', () => {
  let storage: FakeStorage;
  let accounts: SignedIn;
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);
  before(() => process.on('unhandledRejection', note));
  after(() => process.off('unhandledRejection', note));
  beforeEach(async () => {
    unhandled.length = 0;
    storage = new FakeStorage();
    const { secretStorage, memento: memory } = storage;
    accounts = new SignedIn({
      vault: new Vault(secretStorage),
      memory,
      renew: ({ credentials }) => Promise.resolve({ ...credentials, token: 'the-next', tokenEnds: in30() }),
    });
    await accounts.add(kept('mara'));
  });
  afterEach(() => accounts.dispose());
  afterEach(async () => {
    // Rejections count as unhandled once the turn in which nobody took them is over.
    await new Promise((resolve) => setTimeout(resolve, 10));
    assert.deepEqual(unhandled, []);
  });

  it('a token is asked for: one sentence, and it is there again when the storage is', async () => {
    storage.fails = ['get'];
    await assert.rejects(accounts.token(), unread);
    await assert.rejects(accounts.all(), unread);
    assert.equal(accounts.current?.id, 'mara');
    storage.fails = [];
    assert.equal(await accounts.token(), 'token-of-mara');
  });

  it('an account is added: nobody is spoken for who was not kept, and the sentence repeats no token', async () => {
    storage.fails = ['store'];
    await assert.rejects(accounts.add(kept('omar')), unwritten);
    await accounts
      .add(kept('omar'))
      .catch((error: unknown) => assert.doesNotMatch(String(error), /token-of/));
    assert.equal(accounts.current?.id, 'mara');
    assert.deepEqual(
      (await accounts.all()).map(({ account }) => account.id),
      ['mara'],
    );
  });

  it('the last account is forgotten: it is still there, and that is said', async () => {
    storage.fails = ['delete'];
    await assert.rejects(accounts.forget('mara'), unwritten);
    assert.equal(accounts.current?.id, 'mara');
  });

  it('another window changes the accounts: nothing is said and nothing is unhandled', () => {
    storage.fails = ['get'];
    storage.tellChanged('permissionDoctor.accounts');
    assert.equal(accounts.current?.id, 'mara');
  });

  it('a token is renewed and not kept: the old one serves while it lasts', async () => {
    await accounts.add(kept('mara', { tokenEnds: in30(), renewal: { ...client, clientSecret: 's' } }));
    storage.fails = ['store'];
    assert.equal(await accounts.token(), 'token-of-mara');
  });

  it('the sandbox works all the same', async () => {
    storage.fails = ['get', 'store', 'delete'];
    await accounts.add(kept('agent', {}, { kind: 'sandbox' }));
    assert.equal(accounts.current?.id, 'agent');
    assert.equal(await accounts.token(), 'token-of-agent');
  });
});

const client = { login: 'https://login.mypurecloud.ie', clientId: 'c' };

/** Half a minute from now: so near that the token is renewed. */
function in30(): string {
  return new Date(Date.now() + 30_000).toISOString();
}

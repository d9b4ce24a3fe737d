import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PROVIDER_ID } from '../../src/editor/accounts/authenticationProvider';
import { commands, type CommandId } from '../../src/editor/contributions/commands';
import { settings } from '../../src/editor/contributions/settings';
import { answering, asBrowser, type Answers } from './dialogue';
import { copy } from './hands';
import { signOutAll } from './identity';
import { doctorId, startSandboxProcess, statusOf, type SandboxProcess } from '../support/sandboxProcess';

const CLIPBOARD = 'Use the Token in the Clipboard';
const ADDRESS = 'Another Address…';

/** As the Accounts menu has them. */
async function labels(): Promise<string[]> {
  return (await vscode.authentication.getAccounts(PROVIDER_ID)).map(({ label }) => label);
}

/** Runs a command that has nothing to say, or says the one sentence. */
async function does(command: CommandId, answers: Answers, sentence?: RegExp): Promise<void> {
  const { said } = await answering(command, answers);
  if (!sentence) return assert.deepEqual(said, []);
  assert.equal(said.length, 1, said.join(' | '));
  assert.match(said[0] ?? '', sentence);
}

describe('accounts', () => {
  let sandbox: SandboxProcess;
  before(async () => {
    sandbox = await startSandboxProcess();
  });
  after(() => sandbox.close());
  beforeEach(() => copy(''));
  afterEach(signOutAll);

  const useToken = (answers: Answers, sentence?: RegExp) => does(commands.useToken.id, answers, sentence);
  const signInWith = async (identity: string) => {
    await copy(await sandbox.token(identity));
    await useToken([CLIPBOARD, ADDRESS, sandbox.url]);
  };
  const here = () => new URL(sandbox.url).host;

  it('come from a token in the clipboard, once the person agreed', async () => {
    await signInWith('supervisor');
    assert.deepEqual((await labels()).length, 1);
    assert.match((await labels())[0] ?? '', new RegExp(`^\\S+ \\S+ · Harbour & Pine Travel · ${here()}$`));
  });

  it('come from a token that is typed, and hidden meanwhile', async () => {
    const { asked } = await answering(commands.useToken.id, [
      await sandbox.token('integration'),
      ADDRESS,
      sandbox.url,
    ]);
    assert.match(asked[0] ?? '', /\(hidden\)$/);
    assert.deepEqual(await labels(), [`Callback service · Harbour & Pine Travel · ${here()}`]);
  });

  it('are not made of a token that is none, or that the platform refuses', async () => {
    await useToken(['not a token'], /^No token was found|no token/);
    await useToken([await sandbox.token('expired'), ADDRESS, sandbox.url], /refuses this token \(401\)/);
    assert.deepEqual(await labels(), []);
  });

  it('go to no address that is not approved', async () => {
    for (const address of [
      'http://gateway.example',
      'https://gateway.example',
      'https://api.mypurecloud.ie.evil.example',
      'nonsense',
    ])
      await useToken([await sandbox.token('agent'), ADDRESS, address], /^No token goes to this address/);
    assert.deepEqual(await labels(), []);
  });

  it('are given up without a word at every question', async () => {
    await copy(await sandbox.token('agent'));
    await useToken([undefined]);
    await useToken([CLIPBOARD, undefined]);
    await useToken([CLIPBOARD, ADDRESS, undefined]);
    await useToken(['Enter a Token…', undefined]);
    for (const way of ['In the Browser', 'As an OAuth Client'])
      await does(commands.signIn.id, [way, undefined]);
    await does(commands.useSandbox.id, [undefined]);
    assert.deepEqual(await labels(), []);
  });

  it('are several, one for each identity, and the same identity is the same account', async () => {
    for (const identity of ['supervisor', 'integration', 'supervisor']) await signInWith(identity);
    assert.equal((await labels()).length, 2);
  });

  it('are switched by name, the one in use standing first', async () => {
    for (const identity of ['supervisor', 'integration']) await signInWith(identity);
    const offered = async () => (await answering(commands.switchAccount.id, [undefined])).offered;
    const [inUse = '', other = ''] = await offered();
    assert.match(inUse, /^Callback service/);
    await does(commands.switchAccount.id, [other]);
    assert.deepEqual(await offered(), [other, inUse]);
  });

  it('say one sentence where there is none', async () => {
    await does(commands.switchAccount.id, [], /^Nobody is signed in/);
    await does(commands.signOut.id, [], /^Nobody is signed in/);
  });

  it('are signed out after a question, which revokes the token where that is wanted', async () => {
    const token = await sandbox.token('partner');
    await signInWith('partner');
    await does(commands.signOut.id, [undefined]);
    assert.equal((await labels()).length, 1);
    await does(commands.signOut.id, ['Only Forget It Here']);
    assert.deepEqual(await labels(), []);
    assert.equal(await statusOf(sandbox, token), 200);
    await signInWith('partner');
    await does(commands.signOut.id, ['Sign Out and Revoke Token']);
    assert.deepEqual(await labels(), []);
    assert.equal(await statusOf(sandbox, token), 401);
  });

  it('are forgotten even where the platform does not answer', async () => {
    const lost = await startSandboxProcess();
    await copy(await lost.token('agent'));
    await useToken([CLIPBOARD, ADDRESS, lost.url]);
    await lost.close();
    await does(
      commands.signOut.id,
      ['Sign Out and Revoke Token'],
      /did not revoke the token: ECONNREFUSED\. .* is forgotten here/,
    );
    assert.deepEqual(await labels(), []);
  });

  it('are those of the sandbox, too', async () => {
    await does(commands.useSandbox.id, ['agent']);
    await does(commands.useSandbox.id, ['admin']);
    assert.equal((await labels()).length, 2);
    for (const label of await labels())
      assert.match(label, /\((agent|admin)\) · Harbour & Pine Travel · sandbox$/);
  });

  it('leave no token in the settings', async () => {
    await signInWith('supervisor');
    const written = JSON.stringify(vscode.workspace.getConfiguration());
    assert.ok(!written.includes(await sandbox.token('supervisor')));
  });

  describe('that sign in by the browser', () => {
    const { redirect, clientIds } = settings;
    const set = (key: string, value: unknown) =>
      vscode.workspace.getConfiguration().update(key, value, vscode.ConfigurationTarget.Global);
    before(() => set(redirect.key, 'loopback'));
    beforeEach(() => set(clientIds.key, undefined));
    after(async () => {
      await set(redirect.key, undefined);
      await set(clientIds.key, undefined);
    });

    const follow = async (page: string) => {
      const answer = await fetch(page, { redirect: 'manual' });
      return answer.headers.get('location') ?? '';
    };
    const signIn = (clientId: string, browser: (page: string) => Promise<boolean>, sentence?: RegExp) =>
      asBrowser(browser, () =>
        does(commands.signIn.id, ['In the Browser', ADDRESS, sandbox.url, clientId], sentence),
      );
    it('are asked for the client id once', async () => {
      const id = await doctorId(sandbox);
      const browser = async (page: string) => (await fetch(await follow(page))).ok;
      await signIn(id, browser);
      assert.equal((await labels()).length, 1);
      assert.deepEqual(vscode.workspace.getConfiguration().get(clientIds.key), { [here()]: id });
      await asBrowser(browser, () => does(commands.signIn.id, ['In the Browser', ADDRESS, sandbox.url]));
      assert.equal((await labels()).length, 1);
    });

    it('are not ended by callbacks that somebody else sends', async () => {
      const statuses: number[] = [];
      await signIn(await doctorId(sandbox), async (page) => {
        const callback = await follow(page);
        const { origin } = new URL(callback);
        for (const hostile of [
          '/callback?code=theirs&state=theirs',
          '/callback?error=access_denied',
          '/elsewhere?code=a',
        ])
          statuses.push((await fetch(origin + hostile)).status);
        statuses.push((await fetch(callback)).status);
        return true;
      });
      assert.deepEqual(statuses, [400, 400, 404, 200]);
      assert.equal((await labels()).length, 1);
    });

    it('say that the login page refused them', async () => {
      const refuse = async (page: string) => {
        const query = new URL(page).searchParams;
        const answer = new URLSearchParams({ error: 'access_denied', state: query.get('state') ?? '' });
        return (await fetch(`${query.get('redirect_uri')}?${answer.toString()}`)).ok;
      };
      await signIn(await doctorId(sandbox), refuse, /^The sign-in was refused at .*: sign in again/);
      assert.deepEqual(await labels(), []);
      assert.deepEqual(vscode.workspace.getConfiguration().get(clientIds.key), {});
    });

    it('are given up without a word where the page is not opened', async () => {
      await signIn(await doctorId(sandbox), () => Promise.resolve(false));
      assert.deepEqual(await labels(), []);
    });
  });
});

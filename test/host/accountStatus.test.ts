import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Account, type Accounts } from '../../src/editor/accounts/account';
import { showAccountInStatusBar } from '../../src/editor/accounts/accountStatus';
import { type Status } from '../../src/editor/statusBar';

describe('the account in the status bar', () => {
  let shown: Partial<Status>;
  let current: Account | undefined;
  let changed: vscode.EventEmitter<Account | undefined>;
  let display: vscode.Disposable;
  beforeEach(() => {
    shown = {};
    current = undefined;
    changed = new vscode.EventEmitter<Account | undefined>();
    const accounts: Accounts = {
      get current() {
        return current;
      },
      onDidChange: changed.event,
      token: () => Promise.reject(new Error('nobody asks for it')),
    };
    const status = {
      update: (change: Partial<Status>) => (shown = { ...shown, ...change }),
      dispose: () => undefined,
    };
    display = showAccountInStatusBar(accounts, status);
  });
  afterEach(() => void display.dispose());

  const become = (account: Account | undefined) => {
    current = account;
    changed.fire(account);
  };
  const account = (expiresAt?: Date): Account => ({
    id: 'mara',
    name: 'Mara · Org',
    base: 'https://api.mypurecloud.ie',
    region: 'mypurecloud.ie',
    kind: 'token',
    ...(expiresAt && { expiresAt: expiresAt.toISOString() }),
  });

  it('is nobody before anybody signed in, and after', () => {
    assert.deepEqual(shown, { identity: 'signed out', region: 'none', signedIn: 'no' });
    become(account());
    become(undefined);
    assert.equal(shown.signedIn, 'no');
  });

  it('is told with its region', () => {
    become(account());
    assert.deepEqual(shown, { identity: 'Mara · Org', region: 'mypurecloud.ie', signedIn: 'yes' });
  });

  it('is told to have expired, at the moment when it does', async () => {
    become(account(new Date(Date.now() - 1000)));
    assert.equal(shown.signedIn, 'expired');
    become(account(new Date(Date.now() + 300)));
    assert.equal(shown.signedIn, 'yes');
    for (const end = Date.now() + 10_000; shown.signedIn === 'yes' && Date.now() < end;)
      await new Promise((resolve) => setTimeout(resolve, 50));
    assert.equal(shown.signedIn, 'expired');
  });
});

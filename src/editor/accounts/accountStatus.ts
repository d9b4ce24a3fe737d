import * as vscode from 'vscode';
import { DisposableStore } from '../disposables';
import { type StatusBar } from '../statusBar';
import { type Account, type Accounts } from './account';

/** Longer waits would be taken for none by the timer. */
const LONGEST_WAIT = 24 * 3600 * 1000;

/** Keeps the status bar true to the account in use, also at the moment when its token ends. */
export function showAccountInStatusBar(accounts: Accounts, status: StatusBar): vscode.Disposable {
  const store = new DisposableStore();
  let timer: NodeJS.Timeout | undefined;
  const show = () => {
    clearTimeout(timer);
    const account = accounts.current;
    const left = account && millisecondsLeft(account);
    status.update({
      identity: account?.name ?? vscode.l10n.t('signed out'),
      region: account?.region ?? vscode.l10n.t('none'),
      signedIn: account === undefined ? 'no' : left === undefined || left > 0 ? 'yes' : 'expired',
    });
    if (left !== undefined && left > 0) timer = setTimeout(show, Math.min(left, LONGEST_WAIT)).unref();
  };
  store.add(accounts.onDidChange(show));
  store.add({ dispose: () => clearTimeout(timer) });
  show();
  return store;
}

function millisecondsLeft({ expiresAt }: Account): number | undefined {
  return expiresAt === undefined ? undefined : Date.parse(expiresAt) - Date.now();
}

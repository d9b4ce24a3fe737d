import type * as vscode from 'vscode';
import { registerCommand } from '../command';
import { commands } from '../contributions/commands';
import { DisposableStore } from '../disposables';
import { type Log } from '../log';
import { type StatusBar } from '../statusBar';
import { requireTrust } from '../trust';
import { type Accounts } from './account';
import { pickAccount } from './accountPick';
import { showAccountInStatusBar } from './accountStatus';
import { registerAuthenticationProvider } from './authenticationProvider';
import { type FlowsLoader } from './flowsLoader';
import { renewed } from './renewed';
import { SandboxOrganization } from './sandboxOrganization';
import { SignedIn } from './signedIn';
import { signOutByHand, signOutFromMenu } from './signOut';
import { signInToSandbox } from './useSandbox';
import { signInByToken } from './useToken';
import { Vault, type KeptAccount } from './vault';

interface AccountsDeps {
  readonly context: Pick<vscode.ExtensionContext, 'secrets' | 'globalState'>;
  readonly log: Log;
  readonly status: StatusBar;
  readonly flows: FlowsLoader;
}

/** The accounts, with the commands that sign in, switch and sign out. */
export function registerAccounts({
  context,
  log,
  status,
  flows,
}: AccountsDeps): { readonly accounts: Accounts } & vscode.Disposable {
  const store = new DisposableStore();
  const sandbox = store.add(new SandboxOrganization());
  const accounts = store.add(
    new SignedIn({
      vault: new Vault(context.secrets),
      memory: context.globalState,
      renew: (kept) => renewed(kept, flows),
    }),
  );
  const byToken = async () => signInByToken(await flows());
  const deps = { accounts, flows, log };

  const signIn = async (way: () => Promise<KeptAccount | undefined>) => {
    requireTrust();
    const kept = await way();
    if (kept) await accounts.add(kept);
    return kept;
  };
  const signInAndSay = async (way: () => Promise<KeptAccount | undefined>) => {
    const kept = await signIn(way);
    if (kept) log.info(`Signed in (${kept.account.kind}) to ${kept.account.region}`);
  };
  store.add(registerCommand(commands.useToken.id, log, () => signInAndSay(byToken)));
  store.add(registerCommand(commands.useSandbox.id, log, () => signInAndSay(() => signInToSandbox(sandbox))));
  store.add(registerCommand(commands.signOut.id, log, () => signOutByHand(deps)));
  store.add(
    registerCommand(commands.switchAccount.id, log, async () => {
      const kept = await pickAccount(accounts, commands.switchAccount.title);
      if (kept) accounts.use(kept.account);
    }),
  );
  store.add(
    registerAuthenticationProvider({
      accounts,
      signIn: () => signIn(byToken),
      signOut: (kept) => signOutFromMenu(kept, deps),
    }),
  );
  store.add(showAccountInStatusBar(accounts, status));
  return { accounts, dispose: () => store.dispose() };
}

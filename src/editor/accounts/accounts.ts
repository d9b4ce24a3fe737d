import * as vscode from 'vscode';
import { registerCommand } from '../command';
import { commands, type CommandId } from '../contributions/commands';
import { DisposableStore } from '../disposables';
import { type Log } from '../log';
import { type StatusBar } from '../statusBar';
import { requireTrust } from '../trust';
import { type Accounts } from './account';
import { pickAccount } from './accountPick';
import { showAccountInStatusBar } from './accountStatus';
import { registerAuthenticationProvider } from './authenticationProvider';
import { CallbackUris } from './callbackUris';
import { SandboxOrganization } from './sandboxOrganization';
import { SignedIn } from './signedIn';
import { Vault, type KeptAccount } from './vault';
import { titleOf } from '../titleOf';

interface AccountsDeps {
  readonly context: Pick<vscode.ExtensionContext, 'secrets' | 'globalState' | 'extension'>;
  readonly log: Log;
  readonly status: StatusBar;
}

type SignIn = () => Promise<KeptAccount | undefined>;

const ways = () => import('./signInWays');

/** The accounts, with the commands that sign in, switch and sign out. */
export function registerAccounts({
  context,
  log,
  status,
}: AccountsDeps): { readonly accounts: Accounts } & vscode.Disposable {
  const store = new DisposableStore();
  const sandbox = store.add(new SandboxOrganization());
  const uris = new CallbackUris(context.extension.id);
  const accounts = store.add(
    new SignedIn({
      vault: new Vault(context.secrets),
      memory: context.globalState,
      renew: async (kept) => (await ways()).renewed(kept),
    }),
  );
  const deps = { accounts, log };

  const signIn = async (way: SignIn) => {
    requireTrust('signIn');
    const kept = await way();
    if (!kept) return undefined;
    await accounts.add(kept);
    log.info(`Signed in to ${kept.account.region} (${kept.account.kind})`);
    return kept;
  };
  const somehow = async () => (await ways()).signInSomehow(uris, sandbox);
  const command = (id: CommandId, handler: () => Promise<unknown>) =>
    store.add(registerCommand(id, log, async () => void (await handler())));

  command(commands.signIn.id, () => signIn(somehow));
  command(commands.useToken.id, () => signIn(async () => (await ways()).signInByToken()));
  command(commands.useSandbox.id, () => signIn(async () => (await ways()).signInToSandbox(sandbox)));
  command(commands.signOut.id, async () => (await ways()).signOutByHand(deps));
  command(commands.switchAccount.id, async () => {
    const kept = await pickAccount(accounts, titleOf(commands.switchAccount));
    if (kept) accounts.use(kept.account);
  });
  store.add(vscode.window.registerUriHandler(uris));
  store.add(
    registerAuthenticationProvider({
      accounts,
      signIn: () => signIn(somehow),
      signOut: async (kept) => (await ways()).signOutFromMenu(kept, deps),
    }),
  );
  store.add(showAccountInStatusBar(accounts, status));
  return { accounts, dispose: () => store.dispose() };
}

import * as vscode from 'vscode';
import { DisposableStore } from '../disposables';
import { type SignedIn } from './signedIn';
import { type KeptAccount } from './vault';

/** Id of the provider, for the manifest and for other extensions. */
export const PROVIDER_ID = 'genesys-cloud';

interface ProviderDeps {
  readonly accounts: SignedIn;
  /** Lets a person sign in one way or another; undefined where they gave up. */
  readonly signIn: () => Promise<KeptAccount | undefined>;
  /** Ends the account at the platform where it was ours, and forgets it. */
  readonly signOut: (kept: KeptAccount) => Promise<void>;
}

/**
 * Shows the accounts in the editor's Accounts menu. Another extension that asks for one gets it only after the editor
 * has asked the person; this one has no need to ask, for it keeps them.
 */
export function registerAuthenticationProvider({
  accounts,
  signIn,
  signOut,
}: ProviderDeps): vscode.Disposable {
  const store = new DisposableStore();
  const changed = store.add(
    new vscode.EventEmitter<vscode.AuthenticationProviderAuthenticationSessionsChangeEvent>(),
  );
  store.add(
    accounts.onDidChangeAccounts(({ added, removed, changed: renewed }) =>
      changed.fire({
        added: added.map(sessionOf),
        removed: removed.map(sessionOf),
        changed: renewed.map(sessionOf),
      }),
    ),
  );
  const provider: vscode.AuthenticationProvider = {
    onDidChangeSessions: changed.event,
    getSessions: async (_scopes, { account }) => {
      const sessions = (await accounts.all()).map(sessionOf);
      return account ? sessions.filter((session) => session.account.id === account.id) : sessions;
    },
    createSession: async () => {
      const kept = await signIn();
      if (!kept) throw new vscode.CancellationError();
      return sessionOf(kept);
    },
    removeSession: async (id) => {
      const kept = (await accounts.all()).find(({ account }) => account.id === id);
      if (kept) await signOut(kept);
    },
  };
  store.add(
    vscode.authentication.registerAuthenticationProvider(PROVIDER_ID, 'Genesys Cloud', provider, {
      supportsMultipleAccounts: true,
    }),
  );
  return store;
}

function sessionOf({ account, credentials }: KeptAccount): vscode.AuthenticationSession {
  return {
    id: account.id,
    accessToken: credentials.token,
    // The editor tells accounts apart by their labels: one person may be in two regions.
    account: { id: account.id, label: `${account.name} · ${account.region}` },
    // What a token may do is the OAuth client's affair; nobody can ask for scopes at sign-in.
    scopes: [],
  };
}

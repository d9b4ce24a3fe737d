import * as vscode from 'vscode';
import { DisposableStore } from '../disposables';
import { isForPerson, Sentence } from '../sentence';
import { requireTrust } from '../trust';
import { isAccount, type Account, type Accounts } from './account';
import { type Credentials, type KeptAccount, type Vault } from './vault';

/** Gets the next token of an account whose token ends; undefined where there is no way to without asking. */
export type Renewer = (kept: KeptAccount) => Promise<Credentials | undefined>;

/** Which accounts have come, gone, or got another token. */
export interface AccountsChange {
  readonly added: readonly KeptAccount[];
  readonly removed: readonly KeptAccount[];
  readonly changed: readonly KeptAccount[];
}

interface SignedInDeps {
  readonly vault: Vault;
  /** Remembers the account in use, without any secret. */
  readonly memory: vscode.Memento;
  readonly renew: Renewer;
}

const CURRENT = 'permissionDoctor.account';

/**
 * The accounts that are signed in. Those of the vault are every window's; those of the sandbox are this window's and
 * end with it, so that they stand in no storage at all.
 */
export class SignedIn implements Accounts, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly currentChanged = this.store.add(new vscode.EventEmitter<Account | undefined>());
  private readonly accountsChanged = this.store.add(new vscode.EventEmitter<AccountsChange>());
  readonly onDidChange = this.currentChanged.event;
  readonly onDidChangeAccounts = this.accountsChanged.event;
  private readonly passing = new Map<string, KeptAccount>();
  private readonly renewing = new Map<string, Promise<Credentials | undefined>>();
  private known: readonly KeptAccount[] = [];
  private account: Account | undefined;

  constructor(private readonly deps: SignedInDeps) {
    const remembered = deps.memory.get<unknown>(CURRENT);
    this.account = isAccount(remembered) ? remembered : undefined;
    // Where the storage fails, whoever next needs an account is told; another window's change alone is no reason to.
    this.store.add(deps.vault.onDidChange(() => void this.all().catch(() => undefined)));
  }

  get current(): Account | undefined {
    return this.account;
  }

  /** Every account with what speaks for it, and notices what other windows did. */
  async all(): Promise<readonly KeptAccount[]> {
    const kept = await this.deps.vault.read();
    this.tell([...kept, ...this.passing.values()]);
    const now = this.known.find(({ account }) => account.id === this.account?.id)?.account;
    // Gone, or signed in again by another window.
    if (this.account && now?.expiresAt !== this.account.expiresAt) this.take(now);
    else if (!now) this.take(undefined);
    return this.known;
  }

  /** Keeps an account, in place of the one with the same id, and speaks for it from now on. */
  async add(kept: KeptAccount): Promise<void> {
    const { account } = kept;
    if (account.kind === 'sandbox') {
      this.passing.set(account.id, kept);
      this.tell([...without(this.known, account.id), kept]);
    } else {
      await this.deps.vault.update((before) => [...without(before, account.id), kept]);
      await this.all();
    }
    this.take(account);
  }

  /** Speaks for another account that is signed in. */
  use(account: Account): void {
    this.take(account);
  }

  /** Forgets an account; where it was in use, nobody is spoken for any more. */
  async forget(id: string): Promise<void> {
    if (!this.passing.delete(id)) await this.deps.vault.update((before) => without(before, id));
    await this.all();
  }

  async token(): Promise<string> {
    requireTrust('ask');
    const account = this.account;
    if (!account) throw new Sentence(nobody());
    // The sandbox needs no secret storage, and works where that fails.
    const kept =
      this.passing.get(account.id) ?? (await this.all()).find((one) => one.account.id === account.id);
    if (!kept) throw new Sentence(nobody());
    return (await this.unexpired(kept)).token;
  }

  dispose(): void {
    this.store.dispose();
  }

  private async unexpired(kept: KeptAccount): Promise<Credentials> {
    const { account, credentials } = kept;
    if (!endsWithin(credentials, credentials.renewal ? RENEW_AHEAD : 0)) return credentials;
    try {
      const renewed = await this.renew(kept);
      if (renewed) return renewed;
    } catch (error) {
      // It is good for a little while yet.
      if (!endsWithin(credentials, 0)) return credentials;
      if (!isForPerson(error)) throw error;
      throw new Sentence(
        vscode.l10n.t(
          'The access token of {0} has expired and was not renewed. {1}',
          account.name,
          error.message,
        ),
      );
    }
    throw new Sentence(
      vscode.l10n.t(
        'The access token of {0} has expired: sign in again, or switch to another account.',
        account.name,
      ),
    );
  }

  /** Calls that come together are served by one renewal. */
  private renew(kept: KeptAccount): Promise<Credentials | undefined> {
    const { id } = kept.account;
    const under = this.renewing.get(id);
    if (under) return under;
    const renewal = this.deps
      .renew(kept)
      .then(async (credentials) => {
        if (!credentials) return undefined;
        await this.deps.vault.update((before) =>
          before.map((one) => (one.account.id === id ? { ...one, credentials } : one)),
        );
        await this.all();
        return credentials;
      })
      .finally(() => this.renewing.delete(id));
    this.renewing.set(id, renewal);
    return renewal;
  }

  private take(account: Account | undefined): void {
    if (account === this.account) return;
    this.account = account;
    // The sandbox is gone when the window is: the next one could not speak for it.
    const remembered = account?.kind === 'sandbox' ? undefined : account;
    void this.deps.memory.update(CURRENT, remembered);
    this.currentChanged.fire(account);
  }

  private tell(after: readonly KeptAccount[]): void {
    const before = new Map(this.known.map((kept) => [kept.account.id, kept]));
    this.known = after;
    const added = after.filter(({ account }) => !before.has(account.id));
    const changed = after.filter(({ account, credentials }) => {
      const token = before.get(account.id)?.credentials.token;
      return token !== undefined && token !== credentials.token;
    });
    for (const { account } of after) before.delete(account.id);
    const removed = [...before.values()];
    if (added.length + changed.length + removed.length > 0)
      this.accountsChanged.fire({ added, removed, changed });
  }
}

/** Milliseconds before its end at which a token is renewed: a diagnosis must not lose it half way. */
const RENEW_AHEAD = 60_000;

function endsWithin({ tokenEnds }: Credentials, milliseconds: number): boolean {
  return tokenEnds !== undefined && Date.parse(tokenEnds) - Date.now() <= milliseconds;
}

function without(kept: readonly KeptAccount[], id: string): readonly KeptAccount[] {
  return kept.filter(({ account }) => account.id !== id);
}

function nobody(): string {
  return vscode.l10n.t(
    'Nobody is signed in: run "Permission Doctor: Sign In…", or try "Permission Doctor: Use the Sandbox Organization".',
  );
}

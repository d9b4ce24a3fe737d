import { type Event, l10n, type SecretStorage } from 'vscode';
import { Sentence } from '../sentence';
import { isAccount, type Account } from './account';

/** What it takes to speak for an account. Stands in the secret storage and nowhere else. */
export interface Credentials {
  readonly token: string;
  /** ISO 8601, of the token; missing where it is not known. */
  readonly tokenEnds?: string;
  /** How to get the next token without asking; missing where there is no way. */
  readonly renewal?: Renewal;
}

export type Renewal = {
  /** `https://login.mypurecloud.ie`, or a loopback address. */
  readonly login: string;
  readonly clientId: string;
} & ({ readonly clientSecret: string } | { readonly refreshToken: string });

/** An account with what speaks for it. */
export interface KeptAccount {
  readonly account: Account;
  readonly credentials: Credentials;
}

const KEY = 'permissionDoctor.accounts';

/**
 * The accounts in the editor's secret storage, which every window shares. Reads and changes take turns, and each throws
 * a Sentence where the storage fails: a keychain may be locked, or not be there.
 */
export class Vault {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly secrets: SecretStorage) {}

  /** Calls back where the accounts have changed, in this window or another. */
  readonly onDidChange: Event<void> = (listener, thisArgs, disposables) =>
    this.secrets.onDidChange(
      ({ key }) => {
        if (key === KEY) listener.call(thisArgs);
      },
      undefined,
      disposables,
    );

  /** What is kept; what cannot be read as an account is as if it were not there. */
  read(): Promise<readonly KeptAccount[]> {
    return this.inTurn(async () => parse(await this.stored()));
  }

  /** Puts what `change` makes of the accounts in their place, and answers that. */
  update(change: (kept: readonly KeptAccount[]) => readonly KeptAccount[]): Promise<readonly KeptAccount[]> {
    return this.inTurn(async () => {
      const after = change(parse(await this.stored()));
      await this.store(after);
      return after;
    });
  }

  // What the storage says of its failure is left out: nobody knows whether it repeats what it was given.

  private async stored(): Promise<string | undefined> {
    try {
      return await this.secrets.get(KEY);
    } catch {
      throw new Sentence(
        l10n.t(
          'The accounts cannot be read, for the secret storage of the editor fails: unlock the keychain of this computer, and try again.',
        ),
      );
    }
  }

  private async store(accounts: readonly KeptAccount[]): Promise<void> {
    try {
      if (accounts.length === 0) await this.secrets.delete(KEY);
      else await this.secrets.store(KEY, JSON.stringify(accounts));
    } catch {
      throw new Sentence(
        l10n.t(
          'The accounts stay as they were, for the secret storage of the editor fails: unlock the keychain of this computer, and try again.',
        ),
      );
    }
  }

  private inTurn<T>(step: () => Promise<T>): Promise<T> {
    const result = this.last.then(step);
    this.last = result.catch(() => undefined);
    return result;
  }
}

function parse(text: string | undefined): readonly KeptAccount[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(value) ? value.filter(isKept) : [];
  } catch {
    return [];
  }
}

function isKept(value: unknown): value is KeptAccount {
  const { account, credentials } = (value ?? {}) as Partial<KeptAccount>;
  return isAccount(account) && typeof credentials?.token === 'string';
}

import * as vscode from 'vscode';
import { type Account } from '../../src/editor/accounts/account';
import { type Credentials, type KeptAccount } from '../../src/editor/accounts/vault';

/** A secret storage that windows share, and what every one of them remembers. */
export class FakeStorage {
  readonly secrets = new Map<string, string>();
  /** Every value that was ever stored. */
  readonly ever: string[] = [];
  readonly memory = new Map<string, unknown>();
  private readonly changed = new vscode.EventEmitter<vscode.SecretStorageChangeEvent>();

  /** What of the storage fails from now on, as it does where the keychain is locked. */
  fails: readonly ('get' | 'store' | 'delete')[] = [];

  readonly secretStorage: vscode.SecretStorage = {
    get: (key) => this.does('get', () => this.secrets.get(key)),
    store: (key, value) =>
      this.does('store', () => void (this.ever.push(value), this.secrets.set(key, value)), value).then(() =>
        this.tellChanged(key),
      ),
    delete: (key) =>
      this.does('delete', () => void this.secrets.delete(key)).then(() => this.tellChanged(key)),
    keys: () => Promise.resolve([...this.secrets.keys()]),
    onDidChange: this.changed.event,
  } as vscode.SecretStorage;

  readonly memento = {
    keys: () => [...this.memory.keys()],
    get: (key: string) => this.memory.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void this.memory.set(key, value)),
  } as vscode.Memento;

  /** Tells every window that a secret has changed, as the editor does for another window's change. */
  tellChanged(key: string): void {
    this.changed.fire({ key });
  }

  private does<T>(step: 'get' | 'store' | 'delete', work: () => T, given = ''): Promise<T> {
    // The worst that a storage could say: what it was given.
    if (this.fails.includes(step)) return Promise.reject(new Error(`no keyring for ${given}`));
    return Promise.resolve(work());
  }
}

/** An account with a token, with whatever else a test is about. */
export function kept(
  id: string,
  credentials: Partial<Credentials> = {},
  account: Partial<Account> = {},
): KeptAccount {
  return {
    account: {
      id,
      name: `${id} · Org`,
      base: 'https://api.mypurecloud.ie',
      region: 'mypurecloud.ie',
      kind: 'user',
      ...account,
    },
    credentials: { token: `token-of-${id}`, ...credentials },
  };
}

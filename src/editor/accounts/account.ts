import { type Event } from 'vscode';

/** Somebody to speak for: one identity of one organization. Holds no secret. */
export interface Account {
  /** Id of its authentication session. */
  readonly id: string;
  /** As menus show it: `Mara Lind · Harbour & Pine Travel`. */
  readonly name: string;
  /** Where its calls go: `https://api.mypurecloud.ie`, or a loopback address. */
  readonly base: string;
  /** Domain of the region (`mypurecloud.ie`), `sandbox`, or the host that was approved by hand. */
  readonly region: string;
  /** How it was signed in: as a user, as an OAuth client, by a token that was given, or in the sandbox. */
  readonly kind: 'user' | 'client' | 'token' | 'sandbox';
  /** ISO 8601; missing where it is not known, and where a token that ends is renewed without asking. */
  readonly expiresAt?: string;
}

/** The accounts that are signed in, as the other features see them. */
export interface Accounts {
  /** The one that is spoken for; known without a call and without opening the secrets. */
  readonly current: Account | undefined;
  /** Another account is spoken for, or none any more. */
  readonly onDidChange: Event<Account | undefined>;
  /**
   * The token of the account in use, for the `Authorization` header and nothing else.
   * @throws Sentence where nobody is signed in, or the token has expired and cannot be renewed
   */
  token(): Promise<string>;
}

const kinds: readonly string[] = ['user', 'client', 'token', 'sandbox'] satisfies readonly Account['kind'][];

/** Whether a value that was kept, perhaps by an older version, is an account. */
export function isAccount(value: unknown): value is Account {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, base, region, kind, expiresAt } = value as Partial<Record<keyof Account, unknown>>;
  const texts = [id, name, base, region, kind, expiresAt ?? ''];
  return texts.every((one) => typeof one === 'string') && kinds.includes(kind as string);
}

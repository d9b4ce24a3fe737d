import * as vscode from 'vscode';
import { type Account, type Accounts } from '../../src/editor/accounts/account';
import { Sentence } from '../../src/editor/sentence';
import { type Sandbox } from '../../src/sandbox/server';

/** Accounts of a sandbox organization, one for each of its identities, without sign-in and secrets. */
export class FakeAccounts implements Accounts {
  private readonly changed = new vscode.EventEmitter<Account | undefined>();
  readonly onDidChange = this.changed.event;
  current: Account | undefined;

  constructor(private readonly sandbox: Pick<Sandbox, 'url' | 'tokens'>) {}

  use(identity: string | undefined): void {
    this.current =
      identity === undefined
        ? undefined
        : { id: identity, name: identity, base: this.sandbox.url, region: 'sandbox', kind: 'sandbox' };
    this.changed.fire(this.current);
  }

  token(): Promise<string> {
    const token = this.current && this.sandbox.tokens[this.current.id];
    return token === undefined ? Promise.reject(new Sentence('Sign in first.')) : Promise.resolve(token);
  }
}

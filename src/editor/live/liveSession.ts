import * as vscode from 'vscode';
import { type EvidenceBundle } from '../../evidence/bundle';
import type * as platform from '../../platform/platform';
import { type Request } from '../../request/request';
import { type Account, type Accounts } from '../accounts/account';
import { settings } from '../contributions/settings';
import { DisposableStore } from '../disposables';
import { type EngineLoader } from '../engine';
import { Sentence } from '../sentence';
import { Setting } from '../setting';
import { requireTrust } from '../trust';
import { type AskOptions, type Live } from './live';
import { networkOptions } from './network';

/** Milliseconds for which an answer is given again without asking. */
const maxAge = 5 * 60_000;

const approvedHosts = new Setting(settings.approvedHosts);

/** What speaks for one token, which only its client holds. */
interface Connection {
  readonly identity: string;
  readonly answers: platform.IdentityAnswers;
  close(): Promise<void>;
}

/**
 * The account in use and what was answered to it. What makes the calls is loaded by the first of them. The answers go
 * with the account, and with its token: another one may be allowed other things.
 */
export class LiveSession implements Live, vscode.Disposable {
  private readonly store = new DisposableStore();
  private readonly changed = this.store.add(new vscode.EventEmitter<void>());
  readonly onDidChange = this.changed.event;
  private cache: platform.AnswerCache | undefined;
  private connection: Connection | undefined;

  constructor(
    private readonly deps: {
      readonly accounts: Accounts;
      readonly engine: EngineLoader;
      readonly platform: () => Promise<typeof platform>;
    },
  ) {
    this.store.add(
      deps.accounts.onDidChange(() => {
        this.cache?.clear();
        this.withdraw();
      }),
    );
    this.store.add(
      vscode.workspace.onDidChangeConfiguration((event) => {
        const reaches =
          event.affectsConfiguration('http') || event.affectsConfiguration(settings.approvedHosts.key);
        if (reaches && this.connection) this.withdraw();
      }),
    );
  }

  get account(): Account | undefined {
    return this.deps.accounts.current;
  }

  get evidence(): EvidenceBundle | null {
    return this.connection?.answers.evidence ?? null;
  }

  ask(lines: readonly string[], options: AskOptions = {}): Promise<EvidenceBundle> {
    return this.answered(({ answers }) => answers.ask(lines, options), options.signal);
  }

  collect(requests: readonly Request[], options: AskOptions = {}): Promise<EvidenceBundle> {
    return this.answered(async ({ answers }) => {
      const { loadCatalog } = await this.deps.engine();
      return answers.collect(requests, loadCatalog(), options);
    }, options.signal);
  }

  dispose(): void {
    this.disconnect();
    this.store.dispose();
  }

  private async answered(
    question: (connection: Connection) => Promise<EvidenceBundle>,
    signal?: AbortSignal,
  ): Promise<EvidenceBundle> {
    const { account } = this;
    const loaded = await this.deps.platform();
    try {
      const connection = await this.connect(account, loaded);
      const bundle = await question(connection);
      if (this.connection !== connection) throw new Sentence(accountChanged());
      this.changed.fire();
      return bundle;
    } catch (error) {
      if (signal?.aborted) throw error;
      if (error instanceof loaded.NoAnswer || error instanceof loaded.UnapprovedAddress)
        throw new Sentence(this.account?.id === account?.id ? error.message : accountChanged());
      throw error;
    }
  }

  private async connect(account: Account | undefined, loaded: typeof platform): Promise<Connection> {
    const { AnswerCache, fingerprint, IdentityAnswers, PlatformClient } = loaded;
    requireTrust('ask');
    const token = await this.deps.accounts.token();
    if (account === undefined || account.id !== this.account?.id) throw new Sentence(accountChanged());
    const identity = fingerprint(token);
    if (this.connection?.identity === identity) return this.connection;
    this.disconnect();
    const client = new PlatformClient({
      ...networkOptions(),
      base: account.base,
      approvedHosts: approvedHosts.valueFor(),
      token,
    });
    const answers = new IdentityAnswers(client, (this.cache ??= new AnswerCache(maxAge)), identity);
    return (this.connection = { identity, answers, close: () => client.close() });
  }

  private withdraw(): void {
    this.disconnect();
    this.changed.fire();
  }

  private disconnect(): void {
    void this.connection?.close();
    this.connection = undefined;
  }
}

function accountChanged(): string {
  return vscode.l10n.t('The account has changed while it was being asked: run the command again.');
}

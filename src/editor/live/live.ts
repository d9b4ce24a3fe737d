import { type Event } from 'vscode';
import { type EvidenceBundle } from '../../evidence/bundle';
import { type OwnCheck } from '../../ownChecks/ownCheck';
import { type Request } from '../../request/request';
import { type Account } from '../accounts/account';

/** How a question to the platform is put. */
export interface AskOptions {
  readonly signal?: AbortSignal | undefined;
  /** Ask again what was answered a while ago. */
  readonly fresh?: boolean;
  /** Calls that are done with, and how many there are in this round. */
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  /** Of `collect`: checks that the organization declares for itself, whose calls are made as well. */
  readonly ownChecks?: readonly OwnCheck[] | undefined;
}

/**
 * What is known of the organization that is signed in to, in one place. Nothing is asked unless a person acts: views,
 * hovers and findings read `evidence` and are told when it changes.
 */
export interface Live {
  readonly account: Account | undefined;
  /** All that was answered to this account so far; null where nothing was asked, and when another account is taken. */
  readonly evidence: EvidenceBundle | null;
  /** The account or the evidence has changed. */
  readonly onDidChange: Event<void>;
  /**
   * Makes reading calls (`GET /api/v2/…`), adds the answers to the evidence, and gives a bundle of these alone.
   * @throws Sentence where nobody is signed in, the folder is not trusted, or nothing answered
   */
  ask(lines: readonly string[], options?: AskOptions): Promise<EvidenceBundle>;
  /** Asks what can settle these requests, which are not sent themselves; otherwise like `ask`. */
  collect(requests: readonly Request[], options?: AskOptions): Promise<EvidenceBundle>;
}

import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle } from '../evidence/bundle';
import { merged } from '../evidence/merged';
import type { OwnCheck } from '../ownChecks/ownCheck';
import type { Request } from '../request/request';
import type { AnswerCache } from './answerCache';
import { collectBundle, type Reader } from './collectBundle';
import { collectEvidence } from './collectEvidence';

export interface AskingOptions {
  readonly signal?: AbortSignal | undefined;
  /** Asks again what is kept. */
  readonly fresh?: boolean;
  /** Calls that are done with, and how many there are in this round. */
  readonly onProgress?: ((progress: { readonly done: number; readonly of: number }) => void) | undefined;
  /** Of `collect`: checks that the organization declares for itself. */
  readonly ownChecks?: readonly OwnCheck[] | undefined;
}

/** All that was answered to one identity at one host, one question after the other. */
export class IdentityAnswers {
  private all: EvidenceBundle | null = null;

  /**
   * @param identity tells this identity from others in the cache; no token
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly client: Reader,
    private readonly cache: AnswerCache,
    private readonly identity: string,
    private readonly now: () => number = Date.now,
  ) {}

  /** Null where nothing was answered yet. */
  get evidence(): EvidenceBundle | null {
    return this.all;
  }

  /**
   * Makes reading calls side by side, and gives a bundle of their answers alone.
   * @throws NoAnswer where not a single call got an answer; the signal's reason where it was cancelled
   */
  async ask(
    lines: readonly string[],
    { signal, fresh, onProgress }: AskingOptions = {},
  ): Promise<EvidenceBundle> {
    let done = 0;
    onProgress?.({ done, of: lines.length });
    const onAnswer = () => onProgress?.({ done: ++done, of: lines.length });
    return this.keep(await collectBundle(this.reader(fresh), lines, this.moment(), { signal, onAnswer }));
  }

  /** Asks what can settle the requests; otherwise like `ask`. */
  async collect(
    requests: readonly Request[],
    catalog: Catalog,
    { signal, fresh, onProgress, ownChecks }: AskingOptions = {},
  ): Promise<EvidenceBundle> {
    const options = { now: this.moment(), signal, onProgress, ownChecks };
    return this.keep(await collectEvidence(this.reader(fresh), requests, catalog, options));
  }

  private reader(fresh = false): Reader {
    return this.cache.before(this.client, this.identity, { fresh });
  }

  private moment(): Date {
    return new Date(this.now());
  }

  private keep(bundle: EvidenceBundle): EvidenceBundle {
    this.all = merged(this.all, bundle);
    return bundle;
  }
}

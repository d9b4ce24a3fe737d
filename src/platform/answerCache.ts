import { createHash } from 'node:crypto';
import type { RecordedResponse } from '../evidence/bundle';
import type { Reader } from './collectBundle';

interface Kept {
  readonly at: number;
  readonly answer: RecordedResponse;
}

/** Above this many answers the oldest are forgotten. */
const MAX_ANSWERS = 500;

/**
 * Keeps answers for a while, apart for each host and identity, so that the next diagnosis need not ask again. Holds no
 * token: identities go by a fingerprint.
 */
export class AnswerCache {
  private readonly kept = new Map<string, Kept>();

  /**
   * @param maxAge milliseconds
   * @param now milliseconds since 1970
   */
  constructor(
    private readonly maxAge: number,
    private readonly now: () => number = Date.now,
  ) {}

  /**
   * The client with this cache before it; every answer says when it was read. Answers that speak of the moment alone
   * (429, 5xx) are not kept.
   *
   * @param fresh asks again whatever is kept, and keeps the new answers
   */
  before(client: Reader, identity: string, { fresh = false } = {}): Reader {
    const get = async (line: string, signal?: AbortSignal): Promise<RecordedResponse> => {
      const key = `${client.host} ${identity} ${line}`;
      const known = this.kept.get(key);
      if (!fresh && known && this.now() - known.at < this.maxAge) return known.answer;
      const answer = await client.get(line, signal);
      const at = this.now();
      const dated = { ...answer, readAt: new Date(at).toISOString() };
      this.keep(key, { at, answer: dated });
      return dated;
    };
    return { get, host: client.host };
  }

  /** Forgets everything, as at a sign-out or where fresh answers are wanted. */
  clear(): void {
    this.kept.clear();
  }

  private keep(key: string, kept: Kept): void {
    if (kept.answer.status === 429 || kept.answer.status >= 500) return;
    this.kept.delete(key);
    this.kept.set(key, kept);
    const [first] = this.kept.keys();
    if (this.kept.size > MAX_ANSWERS && first !== undefined) this.kept.delete(first);
  }
}

/** Tells identities apart without holding their tokens. */
export function fingerprint(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}

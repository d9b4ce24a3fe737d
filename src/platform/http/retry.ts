import { setTimeout } from 'node:timers/promises';
import { isConnectionLoss } from './noAnswer';
import type { HttpAnswer } from './transport';

/** Milliseconds; the most that one call can take is `attempts` timeouts and the pauses between them. */
export interface RetryPolicy {
  readonly attempts: number;
  /** Before the second attempt; doubled before each further one. */
  readonly firstPause: number;
  /** A server that asks for more is not waited for: its answer stands. */
  readonly longestPause: number;
}

export const defaultRetries: RetryPolicy = { attempts: 3, firstPause: 250, longestPause: 10_000 };

/** The server is busy, restarting or out of reach for now; any other status is an answer. */
const PASSING = new Set([429, 502, 503, 504]);

/**
 * Makes a call again where the answer says that it was a bad moment, or the connection was lost. Only for calls that
 * change nothing. The last answer or error stands.
 */
export async function withRetries(
  attempt: () => Promise<HttpAnswer>,
  policy: RetryPolicy,
  signal: AbortSignal | undefined,
  now: () => number = Date.now,
): Promise<HttpAnswer> {
  for (let made = 1; ; made++) {
    const usual = policy.firstPause * 2 ** (made - 1);
    let pause: number;
    try {
      const answer = await attempt();
      if (!PASSING.has(answer.status)) return answer;
      pause = retryAfter(answer.header('retry-after'), now()) ?? usual;
      if (made >= policy.attempts || pause > policy.longestPause) return answer;
    } catch (error) {
      if (made >= policy.attempts || signal?.aborted || !isConnectionLoss(error)) throw error;
      pause = usual;
    }
    await setTimeout(pause, undefined, signal && { signal });
  }
}

/** Milliseconds that `Retry-After` asks for, in seconds or as a date; undefined where it says neither. */
export function retryAfter(value: string | undefined, now: number): number | undefined {
  if (value === undefined || value.trim() === '') return undefined;
  const seconds = Number(value);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

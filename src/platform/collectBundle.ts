import type { EvidenceBundle, RecordedResponse } from '../evidence/bundle';
import type { PlatformClient } from './client';
import { evidenceKey } from './evidenceKey';
import { NoAnswer } from './http/noAnswer';
import { wholeListing } from './wholeListing';

/** Makes reading calls: a `PlatformClient`, or something that stands before one. */
export type Reader = Pick<PlatformClient, 'get' | 'host'>;

/** Pages of one listing. */
const MAX_PAGES = 40;

export interface CollectOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told of every call that is done with, answered or not. */
  readonly onAnswer?: (() => void) | undefined;
}

/**
 * Makes the calls side by side and keeps every answer, a refusal too. A call that got no answer is left out, as if
 * it had not been made.
 *
 * @param lines `GET /api/v2/tokens/me`; lines that mean the same are asked once
 * @param now when the evidence is taken
 * @throws NoAnswer where not a single call got an answer; the signal's reason where it was cancelled
 */
export async function collectBundle(
  client: Reader,
  lines: readonly string[],
  now: Date,
  { signal, onAnswer }: CollectOptions = {},
): Promise<EvidenceBundle> {
  const calls = [...new Map(lines.map((line) => [evidenceKey(line), line]))];
  const failures: NoAnswer[] = [];
  const asked = calls.map(async ([key, line]): Promise<[string, RecordedResponse][]> => {
    try {
      return [[key, await wholeListing((page) => client.get(page, signal), line, MAX_PAGES)]];
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failures.push(error);
      return [];
    } finally {
      onAnswer?.();
    }
  });
  const responses = (await Promise.all(asked)).flat();
  signal?.throwIfAborted();
  const [failure] = failures;
  if (failure && responses.length === 0) throw failure;
  return { takenAt: now.toISOString(), host: client.host, responses: Object.fromEntries(responses) };
}

import type { EvidenceBundle, RecordedResponse } from '../evidence/bundle';
import type { PlatformClient } from './client';
import { NoAnswer } from './http/noAnswer';
import { evidenceKey } from './evidenceKey';
import { wholeListing } from './wholeListing';

/** Calls under way at once. */
const MOST_AT_ONCE = 12;
/** Pages of one listing. */
const MAX_PAGES = 40;

/**
 * Makes the calls side by side and keeps every answer, a refusal too. A call that got no answer is left out, as if
 * it had not been made.
 *
 * @param lines `GET /api/v2/tokens/me`; lines that mean the same are asked once
 * @param now when the evidence is taken
 * @throws NoAnswer where not a single call got an answer; the signal's reason where it was cancelled
 */
export async function collectBundle(
  client: Pick<PlatformClient, 'get' | 'host'>,
  lines: readonly string[],
  now: Date,
  signal?: AbortSignal,
): Promise<EvidenceBundle> {
  const calls = [...new Map(lines.map((line) => [evidenceKey(line), line]))];
  const responses = new Map<string, RecordedResponse>();
  let failure: NoAnswer | undefined;
  await sideBySide(calls, async ([key, line]) => {
    try {
      responses.set(key, await wholeListing((page) => client.get(page, signal), line, MAX_PAGES));
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      failure ??= error;
    }
  });
  signal?.throwIfAborted();
  if (failure && responses.size === 0) throw failure;
  // In the order asked, whichever answer came first.
  const inOrder = calls.flatMap(([key]): [string, RecordedResponse][] => {
    const response = responses.get(key);
    return response ? [[key, response]] : [];
  });
  return { takenAt: now.toISOString(), host: client.host, responses: Object.fromEntries(inOrder) };
}

async function sideBySide<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const queue = [...items];
  const worker = async () => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: Math.min(MOST_AT_ONCE, queue.length) }, worker));
}

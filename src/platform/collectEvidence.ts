import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle } from '../evidence/bundle';
import type { Request } from '../request/request';
import { collectBundle, type Reader } from './collectBundle';
import { diagnosingCalls } from './diagnosingCalls';
import { evidenceKey } from './evidenceKey';
import { furtherCalls } from './furtherCalls';
import { NoAnswer } from './http/noAnswer';

/** How far a collection is. */
export interface Progress {
  readonly round: 1 | 2;
  /** Calls of this round that are done with, and how many there are. */
  readonly done: number;
  readonly of: number;
}

export interface EvidenceOptions {
  /** When the evidence is taken. */
  readonly now: Date;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/**
 * Asks the platform everything that can settle the requests, in two rounds at most: what the requests name, then what
 * the answers named. The requests themselves are not sent; refusals are evidence like any other answer.
 *
 * @throws NoAnswer where not a single call got an answer; the signal's reason where it was cancelled
 */
export async function collectEvidence(
  client: Reader,
  requests: readonly Request[],
  catalog: Catalog,
  { now, signal, onProgress }: EvidenceOptions,
): Promise<EvidenceBundle> {
  const ask = (round: Progress['round'], lines: readonly string[]) => {
    let done = 0;
    onProgress?.({ round, done, of: lines.length });
    return collectBundle(client, lines, now, {
      signal,
      onAnswer: () => onProgress?.({ round, done: ++done, of: lines.length }),
    });
  };
  const first = await ask(1, distinct(requests.flatMap((request) => diagnosingCalls(request, catalog))));
  const next = distinct(requests.flatMap((request) => furtherCalls(request, catalog, first))).filter(
    (line) => !Object.hasOwn(first.responses, evidenceKey(line)),
  );
  if (next.length === 0) return first;
  try {
    const second = await ask(2, next);
    return { ...first, responses: { ...first.responses, ...second.responses } };
  } catch (error) {
    // What the first round brought is evidence whatever becomes of the second.
    if (error instanceof NoAnswer) return first;
    throw error;
  }
}

/** Lines that mean the same are one. */
function distinct(lines: readonly string[]): readonly string[] {
  return [...new Map(lines.map((line) => [evidenceKey(line), line])).values()];
}

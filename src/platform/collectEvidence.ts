import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import type { OwnCheck } from '../ownChecks/ownCheck';
import type { Request } from '../request/request';
import { collectBundle, type Reader } from './collectBundle';
import { diagnosingCalls } from './diagnosingCalls';
import { evidenceKey } from './evidenceKey';
import { foreseenRefusal } from './foreseenRefusal';
import { furtherCalls } from './furtherCalls';
import { NoAnswer } from './http/noAnswer';
import { askOwn, ownCalls } from './ownCalls';

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
  /** Checks that the organization declares for itself: their calls are made as well. */
  readonly ownChecks?: readonly OwnCheck[] | undefined;
}

/**
 * Asks the platform everything that can settle the requests, in two rounds at most: what the requests name, then what
 * the answers named, but for calls that these answers show to be refused (see `foreseenRefusal`). The requests
 * themselves are not sent; refusals are evidence like any other answer.
 *
 * @throws NoAnswer where not a single call got an answer; the signal's reason where it was cancelled
 */
export async function collectEvidence(
  client: Reader,
  requests: readonly Request[],
  catalog: Catalog,
  { now, signal, onProgress, ownChecks = [] }: EvidenceOptions,
): Promise<EvidenceBundle> {
  const ask = async (round: Progress['round'], lines: readonly string[], own: readonly string[]) => {
    let done = 0;
    const of = lines.length + own.length;
    onProgress?.({ round, done, of });
    const options = { signal, onAnswer: () => onProgress?.({ round, done: ++done, of }) };
    const [bundle, responses] = await Promise.all([
      lines.length === 0 ? undefined : collectBundle(client, lines, now, options),
      askOwn(client, own, options),
    ]);
    return { ...bundle?.responses, ...responses };
  };
  const responses = await ask(
    1,
    distinct(requests.flatMap((request) => diagnosingCalls(request, catalog))),
    ownCalls(ownChecks, requests, catalog, null),
  );
  const first = { takenAt: now.toISOString(), host: client.host, responses };
  const known = new Evidence(first);
  const next = distinct(requests.flatMap((request) => furtherCalls(request, catalog, first))).filter(
    (line) =>
      !Object.hasOwn(responses, evidenceKey(line)) && foreseenRefusal(line, catalog, known) === undefined,
  );
  const own = ownCalls(ownChecks, requests, catalog, first);
  if (next.length + own.length === 0) return first;
  try {
    return { ...first, responses: { ...responses, ...(await ask(2, next, own)) } };
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

import type { Catalog } from '../catalog/catalog';
import type { EvidenceBundle, RecordedResponse } from '../evidence/bundle';
import { Evidence } from '../evidence/evidence';
import type { OwnCheck } from '../ownChecks/ownCheck';
import { asksForUser, resolve } from '../ownChecks/placeholder';
import type { Request } from '../request/request';
import type { CollectOptions, Reader } from './collectBundle';
import { NoAnswer } from './http/noAnswer';

/** Calls of one request's own checks, over all requests of a text; more are not made. */
const MAX_CALLS = 40;

/**
 * The calls that the own checks of these requests come to. Those that need to know the token's user follow in the
 * second round.
 *
 * @param bundle what the first round brought; null before it
 */
export function ownCalls(
  checks: readonly OwnCheck[],
  requests: readonly Request[],
  catalog: Catalog,
  bundle: EvidenceBundle | null,
): readonly string[] {
  const evidence = new Evidence(bundle);
  const due = checks.filter(({ request }) => asksForUser(request) === (bundle !== null));
  const lines = requests.flatMap((request) =>
    due.flatMap((check) => {
      const resolved = resolve(check.request, { request, catalog, evidence });
      return 'line' in resolved ? [resolved.line] : [];
    }),
  );
  return [...new Set(lines)].slice(0, MAX_CALLS);
}

/**
 * Makes such calls side by side, each once and as it is written: the answers are kept by the very call, because here
 * every parameter may change what it means. What is not answered, or must not be asked, is left out.
 */
export async function askOwn(
  client: Reader,
  lines: readonly string[],
  { signal, onAnswer }: CollectOptions,
): Promise<EvidenceBundle['responses']> {
  const asked = lines.map(async (line): Promise<[string, RecordedResponse][]> => {
    try {
      return [[line, await client.get(line, signal)]];
    } catch (error) {
      if (!(error instanceof NoAnswer)) throw error;
      return [];
    } finally {
      onAnswer?.();
    }
  });
  return Object.fromEntries((await Promise.all(asked)).flat());
}

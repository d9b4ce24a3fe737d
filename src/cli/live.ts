import { loadCatalog } from '../catalog/load';
import type { EvidenceBundle } from '../evidence/bundle';
import type { OwnCheck } from '../ownChecks/ownCheck';
import { collectBundle, type Reader } from '../platform/collectBundle';
import { collectEvidence } from '../platform/collectEvidence';
import { NoAnswer } from '../platform/http/noAnswer';
import { readInput } from '../request/read';
import { liveClient, type LiveArguments } from './liveIdentity';
import { printError } from './print';

/**
 * Asks the platform what bears on the requests of a text, as the identity of the environment, and gives the evidence
 * bundle as text. The requests themselves are not sent. Where nothing answers the bundle is empty, and a line on
 * standard error says why.
 *
 * @throws UnreadableInput where the text holds no request, or the environment no identity
 */
export async function liveEvidence(
  text: string,
  fileName: string | undefined,
  live: LiveArguments,
  ownChecks?: readonly OwnCheck[],
): Promise<string> {
  const catalog = loadCatalog();
  const requests = readInput(text, { catalog, fileName });
  const bundle = await withPlatform(live, (client) =>
    collectEvidence(client, requests, catalog, { now: new Date(), ownChecks }),
  );
  return JSON.stringify(bundle);
}

/** Rounds of calls: each gets what the ones before it brought. */
export type Round = (bundle: EvidenceBundle) => readonly string[];

/** Asks the platform round by round, as the identity of the environment. */
export function askLive(live: LiveArguments, rounds: readonly Round[]): Promise<EvidenceBundle> {
  return withPlatform(live, async (client) => {
    const now = new Date();
    let bundle: EvidenceBundle = { takenAt: now.toISOString(), host: client.host, responses: {} };
    for (const round of rounds) {
      const { responses } = await collectBundle(client, round(bundle), now);
      bundle = { ...bundle, responses: { ...bundle.responses, ...responses } };
    }
    return bundle;
  });
}

/** Calls without an answer are unknown, not a failure: what is missing is said, and the bundle holds the rest. */
async function withPlatform(
  live: LiveArguments,
  ask: (client: Reader) => Promise<EvidenceBundle>,
): Promise<EvidenceBundle> {
  const client = await liveClient(live, process.env);
  try {
    return await ask(client);
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    printError(error.message);
    return { takenAt: new Date().toISOString(), host: client.host, responses: {} };
  } finally {
    await client.close();
  }
}

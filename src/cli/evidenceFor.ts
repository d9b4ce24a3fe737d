import { readFile } from 'node:fs/promises';
import type { OwnCheck } from '../ownChecks/ownCheck';
import { readable } from './input';
import type { LiveArguments } from './liveIdentity';

/** Where the evidence comes from; nowhere, if nothing is said. */
export interface EvidenceArguments {
  /** File of a bundle. */
  readonly evidence: string | undefined;
  /** Identity of the bundled sandbox organization that gives the evidence. */
  readonly sandbox: string | undefined;
  /** Asks the platform itself. */
  readonly live: LiveArguments | undefined;
  /** Checks that the organization declares for itself: asked live, or looked up in the bundle. */
  readonly ownChecks?: readonly OwnCheck[] | undefined;
}

/**
 * Text of the evidence bundle for the requests of a text; what makes calls is loaded only where it is asked for.
 *
 * @param text asked for only where calls are made for its requests
 * @throws UnreadableInput where it cannot be had
 */
export async function evidenceFor(
  text: () => string,
  fileName: string | undefined,
  { evidence, sandbox, live, ownChecks }: EvidenceArguments,
): Promise<string | undefined> {
  if (evidence !== undefined) return readBundle(evidence);
  if (live) return (await import('./live')).liveEvidence(text(), fileName, live, ownChecks);
  if (sandbox === undefined) return undefined;
  return (await import('./sandboxEvidence')).sandboxEvidence(text(), fileName, sandbox);
}

/**
 * Text of an evidence bundle.
 *
 * @throws UnreadableInput where the file cannot be read
 */
export async function readBundle(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch {
    throw readable(`Cannot read the evidence ${file}: name a file that holds an evidence bundle.`);
  }
}

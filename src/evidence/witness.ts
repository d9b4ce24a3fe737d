import type { EvidenceBundle } from './bundle';
import { Evidence } from './evidence';
import { l10n } from '../text/l10n';

/** What an identity was answered, and how to speak of that in a sentence. */
export interface Witness {
  readonly evidence: Evidence;
  /** Who the answers were given to, as menus show it. */
  readonly name: string;
  /** A moment (ISO 8601) in the words of the reader: `18:20`. */
  readonly clock: (moment: string) => string;
}

export function witnessOf(bundle: EvidenceBundle, { name, clock }: Pick<Witness, 'name' | 'clock'>): Witness {
  return { evidence: new Evidence(bundle), name, clock };
}

/** Who was told this, and when: `as Mara Lind, read at 18:20`. Plain text. */
export function toldTo({ evidence, name, clock }: Witness, call: string): string {
  const readAt = evidence.readAt(call);
  return readAt === null ? l10n.t('as {0}', name) : l10n.t('as {0}, read at {1}', name, clock(readAt));
}

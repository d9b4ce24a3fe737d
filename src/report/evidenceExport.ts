import type { EvidenceBundle } from '../evidence/bundle';
import { redactValue } from '../token/redact';

/** An evidence bundle as a file that may be passed on: it replays to the same answer and holds no secret. */
export function exportBundle(bundle: EvidenceBundle): string {
  return `${JSON.stringify(redactValue(bundle), null, 2)}\n`;
}

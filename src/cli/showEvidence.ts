import { Evidence } from '../evidence/evidence';
import { parseBundle } from '../evidence/parseBundle';
import { evidenceSummary } from '../report/evidenceSummary';
import { redactValue } from '../token/redact';
import { readText } from './input';

/** `evidence`: says what a bundle holds. */
export async function showEvidence(file: string | undefined, json: boolean): Promise<number> {
  const bundle = parseBundle(await readText(file));
  const shown = json ? JSON.stringify(redactValue(bundle), null, 2) : evidenceSummary(new Evidence(bundle));
  process.stdout.write(`${shown}\n`);
  return 0;
}

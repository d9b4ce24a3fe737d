import { Evidence } from '../evidence/evidence';
import { parseBundle } from '../evidence/parseBundle';
import { exportBundle } from '../report/evidenceExport';
import { evidenceSummary } from '../report/evidenceSummary';
import { readText } from './input';

/** `evidence`: says what a bundle holds, or writes it anew without secrets. */
export async function showEvidence(file: string | undefined, json: boolean): Promise<number> {
  const bundle = parseBundle(await readText(file));
  process.stdout.write(json ? exportBundle(bundle) : `${evidenceSummary(new Evidence(bundle))}\n`);
  return 0;
}

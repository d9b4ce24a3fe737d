/**
 * Builds the bundled catalog, src/catalog/snapshot/, from data/ and from the request models of the vendor's SDK:
 * `npm run catalog`. The same input gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSnapshot } from './catalog/build';

const target = join(__dirname, '..', 'src', 'catalog', 'snapshot');
mkdirSync(target, { recursive: true });
for (const [name, text] of Object.entries(buildSnapshot())) {
  writeFileSync(join(target, name), text);
  process.stdout.write(`${name}: ${text.length} characters\n`);
}

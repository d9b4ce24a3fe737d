import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../test/rig/places';
import { bundle } from './l10n/bundle';
import { externalized, type Json, type Sentences } from './l10n/manifest';

/**
 * Gathers the sentences that can be translated: those of the manifest into package.nls.json, with references in their
 * places, and those that the code says into l10n/bundle.l10n.json.
 */
function main(): void {
  const { manifest, sentences } = externalized(
    read('package.json') as Json,
    read('package.nls.json') as Sentences,
  );
  write('package.json', manifest);
  write('package.nls.json', sentences);
  mkdirSync(join(root, 'l10n'), { recursive: true });
  write('l10n/bundle.l10n.json', bundle(root));
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(root, name), 'utf8'));
}

function write(name: string, value: unknown): void {
  writeFileSync(join(root, name), `${JSON.stringify(value, null, 2)}\n`);
}

main();

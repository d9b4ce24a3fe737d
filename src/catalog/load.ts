import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BundledCatalog } from './bundledCatalog';
import type { Catalog } from './catalog';
import { snapshotFiles, type CatalogSnapshot } from './snapshot';

/** The catalog's files cannot be read: one sentence that says what to do. */
export class CatalogUnavailable extends Error {
  override readonly name = 'CatalogUnavailable';
}

let loaded: Catalog | undefined;

/**
 * The catalog that comes with the program. Read at the first call and kept for the life of the process; the body
 * schemas are read when the first of them is asked for.
 * @throws CatalogUnavailable where the files beside the program are missing or damaged.
 */
export function loadCatalog(): Catalog {
  return (loaded ??= new BundledCatalog(parse(readSnapshot(snapshotFiles.catalog)), () =>
    readSnapshot(snapshotFiles.schemas),
  ));
}

function readSnapshot(name: string): string {
  try {
    return readFileSync(join(__dirname, 'snapshot', name), 'utf8');
  } catch {
    throw unavailable(name);
  }
}

function parse(text: string): CatalogSnapshot {
  try {
    return JSON.parse(text) as CatalogSnapshot;
  } catch {
    throw unavailable(snapshotFiles.catalog);
  }
}

function unavailable(name: string): CatalogUnavailable {
  return new CatalogUnavailable(
    `The catalog file snapshot/${name} is missing or damaged: install the program again.`,
  );
}

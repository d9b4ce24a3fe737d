import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
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
  return (loaded ??= readCatalog(join(__dirname, 'snapshot')));
}

/**
 * A catalog from the files in a folder; see `snapshotFiles`.
 * @throws CatalogUnavailable, also at the first schema.
 */
export function readCatalog(folder: string): Catalog {
  const file = join(folder, snapshotFiles.catalog);
  return new BundledCatalog(parse(read(file), file), () => read(join(folder, snapshotFiles.schemas)));
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw unavailable(file);
  }
}

function parse(text: string, file: string): CatalogSnapshot {
  try {
    return JSON.parse(text) as CatalogSnapshot;
  } catch {
    throw unavailable(file);
  }
}

function unavailable(file: string): CatalogUnavailable {
  return new CatalogUnavailable(
    `The catalog file ${basename(file)} is missing or damaged: install the program again.`,
  );
}

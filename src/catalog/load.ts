import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { BundledCatalog } from './bundledCatalog';
import type { Catalog } from './catalog';
import { parseCatalogFile } from './import/compiledFile';
import {
  packedName,
  snapshotFiles,
  unparsedSnapshot,
  type CatalogSnapshot,
  type UnparsedSnapshot,
} from './snapshot';
import { l10n } from '../text/l10n';

/** The catalog's files cannot be read: one sentence that says what to do. */
export class CatalogUnavailable extends Error {
  override readonly name = 'CatalogUnavailable';
}

const bundled = join(__dirname, 'snapshot');

let loaded: Catalog | undefined;

/**
 * The catalog in use: the one that comes with the program, or the one that was put in its place. Read at the first call
 * and kept for the life of the process; the body schemas are read when the first of them is asked for.
 * @throws CatalogUnavailable where the files beside the program are missing or damaged.
 */
export function loadCatalog(): Catalog {
  return (loaded ??= readCatalog(bundled));
}

/**
 * Puts a catalog that was compiled from an API definition in the place of the one that comes with the program.
 *
 * @param file as `catalogFileText` writes it
 * @throws CatalogUnavailable where it cannot be read, or was compiled by a program with another snapshot, which may be
 *   younger than the file; the catalog in use stays
 */
export function useCatalog(file: string): Catalog {
  const read = parseCatalogFile(readText(file, unusable(file, 'unread')));
  if (!read) throw unusable(file, 'damaged');
  if (read.base !== readUnparsed(bundled).version) throw unusable(file, 'foreign');
  return (loaded = new BundledCatalog(read.snapshot, () => read.schemas));
}

/**
 * A catalog from the files in a folder; see `snapshotFiles`.
 * @throws CatalogUnavailable, also at the first schema.
 */
export function readCatalog(folder: string): Catalog {
  return new BundledCatalog(readUnparsed(folder), () => readFile(folder, snapshotFiles.schemas));
}

/**
 * The facts of the catalog that comes with the program, which an API definition is compiled with.
 * @throws CatalogUnavailable
 */
export function readSnapshot(folder: string = bundled): CatalogSnapshot {
  const text = readFile(folder, snapshotFiles.catalog);
  try {
    return JSON.parse(text) as CatalogSnapshot;
  } catch {
    throw unavailable(snapshotFiles.catalog);
  }
}

/** @throws CatalogUnavailable */
function readUnparsed(folder: string): UnparsedSnapshot {
  const text = readFile(folder, snapshotFiles.catalog);
  try {
    return unparsedSnapshot(text);
  } catch {
    throw unavailable(snapshotFiles.catalog);
  }
}

/** Room for what a file holds, in bytes: unpacked into pieces that are put together, it takes half as long again. */
const unpackedSize = 2 ** 20;

/**
 * A file of the snapshot, packed or as it is.
 * @throws CatalogUnavailable
 */
function readFile(folder: string, name: string): string {
  const packed = join(folder, packedName(name));
  if (!existsSync(packed)) return readText(join(folder, name), unavailable(name));
  try {
    return brotliDecompressSync(readFileSync(packed), { chunkSize: unpackedSize }).toString('utf8');
  } catch {
    throw unavailable(packed);
  }
}

function readText(file: string, otherwise: CatalogUnavailable): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw otherwise;
  }
}

function unavailable(file: string): CatalogUnavailable {
  return new CatalogUnavailable(
    l10n.t('The catalog file {0} is missing or damaged: install the program again.', basename(file)),
  );
}

function unusable(file: string, why: 'unread' | 'damaged' | 'foreign'): CatalogUnavailable {
  return new CatalogUnavailable(unusableSentence(basename(file), why));
}

function unusableSentence(name: string, why: Parameters<typeof unusable>[1]): string {
  switch (why) {
    case 'unread':
      return l10n.t('The API catalog {0} cannot be read: make it anew from the API definition.', name);
    case 'damaged':
      return l10n.t(
        'The API catalog {0} is damaged, or no compiled catalog: make it anew from the API definition.',
        name,
      );
    case 'foreign':
      return l10n.t(
        'The API catalog {0} was compiled by another version of Permission Doctor: make it anew from the API definition.',
        name,
      );
  }
}

import { gunzipSync } from 'node:zlib';
import { BundledCatalog } from '../bundledCatalog';
import type { CatalogSnapshot } from '../snapshot';
import { catalogChanges, type CatalogChanges } from './changes';
import { compileDefinition } from './compile';
import { catalogFileText } from './compiledFile';
import { LARGEST_DEFINITION, UnreadableDefinition } from './unreadableDefinition';

/** A compiled catalog, ready to be written, and how it differs from the one that comes with the program. */
export interface CompiledDefinition {
  /** The text of `catalogFileText`, in UTF-8. */
  readonly file: Uint8Array<ArrayBuffer>;
  readonly changes: CatalogChanges;
}

/**
 * Compiles the bytes of an API definition, as they are or packed by gzip. Takes seconds for tens of megabytes: run it in
 * a worker (`definitionCompiler`).
 *
 * @param version how the catalog is called in reports
 * @throws UnreadableDefinition
 */
export function compileText(bytes: Uint8Array, base: CatalogSnapshot, version: string): CompiledDefinition {
  const compiled = compileDefinition(parse(unpacked(bytes)), base, version);
  const before = new BundledCatalog(base, () => '');
  const after = new BundledCatalog(compiled.snapshot, () => '');
  const text = catalogFileText(compiled, base.version);
  return { file: new TextEncoder().encode(text), changes: catalogChanges(before, after) };
}

function unpacked(bytes: Uint8Array): Uint8Array {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_DEFINITION });
  } catch {
    throw new UnreadableDefinition('damagedPack');
  }
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UnreadableDefinition('noJson');
  }
}

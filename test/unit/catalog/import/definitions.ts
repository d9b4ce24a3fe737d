import { BundledCatalog } from '../../../../src/catalog/bundledCatalog';
import type { Catalog } from '../../../../src/catalog/catalog';
import { compileDefinition } from '../../../../src/catalog/import/compile';
import { schemaLines } from '../../../../src/catalog/import/compiledFile';
import { readSnapshot } from '../../../../src/catalog/load';

export const base = readSnapshot();

/** A definition of one operation, `GET /api/v2/things/{thingId}`, with fields of its own. */
export function definition(operation: object, rest: object = {}): object {
  return { swagger: '2.0', paths: { '/api/v2/things/{thingId}': { get: operation } }, ...rest };
}

/** A catalog compiled from a document. */
export function catalogFrom(document: unknown): Catalog {
  const { snapshot, schemas } = compileDefinition(document, base, 'a definition');
  return new BundledCatalog(snapshot, () => schemaLines(schemas));
}

/** The operation of `definition` in the catalog that is made from it. */
export function thing(operation: object, rest: object = {}) {
  const found = catalogFrom(definition(operation, rest)).match('GET', '/api/v2/things/1');
  if (!found) throw new Error('the operation is not in the catalog');
  return found.operation;
}

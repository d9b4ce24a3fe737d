import { snapshotFiles, type CatalogSnapshot } from '../../src/catalog/snapshot';
import { errorRows } from './errors';
import { readFacts, readSdk } from './facts';
import { readModels } from './models';
import { operationRows } from './operations';
import { bodySchemas } from './schemas';

/** When the documentation that data/operations.json was taken from was current. */
const documentationDate = '2026-08-15';

/** The snapshot's files, name to text, one record a line so that a change of the facts reads well as a diff. */
export function buildSnapshot(): Record<string, string> {
  const facts = readFacts();
  const sdk = readSdk();
  const { operations, texts } = operationRows(facts.operations, facts.scopes);
  const catalog: CatalogSnapshot = {
    version: `Genesys Cloud Platform API, documentation of ${documentationDate}, SDK ${sdk.version}`,
    scopes: [...facts.scopes.knownScopes].sort(),
    errors: errorRows(facts.errors),
    texts,
    operations,
  };
  const schemas = bodySchemas(facts.operations, readModels(sdk.declarations), facts.models);
  return {
    [snapshotFiles.catalog]: catalogText(catalog),
    [snapshotFiles.schemas]: [...schemas]
      .map(([name, schema]) => `${name}\t${JSON.stringify(schema)}\n`)
      .join(''),
  };
}

function catalogText(catalog: CatalogSnapshot): string {
  const fields = Object.entries(catalog).map(([name, value]: [string, unknown]) => {
    const text = Array.isArray(value)
      ? `[\n${value.map((record) => JSON.stringify(record)).join(',\n')}\n]`
      : JSON.stringify(value);
    return `${JSON.stringify(name)}:${text}`;
  });
  return `{\n${fields.join(',\n')}\n}\n`;
}

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { buildSnapshot } from '../../../scripts/catalog/build';
import { BundledCatalog } from '../../../src/catalog/bundledCatalog';
import { CatalogUnavailable, loadCatalog, readCatalog, readSnapshot } from '../../../src/catalog/load';
import { packedName, snapshotFiles } from '../../../src/catalog/snapshot';

const folder = join(__dirname, '..', '..', '..', 'src', 'catalog', 'snapshot');
/** A pack that is made at once, for it is thrown away. */
const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } };

describe('the catalog snapshot', () => {
  it('is what the importer makes of the data', () => {
    for (const [name, text] of Object.entries(buildSnapshot())) {
      assert.equal(readFileSync(join(folder, name), 'utf8') === text, true, `run npm run catalog: ${name}`);
    }
  });

  it('has the same operations, whether its rows are parsed one by one or at once', () => {
    const [unparsed, whole] = [readCatalog(folder), new BundledCatalog(readSnapshot(folder), () => '')];
    for (const { method, path } of whole.operations)
      assert.equal(unparsed.match(method, path)?.operation.path, whole.match(method, path)?.operation.path);
    assert.deepEqual(unparsed.operations, whole.operations);
  });

  it('is read once in a process', () => {
    assert.equal(loadCatalog(), loadCatalog());
  });

  it('names what it was taken from', () => {
    assert.match(loadCatalog().version, /2026-08-15.*SDK 262\.0\.0/);
  });
});

describe('a damaged installation', () => {
  let damaged: string;
  beforeEach(() => (damaged = mkdtempSync(join(tmpdir(), 'catalog-'))));
  afterEach(() => rmSync(damaged, { recursive: true }));

  const unavailable = (name: string) => (error: unknown) =>
    error instanceof CatalogUnavailable && error.message.includes(name) && error.message.includes('install');

  it('says what to do where the catalog is missing', () => {
    assert.throws(() => readCatalog(damaged), unavailable(snapshotFiles.catalog));
  });

  it('says what to do where the catalog is cut short', () => {
    writeFileSync(join(damaged, snapshotFiles.catalog), '{"version":');
    assert.throws(() => readCatalog(damaged), unavailable(snapshotFiles.catalog));
  });

  it('says what to do where the catalog ends between two operations', () => {
    const text = readFileSync(join(folder, snapshotFiles.catalog), 'utf8');
    writeFileSync(join(damaged, snapshotFiles.catalog), text.slice(0, text.lastIndexOf('\n[')));
    assert.throws(() => readCatalog(damaged), unavailable(snapshotFiles.catalog));
  });

  it('says what to do where only the schemas are missing, once they are needed', () => {
    writeFileSync(join(damaged, snapshotFiles.catalog), readFileSync(join(folder, snapshotFiles.catalog)));
    const catalog = readCatalog(damaged);
    assert.equal(catalog.match('GET', '/api/v2/users/me')?.operation.operationId, 'getUsersMe');
    assert.throws(() => catalog.schema('CreateCallRequest'), unavailable(snapshotFiles.schemas));
  });

  it('says what to do where a packed file is cut short', () => {
    for (const name of Object.values(snapshotFiles)) {
      const packed = brotliCompressSync(readFileSync(join(folder, name)), fast);
      writeFileSync(join(damaged, packedName(name)), packed);
    }
    const schema = () => readCatalog(damaged).schema('CreateCallRequest');
    assert.deepEqual(schema(), loadCatalog().schema('CreateCallRequest'));
    for (const name of Object.values(snapshotFiles).reverse()) {
      const file = join(damaged, packedName(name));
      writeFileSync(file, readFileSync(file).subarray(0, 1000));
      assert.throws(schema, unavailable(packedName(name)));
    }
  });
});

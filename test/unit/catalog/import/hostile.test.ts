import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import { catalogFileText, parseCatalogFile } from '../../../../src/catalog/import/compiledFile';
import { compileDefinition } from '../../../../src/catalog/import/compile';
import { compileText } from '../../../../src/catalog/import/compileText';
import { UnreadableDefinition } from '../../../../src/catalog/import/unreadableDefinition';
import { base, catalogFrom, definition, thing } from './definitions';

const refused = (run: () => unknown, sentence: RegExp) =>
  assert.throws(
    run,
    (error: unknown) => error instanceof UnreadableDefinition && sentence.test(error.message),
  );
const bodyOf = (name: string) => ({
  parameters: [{ in: 'body', schema: { $ref: `#/definitions/${name}` } }],
});
const schemaOf = (definitions: object, name = 'A') =>
  catalogFrom(definition(bodyOf(name), { definitions })).schema(name);

describe('a document that is no definition', () => {
  it('is refused in a sentence', () => {
    for (const document of [null, 1, [], {}, { swagger: '3.0' }, { openapi: '3.0.0' }])
      refused(() => compileDefinition(document, base, ''), /no API definition/);
    refused(
      () => compileDefinition({ swagger: '2.0', paths: { '/other': { get: {} } } }, base, ''),
      /no operation/,
    );
  });

  it('is refused where its bytes are no JSON, or packed and broken', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    refused(() => compileText(bytes('{"swagger": "2.'), base, ''), /not whole/);
    refused(() => compileText(Uint8Array.of(0xff, 0xfe, 0x7b), base, ''), /no JSON/);
    refused(() => compileText(Uint8Array.of(0x1f, 0x8b, 0, 0), base, ''), /cannot be unpacked/);
  });

  it('is unpacked where it is packed', () => {
    const packed = gzipSync(JSON.stringify(definition({ operationId: 'getThing' })));
    assert.deepEqual(compileText(packed, base, '').changes.operations.added, [
      'GET /api/v2/things/{thingId}',
    ]);
  });
});

describe('a definition with odd parts', () => {
  it('keeps a cycle of models as it is', () => {
    const definitions = {
      A: { properties: { b: { $ref: '#/definitions/B' } } },
      B: { properties: { a: { $ref: '#/definitions/A' } } },
    };
    assert.deepEqual(Object.keys(schemaOf(definitions)?.definitions ?? {}), ['B', 'A']);
  });

  it('asks nothing of what is nested too deep', () => {
    let deep: object = { type: 'string' };
    for (let level = 0; level < 5_000; level++) deep = { properties: { a: deep } };
    assert.ok(JSON.stringify(schemaOf({ A: deep })).length < 2_000);
  });

  it('takes names of the prototype for names', () => {
    const text =
      '{"__proto__": {"type": "string"}, "constructor": {"type": "integer"}, "toString": {"$ref": "#/definitions/__proto__"}}';
    const schema = schemaOf({ A: { properties: JSON.parse(text) as object } });
    assert.deepEqual(Object.keys(schema?.properties ?? {}).sort(), ['__proto__', 'constructor', 'toString']);
    assert.equal(({} as Record<string, unknown>).type, undefined);
  });

  it('does not take a property named $ref for a reference', () => {
    assert.deepEqual(schemaOf({ A: { properties: { $ref: { type: 'string' } } } })?.properties, {
      $ref: { type: 'string' },
    });
  });

  it('follows no reference out of the document', () => {
    const properties = {
      a: { $ref: 'https://elsewhere.example/x' },
      b: { $ref: '#/paths/x' },
      c: { $ref: 5 },
    };
    assert.deepEqual(schemaOf({ A: { properties } })?.properties, { a: {}, b: {}, c: {} });
  });

  it('keeps a name with a line end out of the file', () => {
    const definitions = {
      'A\n__proto__\t{}': {},
      A: { properties: { x: { $ref: '#/definitions/A\n__proto__\t{}' } } },
    };
    assert.deepEqual(schemaOf(definitions)?.properties, { x: {} });
  });

  it('is an operation whatever its fields hold', () => {
    const value = fc.anything({ withNullPrototype: false });
    const fields = fc.dictionary(
      fc.constantFrom(
        'parameters',
        'responses',
        'security',
        'tags',
        'x-inin-requires-permissions',
        'operationId',
        'summary',
      ),
      value,
    );
    fc.assert(
      fc.property(fields, (operation) => assert.equal(thing(operation).method, 'GET')),
      { numRuns: 50 },
    );
  });
});

describe('the file of a compiled catalog', () => {
  const compiled = compileDefinition(
    definition(bodyOf('A'), { definitions: { A: {} } }),
    base,
    'a definition',
  );
  const text = catalogFileText(compiled, 'snapshot');

  it('is read as it was written', () => {
    const read = parseCatalogFile(text);
    assert.deepEqual(read?.snapshot, JSON.parse(JSON.stringify(compiled.snapshot)));
    assert.equal(read?.base, 'snapshot');
    assert.match(read?.schemas ?? '', /^A\t/);
  });

  it('is none where it is not whole', () => {
    for (const cut of [0, 1, 100, text.indexOf('\n'), text.indexOf('\n') + 1, text.length - 1])
      assert.equal(parseCatalogFile(text.slice(0, cut)), undefined, String(cut));
  });

  it('is none where a row has another form', () => {
    for (const [right, wrong] of [
      ['"NONE",[]', '"NONE",{}'],
      ['"unknown",', '"rumour",'],
      ['"form":"permission-doctor-catalog-1"', '"form":"2"'],
    ] as const) {
      assert.ok(text.includes(right), right);
      assert.equal(parseCatalogFile(text.replace(right, wrong)), undefined, right);
    }
  });
});

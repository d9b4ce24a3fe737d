import assert from 'node:assert/strict';
import { readFacts } from '../../../scripts/catalog/facts';
import { loadCatalog } from '../../../src/catalog/load';
import type { JsonSchema } from '../../../src/catalog/schema';

const catalog = loadCatalog();
const prefix = '#/definitions/';

function schema(bodyType: string): JsonSchema {
  const found = catalog.schema(bodyType);
  assert.ok(found, bodyType);
  return found;
}

/** All schemas within one, by meaning: a property may be named as a keyword is. */
function* within(part: JsonSchema): Generator<JsonSchema> {
  yield part;
  for (const property of Object.values(part.properties ?? {})) yield* within(property);
  if (part.items) yield* within(part.items);
  if (typeof part.additionalProperties === 'object') yield* within(part.additionalProperties);
}

/** A schema and its definitions by the name of the model. */
function models(of: JsonSchema): Map<string, JsonSchema> {
  return new Map([
    ...(of.title === undefined ? [] : [[of.title, of] as const]),
    ...Object.entries(of.definitions ?? {}),
  ]);
}

const bodyTypes = [...new Set(catalog.operations.flatMap(({ bodyType }) => bodyType ?? []))];
const allModels = new Map(bodyTypes.flatMap((bodyType) => [...models(schema(bodyType))]));

describe('the schema of a body', () => {
  it('is there for each body type of the catalog, and complete', () => {
    for (const bodyType of bodyTypes) {
      const root = schema(bodyType);
      const { definitions = {} } = root;
      for (const part of [root, ...Object.values(definitions)].flatMap((model) => [...within(model)])) {
        if (part.$ref !== undefined)
          assert.ok(Object.hasOwn(definitions, part.$ref.slice(prefix.length)), part.$ref);
      }
    }
  });

  it('covers every model that a body can hold', () => {
    assert.equal(allModels.size, 2464);
    const properties = [...allModels.values()].map((model) => Object.keys(model.properties ?? {}).length);
    assert.equal(
      properties.reduce((sum, count) => sum + count, 0),
      12403,
    );
  });

  it('has the values, formats and limits that the documents allow', () => {
    let compared = 0;
    for (const [name, fact] of readFacts().models) {
      const known = new Map(Object.entries(allModels.get(name)?.properties ?? {}));
      for (const [property, { items, ...limits }] of Object.entries(fact.properties ?? {})) {
        const found = known.get(property);
        // The SDK is the younger source: a field that it has no more is gone.
        if (found === undefined) continue;
        for (const [keyword, value] of Object.entries(limits)) {
          assert.deepEqual(found[keyword as keyof JsonSchema], value, `${name}.${property}.${keyword}`);
          compared++;
        }
        if (items?.enum) assert.deepEqual(found.items?.enum, items.enum);
      }
    }
    assert.ok(compared > 5000);
  });

  it('asks for what the documents ask for, but not for what only the platform sets', () => {
    for (const [name, fact] of readFacts().models) {
      const { required, properties = {} } = allModels.get(name) ?? {};
      const facts = new Map(Object.entries(fact.properties ?? {}));
      for (const field of fact.required ?? []) {
        const asked = Object.hasOwn(properties, field) && facts.get(field)?.readOnly !== true;
        assert.equal(required?.includes(field) ?? false, asked, `${name}.${field}`);
      }
    }
  });

  it('tells integers from other numbers', () => {
    assert.equal(schema('CreateCallRequest').properties?.priority?.type, 'integer');
  });

  it('says nothing where the SDK says no more than object', () => {
    assert.deepEqual(catalog.schema('object'), {});
  });

  it('is a list for a list', () => {
    assert.deepEqual(catalog.schema('Array<string>'), { type: 'array', items: { type: 'string' } });
    const labels = schema('Array<Label>');
    assert.deepEqual([labels.type, labels.items], ['array', { $ref: '#/definitions/Label' }]);
    assert.ok(labels.definitions?.Label?.properties?.value);
  });

  it('takes properties named as keywords for properties', () => {
    const manager = allModels.get('Manager');
    assert.deepEqual(manager?.properties?.$ref, { type: 'string', format: 'uri', readOnly: true });
    assert.equal(manager.$ref, undefined);
  });

  it('ends, though models hold each other', () => {
    const user = schema('VoicemailMessage').definitions?.User;
    assert.deepEqual(user?.properties?.manager, { $ref: '#/definitions/User' });
  });

  it('is unknown for an unknown model', () => {
    for (const name of ['NoSuchModel', 'Array<NoSuchModel>', 'Array<>', 'Array<Array<string>>']) {
      assert.equal(catalog.schema(name), undefined);
    }
  });

  it('has patterns that are regular expressions', () => {
    const patterns = [...allModels.values()]
      .flatMap((model) => [...within(model)])
      .flatMap(({ pattern }) => pattern ?? []);
    assert.equal(patterns.length, 45);
    for (const pattern of patterns) assert.doesNotThrow(() => new RegExp(pattern));
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { getLanguageService, TextDocument, type JSONSchema } from 'vscode-json-languageservice';
import { loadCatalog } from '../../../src/catalog/load';
import type { JsonSchema } from '../../../src/catalog/schema';
import type { Finding } from '../../../src/payload/finding';
import { judge } from './judge';

const catalog = loadCatalog();
const bodyTypes = [...new Set(catalog.operations.flatMap(({ bodyType }) => bodyType ?? []))].filter((type) =>
  catalog.schema(type),
);
/** What a JSON Schema speaks of, too; unknown fields and texts are judged by rules that it has no words for. */
const ofSchema: readonly Finding['code'][] = [
  'wrong-type',
  'missing-field',
  'not-in-enumeration',
  'out-of-limit',
  'not-an-id',
];
/** No rule for texts takes offence at it, wherever it stands. */
const word = '3f2b8c1e-6d4a-4e9b-9c7d-52a1f0e8b7c6';
const deepest = 5;
/** Formats that both know. */
const samples = new Map([
  ['date-time', '2026-11-22T10:00:00.000Z'],
  ['date', '2026-11-22'],
]);

/** Writes bodies by a schema, some values of which do not fit. */
class Writer {
  constructor(
    private readonly root: JsonSchema,
    private readonly draw: (below: number) => number,
  ) {}

  value(asked: JsonSchema, depth = 0): unknown {
    const schema = this.resolve(asked);
    if (depth > 0 && this.draw(8) === 0) return [word, 7.5, true, {}, []][this.draw(5)];
    if (schema.enum) return schema.enum[this.draw(schema.enum.length)];
    switch (schema.type) {
      case 'object':
        return this.object(schema, depth);
      case 'array':
        // The platform reads sets, so that nothing is said of an item that comes twice.
        return schema.items && depth < deepest && this.draw(3) > 0
          ? [this.value(schema.items, depth + 1)]
          : [];
      case 'boolean':
        return true;
      case 'integer':
      case 'number':
        return [1, 0, 100_000, -3][this.draw(4)];
      default:
        return this.text(schema);
    }
  }

  private object({ properties = {}, required = [] }: JsonSchema, depth: number): object {
    const names = Object.keys(properties).filter(
      (name) => required.includes(name) || this.draw(Object.keys(properties).length) < 3,
    );
    const written = names
      .filter((name) => depth < deepest && this.draw(10) > 0 && properties[name]?.readOnly !== true)
      .map((name) => [name, this.value(properties[name] ?? {}, depth + 1)]);
    return Object.fromEntries(written) as object;
  }

  private text({ format }: JsonSchema): string {
    return this.draw(8) === 0 ? word : (samples.get(format ?? '') ?? word);
  }

  private resolve(schema: JsonSchema): JsonSchema {
    const name = schema.$ref?.replace('#/definitions/', '');
    return name === undefined ? schema : (this.root.definitions?.[name] ?? {});
  }
}

/** The same schema without what the platform writes itself, which nobody has to send, and formats that only one knows. */
function asSent(schema: JsonSchema): JsonSchema {
  const inside = (record: Readonly<Record<string, JsonSchema>>) =>
    Object.fromEntries(Object.entries(record).map(([name, one]) => [name, asSent(one)]));
  const { format, ...rest } = schema;
  const { properties, definitions, required, items, additionalProperties } = rest;
  return {
    ...rest,
    ...(format && samples.has(format) && { format }),
    ...(properties && { properties: inside(properties) }),
    ...(definitions && { definitions: inside(definitions) }),
    ...(items && { items: asSent(items) }),
    ...(typeof additionalProperties === 'object' && { additionalProperties: asSent(additionalProperties) }),
    ...(required && { required: required.filter((name) => properties?.[name]?.readOnly !== true) }),
  };
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function ours(text: string, schema: JsonSchema): number[] {
  return judge(text, schema)
    .filter(({ code }) => ofSchema.includes(code))
    .map(({ at }) => lineAt(text, at.start));
}

const service = getLanguageService({});

async function theirs(text: string, schema: JsonSchema): Promise<number[]> {
  const document = TextDocument.create('file:///body.json', 'json', 1, text);
  const found = await service.doValidation(
    document,
    service.parseJSONDocument(document),
    {},
    schema as JSONSchema,
  );
  return found.map(({ range }) => range.start.line + 1);
}

describe('the schema of a body', () => {
  it('is kept where the JSON language service says so, and broken on the same lines', async () => {
    let broken = 0;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...bodyTypes), fc.gen(), async (type, g) => {
        const schema = asSent({ ...catalog.schema(type), title: type });
        const writer = new Writer(schema, (below) => g(fc.nat, { max: below - 1 }));
        const text = JSON.stringify(writer.value(schema), null, 2);
        const lines = await theirs(text, schema);
        broken += Number(lines.length > 0);
        assert.deepEqual(
          [...new Set(ours(text, schema))].sort(),
          [...new Set(lines)].sort(),
          `${type}\n${text}`,
        );
      }),
      { numRuns: 3000 },
    );
    assert.ok(broken > 500, `only ${broken} bodies were broken`);
  });
});

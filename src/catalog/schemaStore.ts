import type { JsonSchema } from './schema';

const prefix = '#/definitions/';

/**
 * The body schemas, one model a line: `CreateCallRequest<TAB>{…}`. A line is parsed when its model is first asked
 * for, because a request needs a handful of the 2,464.
 */
export class SchemaStore {
  private readonly lines: ReadonlyMap<string, string>;
  private readonly models = new Map<string, JsonSchema>();
  private readonly bodies = new Map<string, JsonSchema>();

  constructor(text: string) {
    this.lines = new Map(
      text
        .trimEnd()
        .split('\n')
        .map((line) => {
          const tab = line.indexOf('\t');
          return [line.slice(0, tab), line.slice(tab + 1)] as const;
        }),
    );
  }

  /** @see Catalog.schema */
  schema(bodyType: string): JsonSchema | undefined {
    const known = this.bodies.get(bodyType);
    if (known !== undefined) return known;
    const made = this.body(bodyType);
    if (made !== undefined) this.bodies.set(bodyType, made);
    return made;
  }

  private body(bodyType: string): JsonSchema | undefined {
    if (bodyType === 'object') return {};
    if (bodyType === 'string') return { type: 'string' };
    const element = /^Array<(.+)>$/.exec(bodyType)?.[1];
    if (element === 'string') return { type: 'array', items: { type: 'string' } };
    if (element !== undefined) {
      return this.model(element) && this.complete({ type: 'array', items: { $ref: prefix + element } });
    }
    const model = this.model(bodyType);
    return model && this.complete(model);
  }

  /** The schema with all the definitions that it refers to, near or far. */
  private complete(schema: JsonSchema): JsonSchema {
    const names = new Set(references(schema));
    for (const name of names) {
      for (const next of references(this.model(name) ?? {})) names.add(next);
    }
    const definitions = [...names].map((name) => [name, this.model(name) ?? {}] as const);
    return definitions.length === 0 ? schema : { ...schema, definitions: Object.fromEntries(definitions) };
  }

  private model(name: string): JsonSchema | undefined {
    const line = this.lines.get(name);
    if (line === undefined) return undefined;
    const known = this.models.get(name);
    if (known !== undefined) return known;
    const model: JsonSchema = { title: name, ...(JSON.parse(line) as JsonSchema) };
    this.models.set(name, model);
    return model;
  }
}

/** Models that a schema refers to. Walks by meaning, not by key: a model may have a property named `$ref`. */
function references(schema: JsonSchema): string[] {
  const found = schema.$ref === undefined ? [] : [schema.$ref.slice(prefix.length)];
  for (const property of Object.values(schema.properties ?? {})) found.push(...references(property));
  if (schema.items !== undefined) found.push(...references(schema.items));
  if (typeof schema.additionalProperties === 'object') found.push(...references(schema.additionalProperties));
  return found;
}

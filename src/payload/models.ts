import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import type { Model, ModelField } from './meant';

const prefix = '#/definitions/';
/** References that lead to references: more of them are a circle. */
const mostReferences = 16;

/** Follows the references of one body's schema. */
export class Models {
  private readonly known = new Map<string, Model>();
  /** By the schema that refers: a list asks for the same one at each of its items. */
  private readonly resolved = new Map<JsonSchema, JsonSchema>();
  /** One object a model, however often it is referred to. */
  private readonly definitions = new Map<string, JsonSchema>();

  constructor(
    private readonly root: JsonSchema,
    private readonly catalog: Pick<Catalog, 'schema'>,
  ) {}

  /**
   * The schema behind a reference, with what is said beside the reference; an empty one, which asks for nothing, where
   * there is none.
   */
  resolve(schema: JsonSchema): JsonSchema {
    if (schema.$ref === undefined) return schema;
    const known = this.resolved.get(schema) ?? this.follow(schema);
    this.resolved.set(schema, known);
    return known;
  }

  private follow(schema: JsonSchema): JsonSchema {
    let found = schema;
    for (let step = 0; found.$ref !== undefined; step++) {
      const next = step < mostReferences ? this.definition(found.$ref) : {};
      const { readOnly, description } = found;
      found =
        readOnly === true || description !== undefined
          ? {
              ...next,
              ...(readOnly === true && { readOnly }),
              ...(description !== undefined && { description }),
            }
          : next;
    }
    return found;
  }

  /** An object's schema as the fields it has, for comparison with those it has not. */
  modelOf(name: string, schema: JsonSchema): Model {
    const known = this.known.get(name);
    if (known !== undefined) return known;
    const fields = Object.entries(schema.properties ?? {}).map(([field, property]) =>
      this.field(field, property),
    );
    const model = { name, fields };
    this.known.set(name, model);
    return model;
  }

  private field(name: string, property: JsonSchema): ModelField {
    const schema = this.resolve(property);
    const held = schema.items === undefined ? schema : this.resolve(schema.items);
    return { name, schema, inside: Object.keys(held.properties ?? {}) };
  }

  private definition(reference: string): JsonSchema {
    const name = reference.startsWith(prefix) ? reference.slice(prefix.length) : reference;
    const known = this.definitions.get(name);
    if (known !== undefined) return known;
    const { definitions } = this.root;
    const own = definitions !== undefined && Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    const made = { title: name, ...(own ?? this.catalog.schema(name)) };
    this.definitions.set(name, made);
    return made;
  }
}

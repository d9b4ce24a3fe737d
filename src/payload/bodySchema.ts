import type { Catalog } from '../catalog/catalog';
import type { JsonSchema } from '../catalog/schema';
import { Models } from './models';

/** The schema of one body type, asked by the places of a body. */
export class BodySchema {
  readonly models: Models;
  private readonly root: JsonSchema;

  constructor(bodyType: string, catalog: Pick<Catalog, 'schema'>) {
    this.root = catalog.schema(bodyType) ?? {};
    this.models = new Models(this.root, catalog);
  }

  /** The schema of what a path of names and indices leads to, references resolved; empty where it says nothing. */
  at(path: readonly (string | number)[]): JsonSchema {
    return path.reduce<JsonSchema>((outer, name) => this.inside(outer, name), this.resolve(this.root));
  }

  resolve(schema: JsonSchema): JsonSchema {
    return this.models.resolve(schema);
  }

  private inside(schema: JsonSchema, name: string | number): JsonSchema {
    if (schema.type === 'array') return this.resolve(schema.items ?? {});
    const { properties, additionalProperties } = schema;
    if (properties !== undefined && Object.hasOwn(properties, name))
      return this.resolve(properties[name] ?? {});
    return typeof additionalProperties === 'object' ? this.resolve(additionalProperties) : {};
  }
}

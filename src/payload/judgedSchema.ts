import type { JSONSchema } from 'vscode-json-languageservice';
import type { JsonSchema } from '../catalog/schema';
import { limitsOf, saying } from './limits';
import type { Models } from './models';

/** What is said of a value of another type or outside its enumeration, and of a member that does not belong there. */
export const misfit = 'misfit';
/** What is said of an object that lacks a field, before the field's name. */
export const lacks = 'lacks ';

const notNull: JSONSchema = { type: ['object', 'array', 'string', 'number', 'boolean'] };

/**
 * The schema of a body as the JSON language service judges by it: it says which of its keywords is broken (`misfit`,
 * `lacks …`, `maxLength 512`) in place of an English sentence, and knows what the platform's models mean. `null`
 * stands for any value, but a required one; a member that only the platform sets does not belong into a body; a model
 * that lists its fields has no others unless it says so. References are followed, so that it may run in circles.
 */
export function judgedSchema(root: JsonSchema, models: Models): JSONSchema {
  const made = new Map<JsonSchema, JSONSchema>();
  const judged = (asked: JsonSchema): JSONSchema => {
    const schema = models.resolve(asked);
    const known = made.get(schema) ?? {};
    made.set(schema, known);
    return known;
  };
  const whole = judged(root);
  // Grows while it is gone through.
  for (const [schema, known] of made) Object.assign(known, partsOf(schema, models, judged));
  return whole;
}

function partsOf(schema: JsonSchema, models: Models, judged: (asked: JsonSchema) => JSONSchema): JSONSchema {
  const { type, enum: allowed, items, properties, additionalProperties: others } = schema;
  const isList = type === 'array' || type === 'object';
  return {
    errorMessage: misfit,
    ...(type && { type: [type, 'null'] }),
    ...(allowed && !isList && { enum: [...allowed, null] }),
    ...(items && { items: judged(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, asked]) => [
          name,
          models.resolve(asked).readOnly === true ? false : judged(asked),
        ]),
      ),
    }),
    ...(typeof others === 'object' && { additionalProperties: judged(others) }),
    ...(isClosed(schema) && { additionalProperties: false }),
    allOf: [requiredOf(schema, models), limitsOf(schema)].filter((part) => Object.keys(part).length > 0),
  };
}

/** That all fields are there which a client has to set, and which one is not. */
function requiredOf({ required = [], properties = {} }: JsonSchema, models: Models): JSONSchema {
  const isSet = (name: string) => {
    const asked = Object.hasOwn(properties, name) ? properties[name] : undefined;
    return asked === undefined || models.resolve(asked).readOnly !== true;
  };
  const names = required.filter(isSet);
  if (names.length === 0) return {};
  const each = names.map((name) => saying(`${lacks}${name}`, holding([name])));
  return { if: holding(names), else: { allOf: each } };
}

function holding(names: readonly string[]): JSONSchema {
  return { required: [...names], properties: Object.fromEntries(names.map((name) => [name, notNull])) };
}

/** A model that lists its fields has no others, unless it says so; one that lists none says nothing about them. */
function isClosed({ properties, additionalProperties }: JsonSchema): boolean {
  if (additionalProperties !== undefined) return additionalProperties === false;
  return properties !== undefined && Object.keys(properties).length > 0;
}

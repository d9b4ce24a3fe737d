import { field, flag, isFields, list, text, texts, type Fields } from '../../evidence/shape';
import type { JsonSchema } from '../schema';
import { fieldsOf } from './definition';
import { vendorText } from './vendorText';

const REFERENCE = '#/definitions/';
const NAME = /^[A-Za-z_][\w.-]{0,199}$/;
const FORMAT = /^[\w.-]{1,60}$/;
/** Inline schemas deeper than this say nothing: the platform's own are three deep at most. */
const DEEPEST = 16;
const MOST_VALUES = 5_000;
const LONGEST_PATTERN = 500;
const TYPES = ['object', 'array', 'string', 'number', 'integer', 'boolean'] as const;
const LIMITS = ['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems'] as const;

/** A model in the catalog's form, and the models that it refers to, which a property named `$ref` does not. */
export interface ImportedModel {
  readonly schema: JsonSchema;
  readonly refers: ReadonlySet<string>;
}

/** The model that a schema refers to, where it is nothing but a reference to one; its name may not exist. */
export function referenced(schema: unknown): string | undefined {
  const reference = text(schema, '$ref');
  if (!reference?.startsWith(REFERENCE)) return undefined;
  const name = reference.slice(REFERENCE.length);
  return NAME.test(name) ? name : undefined;
}

/**
 * A model of the definition as a schema of the catalog. What it does not know, or what has a form that Swagger 2.0 does
 * not, asks for nothing. References are kept, never followed, so that cycles do no harm.
 */
export function importModel(model: unknown): ImportedModel {
  const refers = new Set<string>();
  return { schema: schemaOf(model, refers, 0), refers };
}

function schemaOf(value: unknown, refers: Set<string>, depth: number): JsonSchema {
  if (!isFields(value) || depth > DEEPEST) return {};
  const description = vendorText(text(value, 'description'));
  const about = {
    ...(description !== undefined && { description }),
    ...(flag(value, 'readOnly') === true && { readOnly: true }),
  };
  const model = referenced(value);
  if (model !== undefined) {
    refers.add(model);
    return { $ref: `${REFERENCE}${model}`, ...about };
  }
  // What is put together of several schemas would take following them: nothing is asked of it.
  if (Object.hasOwn(value, '$ref') || Object.hasOwn(value, 'allOf')) return about;
  return { ...shapeOf(value, refers, depth), ...valuesOf(value), ...about };
}

function shapeOf(value: Fields, refers: Set<string>, depth: number): JsonSchema {
  const type = TYPES.find((one) => one === value.type);
  if (type === 'array') return { type, items: schemaOf(field(value, 'items'), refers, depth + 1) };
  if (type !== 'object' && type !== undefined) return { type };
  const inner = Object.entries(fieldsOf(value, 'properties')).map(
    ([name, property]) => [name, schemaOf(property, refers, depth + 1)] as const,
  );
  const additional = field(value, 'additionalProperties');
  const additionalProperties = isFields(additional)
    ? schemaOf(additional, refers, depth + 1)
    : additional === true;
  // An object of which nothing is said may be anything: the documents write it for strings as well.
  if (inner.length === 0 && additionalProperties === false)
    return depth === 0 ? { type: 'object', properties: {} } : {};
  const properties = Object.fromEntries(inner);
  const required = requiredOf(value, properties);
  return {
    type: 'object',
    ...(inner.length > 0 && { properties }),
    ...(required.length > 0 && { required }),
    ...(additionalProperties !== false && { additionalProperties }),
  };
}

/** What only the platform sets cannot be asked of a user. */
function requiredOf(value: Fields, properties: Readonly<Record<string, JsonSchema>>): readonly string[] {
  const names = new Set(texts(value, 'required') ?? []);
  return [...names]
    .filter((name) => Object.hasOwn(properties, name) && properties[name]?.readOnly !== true)
    .sort();
}

function valuesOf(value: Fields): JsonSchema {
  const format = text(value, 'format');
  const pattern = text(value, 'pattern');
  const allowed = list(value, 'enum')?.filter(
    (one): one is string | number => typeof one === 'string' || typeof one === 'number',
  );
  const limits = LIMITS.flatMap((name) => {
    const limit = field(value, name);
    return typeof limit === 'number' && Number.isFinite(limit) ? [[name, limit] as const] : [];
  });
  return {
    ...(format !== undefined && FORMAT.test(format) && { format }),
    ...(pattern !== undefined && pattern.length <= LONGEST_PATTERN && { pattern }),
    ...(allowed && allowed.length > 0 && allowed.length <= MOST_VALUES && { enum: allowed }),
    ...Object.fromEntries(limits),
    ...(flag(value, 'uniqueItems') === true && { uniqueItems: true }),
  };
}

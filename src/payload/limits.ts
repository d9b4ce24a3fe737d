import type { JSONSchema } from 'vscode-json-languageservice';
import type { JsonSchema } from '../catalog/schema';
import { formatPattern, formatRange } from './format';

/** Longer values are not put to a pattern of the model: what it costs is not in our hands. */
const longestMatched = 256;

/**
 * The limits of a value as a schema that says which one is broken, in the model's words: `maxLength 512`. The first of
 * several broken ones is said first. Repeated items are let be: the platform reads sets.
 */
export function limitsOf(schema: JsonSchema): JSONSchema {
  const limits = [...limitsOfText(schema), ...limitsOfNumber(schema), ...limitsOfCount(schema)];
  const [only, ...others] = limits;
  if (only === undefined) return {};
  return others.length === 0 ? only : { allOf: limits };
}

/** A schema that holds where another one does, and says something where it does not. */
export function saying(said: string, schema: JSONSchema): JSONSchema {
  return { if: schema, else: { not: {}, errorMessage: said } };
}

function* limitsOfText({ minLength, maxLength, pattern, format }: JsonSchema): Iterable<JSONSchema> {
  if (minLength !== undefined) yield saying(`minLength ${minLength}`, { minLength });
  if (maxLength !== undefined) yield saying(`maxLength ${maxLength}`, { maxLength });
  if (pattern !== undefined && isBounded(pattern))
    yield {
      if: { maxLength: longestMatched },
      then: { pattern, patternErrorMessage: `pattern ${pattern}` },
    };
  const shape = format === undefined ? undefined : formatPattern(format);
  if (shape !== undefined) yield { pattern: shape, patternErrorMessage: `format ${format}` };
}

function* limitsOfNumber({ minimum, maximum, format }: JsonSchema): Iterable<JSONSchema> {
  if (minimum !== undefined) yield saying(`minimum ${minimum}`, { minimum });
  if (maximum !== undefined) yield saying(`maximum ${maximum}`, { maximum });
  const range = format === undefined ? undefined : formatRange(format);
  if (range !== undefined) yield saying(`format ${format}`, { minimum: range[0], maximum: range[1] });
}

function* limitsOfCount({ minItems, maxItems }: JsonSchema): Iterable<JSONSchema> {
  if (minItems !== undefined) yield saying(`minItems ${minItems}`, { minItems });
  if (maxItems !== undefined) yield saying(`maxItems ${maxItems}`, { maxItems });
}

/**
 * Whether what a pattern costs is bounded by the length of what it is put to: a definition that was fetched decides
 * what runs here, and only repeated groups take exponential time.
 */
function isBounded(pattern: string): boolean {
  return pattern.length <= 500 && !/\)[*+{?]/.test(pattern);
}

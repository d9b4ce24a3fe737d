import type { JsonSchema } from '../catalog/schema';
import { fitsFormat, fitsRange } from './format';

/** A limit of the model that a value breaks, in the model's words: `maxLength 512`; `actual` says by how much. */
export interface BrokenLimit {
  readonly limit: string;
  readonly actual: string;
}

/** Longer values are not put to a pattern: what it costs is not in our hands. */
const longestMatched = 256;

/** The first limit that a string breaks. */
export function brokenByString(schema: JsonSchema, value: string): BrokenLimit | undefined {
  const { minLength, maxLength, pattern, format } = schema;
  const length = `${value.length} characters`;
  if (minLength !== undefined && value.length < minLength)
    return { limit: `minLength ${minLength}`, actual: length };
  if (maxLength !== undefined && value.length > maxLength)
    return { limit: `maxLength ${maxLength}`, actual: length };
  if (pattern !== undefined && !matches(pattern, value))
    return { limit: `pattern ${pattern}`, actual: excerpt(value) };
  if (format !== undefined && !fitsFormat(format, value))
    return { limit: `format ${format}`, actual: excerpt(value) };
  return undefined;
}

/** The first limit that a number breaks. */
export function brokenByNumber(schema: JsonSchema, value: number): BrokenLimit | undefined {
  const { minimum, maximum, format } = schema;
  const actual = String(value);
  if (minimum !== undefined && value < minimum) return { limit: `minimum ${minimum}`, actual };
  if (maximum !== undefined && value > maximum) return { limit: `maximum ${maximum}`, actual };
  return format !== undefined && !fitsRange(format, value)
    ? { limit: `format ${format}`, actual }
    : undefined;
}

/** The first limit that an array of so many items breaks. Repeated items are let be: the platform reads sets. */
export function brokenByCount(schema: JsonSchema, count: number): BrokenLimit | undefined {
  const { minItems, maxItems } = schema;
  const actual = `${count} items`;
  if (minItems !== undefined && count < minItems) return { limit: `minItems ${minItems}`, actual };
  return maxItems !== undefined && count > maxItems ? { limit: `maxItems ${maxItems}`, actual } : undefined;
}

/**
 * A pattern that cannot be read is never broken, nor is one that repeats a group: a definition that was fetched
 * decides what runs here, and only repeated groups take exponential time.
 */
function matches(pattern: string, value: string): boolean {
  if (value.length > longestMatched || pattern.length > 500 || /\)[*+{?]/.test(pattern)) return true;
  try {
    return new RegExp(pattern).test(value);
  } catch {
    return true;
  }
}

function excerpt(value: string): string {
  return value.length > 60 ? `${value.slice(0, 59)}…` : value;
}

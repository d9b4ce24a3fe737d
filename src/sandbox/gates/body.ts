import type { Catalog } from '../../catalog/catalog';
import type { Operation } from '../../catalog/operation';
import { missingFields } from '../missingFields';
import { refusal, type Refusal } from '../refusal';

/** Models of which exactly one of these fields has to say whom to reach. */
const DESTINATIONS: Readonly<Record<string, readonly string[]>> = {
  CreateCallRequest: ['phoneNumber', 'callUserId', 'callQueueId', 'participants', 'conversationIds'],
};

/**
 * Whether the body is there and can be read, has the required fields, and names one destination. Nothing else is
 * checked: neither types nor unknown fields.
 */
export function body(catalog: Catalog, operation: Operation, text: string): Refusal | undefined {
  const { bodyType, bodyRequired } = operation;
  if (bodyType === null) return undefined;
  if (text.trim() === '') return bodyRequired ? refusal(catalog, 'bad.request') : undefined;
  const value = parse(text);
  if (value === undefined) return refusal(catalog, 'bad.request');
  return lacking(catalog, bodyType, value) ?? destination(catalog, bodyType, value);
}

function lacking(catalog: Catalog, bodyType: string, value: unknown): Refusal | undefined {
  const fields = missingFields(catalog, bodyType, value);
  if (fields.length === 0) return undefined;
  const details = fields.map((fieldName) => ({ errorCode: 'constraint.validation', fieldName }));
  return refusal(catalog, 'constraint.validation', [`Required: ${fields.join(', ')}`], details);
}

function destination(catalog: Catalog, bodyType: string, value: unknown): Refusal | undefined {
  const fields = Object.hasOwn(DESTINATIONS, bodyType) ? DESTINATIONS[bodyType] : undefined;
  if (!fields) return undefined;
  const given = fields.filter((field) => isGiven(value, field));
  if (given.length === 0) return refusal(catalog, 'missing.create.conversation.destination.parameter');
  return given.length > 1 ? refusal(catalog, 'too.many.create.conversation.parameters') : undefined;
}

function isGiven(value: unknown, field: string): boolean {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field)) return false;
  const given: unknown = (value as Record<string, unknown>)[field];
  return given !== null && given !== '' && !(Array.isArray(given) && given.length === 0);
}

/** The value of a JSON text; undefined where it is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import { field, flag, rows, text } from '../../evidence/shape';
import { fieldsOf, type DefinedOperation } from './definition';
import { referenced } from './models';

/** What an operation takes and answers with, in the catalog's names for types. */
export interface Types {
  /** `CreateCallRequest`, `Array<string>`, `object`; null where there is none. */
  readonly bodyType: string | null;
  readonly bodyRequired: boolean;
  readonly returnType: string | null;
  /** The schema of a body that has no name of its own; `bodyType` is the one that is given to it. */
  readonly unnamed?: unknown;
}

/** Types of an operation, by its parameter `in: body` and the answer of its first success. */
export function typesOf({ fields }: DefinedOperation, operationId: string): Types {
  const body = rows(fields, 'parameters').find((one) => text(one, 'in') === 'body');
  const schema = body && field(body, 'schema');
  const named = schema === undefined ? null : nameOf(schema);
  return {
    bodyType: body ? (named ?? `${operationId}Body`) : null,
    bodyRequired: body !== undefined && flag(body, 'required') === true,
    returnType: returnTypeOf(fieldsOf(fields, 'responses')),
    ...(body && named === undefined && { unnamed: schema }),
  };
}

function returnTypeOf(responses: Readonly<Record<string, unknown>>): string | null {
  const success = Object.keys(responses)
    .filter((status) => /^2\d\d$/.test(status))
    .sort()
    .map((status) => field(responses[status], 'schema'))
    .find((schema) => schema !== undefined);
  if (success === undefined) return null;
  const type = text(success, 'type');
  return nameOf(success) ?? (type === 'number' || type === 'boolean' ? type : 'object');
}

/** The name of a type that needs no schema of its own; undefined where the schema is one. */
function nameOf(schema: unknown): string | undefined {
  const model = referenced(schema);
  if (model !== undefined) return model;
  const type = text(schema, 'type');
  if (type === 'array') {
    const items = field(schema, 'items');
    const element = referenced(items) ?? (text(items, 'type') === 'string' ? 'string' : undefined);
    return element && `Array<${element}>`;
  }
  if (type === 'string') return type;
  const isOpen = Object.keys(fieldsOf(schema, 'properties')).length === 0;
  return type === 'object' && isOpen ? type : undefined;
}

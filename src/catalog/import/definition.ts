import { field, isFields, text, type Fields } from '../../evidence/shape';
import { MOST_OPERATIONS, UnreadableDefinition } from './unreadableDefinition';

/** One operation as the definition has it, untouched. */
export interface DefinedOperation {
  /** Upper case. */
  readonly method: string;
  /** Path template: `/api/v2/users/{userId}`. */
  readonly path: string;
  readonly fields: Fields;
}

/** The parts of a Swagger 2.0 document that a catalog is made from. Nothing in them is trusted to have a form. */
export interface Definition {
  readonly operations: readonly DefinedOperation[];
  /** Models by name. */
  readonly models: ReadonlyMap<string, unknown>;
  /** Names of the scopes that the security schemes declare. */
  readonly declaredScopes: readonly string[];
}

/** What the catalog's paths start with; a definition may have others, which no catalog asks for. */
const PREFIX = '/api/v2/';
const LONGEST_PATH = 500;
const METHODS = new Set(['get', 'put', 'post', 'delete', 'options', 'head', 'patch']);

/**
 * Reads the vendor's API definition, Swagger 2.0 (`GET /api/v2/docs/swagger` of a region's API host).
 *
 * @param document the parsed JSON
 * @throws UnreadableDefinition where it is none, or holds no operation of the platform
 */
export function readDefinition(document: unknown): Definition {
  if (text(document, 'swagger') !== '2.0') throw new UnreadableDefinition('noDefinition');
  const operations = operationsOf(document);
  if (operations.length === 0) throw new UnreadableDefinition('noOperation');
  if (operations.length > MOST_OPERATIONS) throw new UnreadableDefinition('tooManyOperations');
  return {
    operations,
    models: new Map(Object.entries(fieldsOf(document, 'definitions'))),
    declaredScopes: Object.values(fieldsOf(document, 'securityDefinitions')).flatMap((scheme) =>
      Object.keys(fieldsOf(scheme, 'scopes')),
    ),
  };
}

/** The fields of an object in an object; none where there is no such object. */
export function fieldsOf(value: unknown, name: string): Fields {
  const inner = field(value, name);
  return isFields(inner) ? inner : {};
}

function operationsOf(document: unknown): readonly DefinedOperation[] {
  const base = (text(document, 'basePath') ?? '').replace(/\/$/, '');
  const found = new Map<string, DefinedOperation>();
  for (const [written, item] of Object.entries(fieldsOf(document, 'paths'))) {
    const path = `${base}${written}`;
    if (!path.startsWith(PREFIX) || path.length > LONGEST_PATH || /[\s\p{C}]/u.test(path)) continue;
    for (const [verb, fields] of Object.entries(isFields(item) ? item : {})) {
      if (!METHODS.has(verb) || !isFields(fields)) continue;
      const method = verb.toUpperCase();
      found.set(`${method} ${path}`, { method, path, fields });
    }
  }
  return [...found.values()];
}

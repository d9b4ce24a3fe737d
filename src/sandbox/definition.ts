import type { Catalog } from '../catalog/catalog';
import type { Operation } from '../catalog/operation';
import type { JsonSchema } from '../catalog/schema';
import { refusalCodes } from './refusal';

/** Where the platform publishes its API definition; it is read without a token. */
export const DEFINITION_PATH = '/api/v2/docs/swagger';

type Json = Readonly<Record<string, unknown>>;

/**
 * The API definition in the vendor's form, Swagger 2.0, made from the catalog. Its summaries are the sandbox's own
 * words: the catalog has none of the vendor's.
 */
export function definitionOf(catalog: Catalog): Json {
  const paths = new Map<string, Record<string, Json>>();
  const models = new Map<string, JsonSchema>();
  const generic = genericCodes(catalog);
  for (const operation of catalog.operations) {
    const item = paths.get(operation.path) ?? {};
    item[operation.method.toLowerCase()] = operationOf(operation, generic);
    paths.set(operation.path, item);
    for (const [name, model] of modelsOf(operation.bodyType, catalog)) models.set(name, model);
  }
  return {
    swagger: '2.0',
    info: { title: 'Genesys Cloud Platform API', version: 'v2' },
    basePath: '/',
    schemes: ['https'],
    paths: Object.fromEntries(paths),
    securityDefinitions: {
      [SCHEME]: { type: 'oauth2', scopes: Object.fromEntries(catalog.scopes.map((name) => [name, name])) },
    },
    definitions: Object.fromEntries(models),
  };
}

const SCHEME = 'PureCloud OAuth';
const GUEST_SCHEME = 'Guest Chat JWT';

/** Status to code to text. */
type Codes = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What nearly every operation documents. */
function genericCodes(catalog: Catalog): Codes {
  const most = catalog.operations.length / 2;
  const codes = Object.entries(refusalCodes).flatMap(([code, status]) =>
    status === 401 || status === 403
      ? catalog
          .errorCodes(status, code)
          .filter(({ operations }) => operations > most)
          .map(({ template }) => ({ code, status, template }))
      : [],
  );
  const at = (status: number) =>
    Object.fromEntries(codes.filter((one) => one.status === status).map((one) => [one.code, one.template]));
  const kinds = ['not.a.user', 'not.a.client'].flatMap((code) => catalog.errorCodes(400, code));
  return {
    400: Object.fromEntries(kinds.map(({ code, template }) => [code, template])),
    401: at(401),
    403: { ...at(403), 'not.authorized': 'You are not authorized to perform the requested action.' },
  };
}

function operationOf(operation: Operation, generic: Codes): Json {
  const { method, path, operationId, api, bodyType, bodyRequired, deprecated } = operation;
  const parameters = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    type: 'string',
  }));
  const body = { name: 'body', in: 'body', required: bodyRequired, schema: bodyType && typeSchema(bodyType) };
  return {
    tags: [api],
    summary: `The sandbox's words for ${method} ${path}`,
    operationId,
    'x-purecloud-method-name': operationId,
    ...(deprecated && { deprecated }),
    parameters: bodyType === null ? parameters : [...parameters, body],
    responses: responsesOf(operation, generic),
    ...security(operation),
    ...permissions(operation),
  };
}

function responsesOf({ returnType, userContext, codes403 }: Operation, generic: Codes): Json {
  const success = {
    description: 'successful operation',
    ...(returnType && { schema: typeSchema(returnType) }),
  };
  // An operation of which no code is documented says nothing of the token's user.
  if (userContext === 'unknown') return { 200: success };
  const kind = { required: 'not.a.user', forbidden: 'not.a.client', any: undefined }[userContext];
  const refused = {
    ...generic,
    400: Object.fromEntries(Object.entries(generic[400] ?? {}).filter(([code]) => code === kind)),
    403: { ...generic[403], ...codes403 },
  };
  return {
    200: success,
    ...Object.fromEntries(
      Object.entries(refused).map(([status, codes]) => [status, { 'x-inin-error-codes': codes }]),
    ),
  };
}

/** What is only inferred, or not known, the definition leaves unsaid. */
function security({ auth, scopes, scopesFrom }: Operation): Json {
  if (auth === 'none') return { security: [] };
  if (auth === 'guest') return { security: [{ [GUEST_SCHEME]: [] }] };
  return scopes === null || scopesFrom !== 'document' ? {} : { security: [{ [SCHEME]: scopes }] };
}

function permissions({ permissionMode, permissions: names, permissionsUnstated }: Operation): Json {
  if (permissionMode === 'NONE') return {};
  // Absent would mean none: what is not known has a type that nobody knows.
  const type = permissionMode ?? 'UNKNOWN';
  const unnamed = permissionsUnstated || permissionMode === null ? ['A permission that is not named'] : [];
  return { 'x-inin-requires-permissions': { type, permissions: [...names, ...unnamed] } };
}

function typeSchema(type: string): Json {
  const element = /^Array<(.+)>$/.exec(type)?.[1];
  if (element !== undefined) return { type: 'array', items: typeSchema(element) };
  return ['object', 'string', 'number'].includes(type) ? { type } : { $ref: `#/definitions/${type}` };
}

function modelsOf(bodyType: string | null, catalog: Catalog): readonly (readonly [string, JsonSchema])[] {
  if (bodyType === null) return [];
  const { definitions = {}, ...schema } = catalog.schema(bodyType) ?? {};
  const own = schema.title === undefined ? [] : [[schema.title, schema] as const];
  return [...Object.entries(definitions), ...own].map(([name, model]) => [name, untitled(model)] as const);
}

/** The name of a model is its key. */
function untitled({ title: _, ...model }: JsonSchema): JsonSchema {
  return model;
}

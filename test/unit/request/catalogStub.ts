import type { Operation } from '../../../src/catalog/operation';
import type { JsonSchema } from '../../../src/catalog/schema';
import type { KnownOperations } from '../../../src/request/namedLine';

/** Rows of the catalog: method, path, id, body type. */
const rows: readonly (readonly [string, string, string, string | null])[] = [
  ['POST', '/api/v2/conversations/calls', 'postConversationsCalls', 'CreateCallRequest'],
  ['GET', '/api/v2/users/me', 'getUsersMe', null],
  ['GET', '/api/v2/routing/queues/{queueId}', 'getRoutingQueue', null],
  ['PUT', '/api/v2/routing/queues/{queueId}', 'putRoutingQueue', 'QueueRequest'],
  ['POST', '/api/v2/routing/queues', 'postRoutingQueues', 'CreateQueueRequest'],
  ['PATCH', '/api/v2/routing/queues/{queueId}/members/{memberId}', 'patchRoutingQueueMember', 'QueueMember'],
];

const schemas: Readonly<Record<string, JsonSchema>> = {
  CreateCallRequest: object(
    'phoneNumber',
    'callerId',
    'callerIdName',
    'callFromQueueId',
    'callQueueId',
    'name',
  ),
  QueueRequest: object('name', 'description', 'memberCount', 'mediaSettings', 'acwSettings', 'division'),
  CreateQueueRequest: object(
    'name',
    'description',
    'sourceQueueId',
    'mediaSettings',
    'acwSettings',
    'division',
  ),
  QueueMember: object('id', 'name', 'ringNumber', 'joined', 'memberBy'),
};

const operations: readonly Operation[] = rows.map(([method, path, operationId, bodyType]) => ({
  method,
  path,
  operationId,
  api: 'Test',
  permissionMode: 'NONE',
  permissions: [],
  permissionsUnstated: false,
  scopes: [],
  scopesFrom: 'document',
  auth: 'oauth',
  userContext: 'any',
  bodyType,
  bodyRequired: bodyType !== null,
  returnType: null,
  deprecated: false,
  preview: false,
  divisionChecked: false,
  codes403: {},
}));

/** A few operations that stand for the catalog. */
export const catalogStub: KnownOperations = {
  operations,
  byId: (id) => operations.find(({ operationId }) => operationId === id),
  match: (method, path) => {
    const operation = operations.find(
      (candidate) => candidate.method === method && fits(candidate.path, path),
    );
    return operation && { operation, params: {} };
  },
  schema: (bodyType) => (Object.hasOwn(schemas, bodyType) ? schemas[bodyType] : undefined),
};

function object(...names: string[]): JsonSchema {
  return { type: 'object', properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])) };
}

function fits(template: string, path: string): boolean {
  const names = template.split('/');
  const parts = path.split('/');
  return names.length === parts.length && names.every((name, i) => name.startsWith('{') || name === parts[i]);
}

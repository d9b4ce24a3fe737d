import type { Operation } from '../../catalog/operation';

/** An operation as a request to be filled in: `GET /api/v2/users/{{userId}}`. */
export function bareLine({ method, path }: Operation): string {
  return `${method} ${path.replaceAll(/\{([^{}]*)\}/g, '{{$1}}')}`;
}

/**
 * The same as a request of an `.http` file.
 *
 * @param host of the API, with its port: `api.mypurecloud.ie`
 */
export function requestText(operation: Operation, host: string): string {
  const [method = '', path = ''] = bareLine(operation).split(' ', 2);
  const body = operation.bodyType === null ? '' : 'Content-Type: application/json\n\n{}\n';
  return `### ${operation.operationId}\n${method} https://${host}${path}\nAuthorization: Bearer {{token}}\n${body}`;
}

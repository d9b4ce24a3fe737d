import type { Node } from 'jsonc-parser';
import { property, propertyNames, scalar } from '../text/json';
import { wordsOf } from '../text/words';

/** Fields of the platform's ErrorBody, of the login service's answer and of what tools wrap around them. */
const errorFields = new Set(
  wordsOf(`
    message code status entityId entityName messageWithParams messageParams contextId details errors limit
    error description error_description error_uri errorCode errorMessage statusCode statusText correlationId
    timestamp path method resourceName url uri headers body text response config request data name stack reason`),
);

/** Fields that say what went wrong. */
const telling = ['message', 'errorMessage', 'error', 'errors', 'error_description'];

/** Fields in which wrappers put the status of HTTP. */
export const statusFields = wordsOf(
  'statusCode status httpStatus httpStatusCode responseStatus responseCode',
);

/** Fields in which wrappers put the answer, or the error in it. */
const wrapping = ['response', 'error', 'err', 'body', 'data'];

/** A field that every error has, its own or a wrapper's; or an escape, in which its name may hide. */
const mark = new RegExp(`"(?:${[...telling, ...statusFields, ...wrapping].join('|')})"|\\\\u`);

/** False where a JSON text is surely no error, which is seen without reading it: most bodies are none, and long. */
export function mayBeError(text: string): boolean {
  return !/^\s*[[{]/.test(text) || mark.test(text);
}

/**
 * Whether a JSON value is an error that came back, as the platform, a login service, an SDK or a tool around
 * them writes it, and not a body to be sent. An error's fields stand in request bodies too (`status`, `code`,
 * `message`): only together, or with nothing else beside them, do they make an error.
 */
export function isErrorShaped(node: Node | undefined): boolean {
  if (!node) return false;
  if (node.type === 'number') return httpStatus(scalar(node)) !== undefined;
  if (node.type === 'array') return node.children?.length ? node.children.every(isErrorObject) : false;
  return isErrorObject(node);
}

function isErrorObject(node: Node): boolean {
  const names = propertyNames(node);
  if (names.length === 0) return false;
  const tells = telling.some((name) => names.includes(name));
  const hasStatus = statusFields.some((name) => httpStatus(scalar(property(node, name))) !== undefined);
  if (hasStatus) return tells || names.every((name) => errorFields.has(name)) || wrapsAnswer(node);
  if (names.includes('message') && /Error$|Exception$/.test(String(scalar(property(node, 'name')))))
    return true;
  return wrapsAnswer(node) || (tells && names.every((name) => errorFields.has(name)));
}

/** `{ "response": { "status": 403, "data": { … } } }`, `{ "error": { "message": … } }`. */
function wrapsAnswer(node: Node): boolean {
  return wrapping.some((name) => {
    const inner = property(node, name);
    return inner?.type === 'object' && isErrorObject(inner);
  });
}

/** A number or digits that can be a status of HTTP. */
export function httpStatus(value: unknown): number | undefined {
  const status = typeof value === 'string' && /^\d{3}$/.test(value) ? Number(value) : value;
  return typeof status === 'number' && Number.isInteger(status) && status >= 100 && status <= 599
    ? status
    : undefined;
}

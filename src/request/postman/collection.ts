import type { Node } from 'jsonc-parser';
import { nodeSpan, parseJson, property, scalar } from '../../text/json';
import type { Located, Span } from '../../text/span';
import { headerOf } from '../header';
import { maxRequests } from '../limits';
import type { Claims, Header, Request } from '../request';
import { methodName } from '../requestLine';
import type { Variables } from '../url';
import { authorizationHeader } from './authorization';
import { readBody } from './body';
import { savedAnswer } from './example';
import { jsonText, membersOf, pairsOf, textAt } from './jsonText';
import { readUrl } from './url';

/** What a folder gives to the requests in it. */
interface Surroundings {
  readonly folders: readonly string[];
  readonly auth: Node | undefined;
  readonly variables: Variables;
}

/** How a collection of version 2.0 or 2.1 names itself. */
const schema = /^https?:\/\/[\w.]+\/(?:json\/)?collection\/v2(?:\.\d+)*\//;
const schemaInText = /"schema"\s*:\s*"https?:\/\/[\w.]{1,100}\/(?:json\/)?collection\/v2/;

const noClaims: Claims = { scopes: [], permissions: [], notes: [] };

/**
 * Reads a Postman collection (version 2.0 or 2.1): every request, titled by its folders and its name, with the
 * authorization and variables that it inherits and the answer that it was saved with. Undefined where the text is no
 * collection; empty where it holds no request. Stops one above `maxRequests`.
 */
export function readCollection(text: string): Request[] | undefined {
  if (!mayBeCollection(text)) return undefined;
  const { root } = parseJson(text);
  // Postman's own API wraps a collection once more.
  const collection = property(root, 'collection') ?? root;
  const items = property(collection, 'item');
  if (items?.type !== 'array' || !isCollection(collection)) return undefined;
  const found: Request[] = [];
  readItems(
    text,
    items,
    inside(text, collection, { folders: [], auth: undefined, variables: new Map() }),
    found,
  );
  return found;
}

/** A look at the text: most JSON is none, and need not be read for that. */
export function mayBeCollection(text: string): boolean {
  return schemaInText.test(text);
}

function isCollection(node: Node | undefined): boolean {
  const named = scalar(property(property(node, 'info'), 'schema'));
  return typeof named === 'string' && schema.test(named);
}

function readItems(text: string, items: Node, around: Surroundings, found: Request[]): void {
  for (const item of membersOf(items)) {
    if (found.length > maxRequests) return;
    const nested = property(item, 'item');
    if (nested) readItems(text, nested, inside(text, item, around, nameOf(item)), found);
    const request = property(item, 'request');
    if (request) found.push(readItem(text, item, request, around));
  }
}

/** A folder's own authorization and variables go before those around it. */
function inside(text: string, node: Node | undefined, around: Surroundings, folder?: string): Surroundings {
  const own = new Map(
    pairsOf(text, property(node, 'variable')).map(({ key, value }) => [key.text, value.text]),
  );
  return {
    folders: folder === undefined ? around.folders : [...around.folders, folder],
    auth: authOf(node) ?? around.auth,
    variables: { get: (name) => own.get(name) ?? around.variables.get(name) },
  };
}

function readItem(text: string, item: Node, request: Node, around: Surroundings): Request {
  const { folders, variables } = around;
  const plain = request.type === 'string';
  const url = readUrl(text, plain ? request : property(request, 'url'), variables);
  const { body, bodyFile, contentType } = readBody(text, property(request, 'body'));
  const response = savedAnswer(text, item);
  const name = jsonText(text, property(item, 'name'));
  return {
    form: 'postman',
    at: nodeSpan(item, 0),
    title: {
      value: [...folders, name?.text ?? ''].filter(Boolean).join(' / '),
      at: name?.at ?? startOf(item),
    },
    claims: noClaims,
    ...(url && { line: { method: methodOf(text, request, url.at), url } }),
    headers: headersOf(text, request, authOf(request) ?? around.auth, contentType),
    ...(body && { body }),
    ...(bodyFile && { bodyFile }),
    ...(response && { response }),
  };
}

function methodOf(text: string, request: Node, url: Span): Located<string> {
  const method = textAt(text, request, 'method');
  return method?.text
    ? { value: methodName(method.text), at: method.at }
    : { value: 'GET', at: { start: url.start, end: url.start } };
}

/** Written headers, and those that Postman adds where nobody wrote them. */
function headersOf(
  text: string,
  request: Node,
  auth: Node | undefined,
  contentType: string | undefined,
): Header[] {
  const headers = pairsOf(text, property(request, 'header')).map(({ key, value }): Header => ({
    name: { value: key.text, at: key.at },
    value: { value: value.text, at: value.at },
  }));
  const made = headerOf(headers, 'authorization') ? undefined : authorizationHeader(text, auth);
  if (made) headers.push(made);
  const body = property(request, 'body');
  if (contentType !== undefined && body && !headerOf(headers, 'content-type')) {
    const at = startOf(body);
    headers.push({ name: { value: 'Content-Type', at }, value: { value: contentType, at } });
  }
  return headers;
}

/** `null` inherits; `noauth` is a kind of its own. */
function authOf(node: Node | undefined): Node | undefined {
  const auth = property(node, 'auth');
  return auth?.type === 'object' ? auth : undefined;
}

function nameOf(item: Node): string {
  const name = scalar(property(item, 'name'));
  return typeof name === 'string' ? name : '';
}

function startOf({ offset }: Node): Span {
  return { start: offset, end: offset };
}

import type { Node } from 'jsonc-parser';
import type { Request } from '../request/request';
import { parseJson } from '../text/json';

/** An id of the platform and what it is called where it stands: `queueId`. */
export interface NamedId {
  readonly name: string;
  /** A GUID, as written: answers are found again under the path that the request has. */
  readonly id: string;
}

/** The platform's ids are GUIDs; anything else in an id's place names no object that could be asked for. */
export const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ids that a request names in its body and its query, where `{"queue": {"id": …}}` says the same as
 * `{"queueId": …}`, and `["…"]` repeats the name of the list; and the conversation that an answer says was made.
 */
export function namedIds({ body, line, response }: Request): NamedId[] {
  const query = line?.url.value.query ?? [];
  const isForm = body !== undefined && /^[\w.~%+-]{1,80}=/.test(body.text);
  const pairs = [...query, ...(isForm ? new URLSearchParams(body.text) : [])];
  return [
    ...inJson(parseJson(body?.text ?? '').root, ''),
    ...pairs.map(([name, id]) => ({ name, id })),
    ...madeConversation(line?.url.value.path ?? '', response),
  ].filter(({ id }) => GUID.test(id));
}

function inJson(node: Node | undefined, name: string): NamedId[] {
  if (!node) return [];
  if (node.type === 'string') return [{ name, id: String(node.value) }];
  if (node.type === 'array') return (node.children ?? []).flatMap((item) => inJson(item, name));
  return (node.children ?? []).flatMap(({ children }) => {
    const key = String(children?.[0]?.value);
    return inJson(children?.[1], key === 'id' && name !== '' ? `${name}Id` : key);
  });
}

function madeConversation(path: string, response: Request['response']): NamedId[] {
  const made = /\/conversations(?:\/[a-z]+)?\/?$/.test(path) && response && response.status < 300;
  if (!made) return [];
  return inJson(parseJson(response.body?.text ?? '').root, '')
    .filter(({ name }) => name === 'id')
    .map(({ id }) => ({ name: 'conversationId', id }));
}

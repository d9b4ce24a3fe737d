import type { Node } from 'jsonc-parser';
import { parseJson } from '../text/json';

/** An id of the platform and what it is called where it stands: `queueId`. */
export interface NamedId {
  readonly name: string;
  /** A GUID, as written: answers are found again under the path that the request has. */
  readonly id: string;
}

/** The platform's ids are GUIDs; anything else in an id's place names no object that could be asked for. */
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * The ids that a request names: those of the path's parameters first, then those of the body, where
 * `{"queue": {"id": …}}` says the same as `{"queueId": …}`, and `["…"]` repeats the name of the list.
 */
export function namedIds(params: Readonly<Record<string, string>>, body: string): NamedId[] {
  const inPath = Object.entries(params).map(([name, id]) => ({ name, id }));
  return [...inPath, ...inBody(parseJson(body).root, '')].filter(({ id }) => GUID.test(id));
}

function inBody(node: Node | undefined, name: string): NamedId[] {
  if (!node) return [];
  if (node.type === 'string') return [{ name, id: String(node.value) }];
  if (node.type === 'array') return (node.children ?? []).flatMap((item) => inBody(item, name));
  return (node.children ?? []).flatMap(({ children }) => {
    const key = String(children?.[0]?.value);
    return inBody(children?.[1], key === 'id' && name !== '' ? `${name}Id` : key);
  });
}

import type { Node } from 'jsonc-parser';
import { nodeSpan, property, scalar } from '../../text/json';
import type { Located } from '../../text/span';
import { placeholder } from '../literal';
import type { Url } from '../request';
import { parseUrl, type Variables } from '../url';
import { jsonText, membersOf, pairsOf, textAt } from './jsonText';

/** A parameter of a path as Postman writes it: `/users/:userId`. */
const parameter = /\/:([A-Za-z_][\w-]*)/g;

/**
 * The URL of a request, which is a text or an object with the text in `raw`; where that is missing it is made of its
 * parts. Undefined where there is none.
 */
export function readUrl(
  source: string,
  node: Node | undefined,
  variables: Variables,
): Located<Url> | undefined {
  const raw = jsonText(source, node) ?? textAt(source, node, 'raw');
  const text = raw?.text ?? madeOfParts(source, node);
  if (!text?.trim() || !node) return undefined;
  const own = new Map(
    pairsOf(source, property(node, 'variable')).map(({ key, value }) => [key.text, value.text]),
  );
  const [path = '', ...query] = text.trim().split('?');
  const filled = path.replace(
    parameter,
    (_, name: string) => `/${(own.get(name) ?? '') || placeholder(name.replaceAll('-', '_'))}`,
  );
  return {
    value: parseUrl([filled, ...query].join('?'), variables),
    at: raw?.at ?? nodeSpan(node, 0),
  };
}

/** Host and path are texts or lists of their parts. */
function madeOfParts(source: string, node: Node | undefined): string | undefined {
  const [host, path] = [joined(property(node, 'host'), '.'), joined(property(node, 'path'), '/')];
  if (host === '' && path === '') return undefined;
  const protocol = scalar(property(node, 'protocol'));
  const scheme = typeof protocol === 'string' && host !== '' ? `${protocol}://` : '';
  const query = pairsOf(source, property(node, 'query')).map(({ key, value }) => `${key.text}=${value.text}`);
  return `${scheme}${host}/${path.replace(/^\//, '')}${query.length > 0 ? `?${query.join('&')}` : ''}`;
}

function joined(node: Node | undefined, joint: string): string {
  if (node?.type === 'string') return String(node.value);
  return membersOf(node)
    .map((part) => scalar(part) ?? scalar(property(part, 'value')) ?? '')
    .join(joint);
}

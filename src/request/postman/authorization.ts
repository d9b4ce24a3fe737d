import type { Node } from 'jsonc-parser';
import { nodeSpan, property, scalar } from '../../text/json';
import type { MappedText } from '../../text/pieces';
import type { Header } from '../request';
import { pairsOf, textAt } from './jsonText';

/**
 * The header that Postman makes of an `auth` object; undefined where it makes none. The kinds that send a token are
 * `bearer` and `oauth2`, the latter with a token that may be kept outside of the collection.
 */
export function authorizationHeader(source: string, auth: Node | undefined): Header | undefined {
  switch (scalar(property(auth, 'type'))) {
    case 'bearer':
      return header(source, auth, 'bearer', 'token');
    case 'oauth2':
      return header(source, auth, 'oauth2', 'accessToken');
    case 'basic':
      // The secret goes nowhere, not even into this model.
      return auth && made('Basic {{credentials}}', auth);
    default:
      return undefined;
  }
}

function header(source: string, auth: Node | undefined, kind: string, name: string): Header | undefined {
  if (!auth) return undefined;
  const token = parameter(source, property(auth, kind), name);
  return token?.text ? made(`Bearer ${token.text}`, auth, token) : made(`Bearer {{${name}}}`, auth);
}

/** Version 2.1 has a list of pairs, version 2.0 an object. */
function parameter(source: string, node: Node | undefined, name: string): MappedText | undefined {
  return textAt(source, node, name) ?? pairsOf(source, node).find(({ key }) => key.text === name)?.value;
}

function made(value: string, auth: Node, token?: MappedText): Header {
  const at = token?.at ?? nodeSpan(auth, 0);
  return { name: { value: 'Authorization', at }, value: { value, at } };
}

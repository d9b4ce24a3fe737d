import { getNodeValue } from 'jsonc-parser';
import type { Request } from '../request/request';
import { parseJson } from '../text/json';

/** The value of a request's JSON body, as far as it can be read; undefined where there is none. */
export function jsonBody({ body }: Pick<Request, 'body'>): unknown {
  const root = body && parseJson(body.text).root;
  return root && (getNodeValue(root) as unknown);
}

import assert from 'node:assert/strict';
import { loadCatalog } from '../../src/catalog/load';
import { readInput } from '../../src/request/read';
import { isSigned } from '../../src/request/signedAddress';

/**
 * A request with the answer of a sandbox to it below, as a person keeps both.
 *
 * @param text of one request, whose host the sandbox stands for
 * @param token of who sends it; undefined sends none
 */
export async function withAnswer(text: string, url: string, token: string | undefined): Promise<string> {
  const [request] = readInput(text, { fileName: 'scenario.http', catalog: loadCatalog() });
  assert.ok(request?.line, 'the text holds a request');
  const { method, url: address } = request.line;
  const { path, query } = address.value;
  const search = new URLSearchParams(query.map(([name, value]): [string, string] => [name, value]));
  const answer = await fetch(`${url}${path}?${search.toString()}`, {
    redirect: 'manual',
    method: method.value,
    // A signed address opens by itself, and takes no token.
    headers: token === undefined || isSigned(query) ? {} : { authorization: `Bearer ${token}` },
    ...(request.body && { body: request.body.text }),
  });
  const head = `HTTP/1.1 ${answer.status} ${answer.statusText}\nContent-Type: ${answer.headers.get('content-type') ?? ''}`;
  return `${text}\n${head}\n\n${await answer.text()}\n`;
}

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../../src/text/span';
import { type ReadOptions, readInput } from '../../../src/request/read';
import { type Request, UnreadableInput } from '../../../src/request/request';
import { catalogStub } from './catalogStub';

export function fixture(name: string): string {
  return readFileSync(join(__dirname, '../../fixtures/request', name), 'utf8');
}

export function readAll(text: string, options: Partial<ReadOptions> = {}): Request[] {
  return readInput(text, { catalog: catalogStub, ...options });
}

/** Reads a text that holds one request. */
export function read(text: string, options: Partial<ReadOptions> = {}): Request {
  const requests = readAll(text, options);
  assert.equal(requests.length, 1, `one request in ${JSON.stringify(text)}`);
  return requests[0]!;
}

export function line({ line }: Request): string {
  return line ? `${line.method.value} ${line.url.value.host}${line.url.value.path}` : 'none';
}

export function headers({ headers }: Pick<Request, 'headers'>): string[] {
  return headers.map(({ name, value }) => `${name.value}: ${value.value}`);
}

/** What a refusal says. */
export function refusal(text: string, options: Partial<ReadOptions> = {}): string {
  try {
    readAll(text, options);
  } catch (error) {
    assert.ok(error instanceof UnreadableInput, String(error));
    return error.message;
  }
  return assert.fail(`no refusal of ${JSON.stringify(text)}`);
}

/** All spans of a request with a name for each. */
export function spans(request: Request): [string, Span][] {
  const { claims, line, body, response } = request;
  const located = [
    claims.grant,
    ...claims.scopes,
    ...claims.permissions,
    ...claims.notes,
    request.title,
    request.bodyFile,
    line?.method,
    line?.url,
    ...[...request.headers, ...(response?.headers ?? [])].flatMap(({ name, value }) => [name, value]),
  ];
  return [
    ['request', request.at],
    ...located.flatMap((one): [string, Span][] => (one ? [[JSON.stringify(one.value), one.at]] : [])),
    ...[body, response?.body].flatMap((one): [string, Span][] => (one ? [['body', one.at]] : [])),
    ...[...(body?.pieces ?? []), ...(response?.body?.pieces ?? [])].map(({ at }): [string, Span] => [
      'piece',
      at,
    ]),
    ...(response ? [['response', response.at] satisfies [string, Span]] : []),
  ];
}

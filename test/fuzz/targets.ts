import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadCatalog } from '../../src/catalog/load';
import { compileText } from '../../src/catalog/import/compileText';
import type { CatalogSnapshot } from '../../src/catalog/snapshot';
import {
  completionsAt,
  decodeTokenText,
  diagnoseHarFile,
  diagnoseText,
  exportBundle,
  hoverAt,
  inspectAnyText,
  outlineOf,
} from '../../src/engine';
import { parseBundle } from '../../src/evidence/parseBundle';
import { ourRequests } from '../../src/hover/ourRequests';
import { redact, redactValue } from '../../src/token/redact';
import { anyText, operationOf } from '../support/situations';
import { json, soup } from './pieces';

/** Something that takes input from outside. */
export interface Target {
  readonly name: string;
  readonly inputs: fc.Arbitrary<string>;
  /** Takes one input; throws only what is documented, see `documented`. */
  readonly take: (input: string) => unknown;
}

/** Classes of errors that stand in a `@throws`, each one sentence for a person. */
const DOCUMENTED = ['UnreadableInput', 'UnreadableBundle', 'UnreadableDefinition'];

export function isDocumented(error: unknown): boolean {
  return error instanceof Error && DOCUMENTED.includes(error.name) && /^\S[^\n]{5,400}$/.test(error.message);
}

const NOW = new Date('2026-11-22T10:00:00Z');
const catalog = loadCatalog();
const options = { now: NOW, fileName: 'x.http' };

function asText(value: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  return value.map((one) => JSON.stringify(one) ?? '');
}

/** Everything that the editor does with a text that is open. */
function edited(fileName: string, text: string): void {
  const half = Math.floor(text.length / 2);
  inspectAnyText(text, { fileName }).safeEdits();
  outlineOf(ourRequests(text, { fileName, catalog }));
  hoverAt(text, half, { fileName, catalog });
  completionsAt(text, half, { fileName, catalog });
}

const REQUEST = 'GET https://api.mypurecloud.com/api/v2/users/me\nAuthorization: Bearer {{token}}\n';
const base = JSON.parse(
  readFileSync(join(__dirname, '../../src/catalog/snapshot/catalog.json'), 'utf8'),
) as CatalogSnapshot;

const segment = fc.oneof(
  fc.constantFrom('eyJhbGciOiJub25lIn0', 'eyJhbGciOiJIUzI1NiJ9', '', '.', '====', 'e30', 'bnVsbA', 'W10'),
  json('alg', 'exp', 'iat', 'scope', 'sub', 'org').map((value) =>
    Buffer.from(JSON.stringify(value)).toString('base64url'),
  ),
  fc.stringMatching(/^[\w+/=-]{0,40}$/),
);

export const targets: readonly Target[] = [
  {
    name: 'case files',
    inputs: anyText(operationOf(catalog)),
    take: (text) => [diagnoseText(text, options), edited('x.http', text)],
  },
  { name: 'texts', inputs: soup, take: (text) => diagnoseText(text, { now: NOW }) },
  {
    name: '.http files',
    inputs: soup,
    take: (text) => [edited('x.http', text), diagnoseText(text, options)],
  },
  { name: 'code', inputs: soup, take: (text) => diagnoseText(text, { now: NOW, fileName: 'x.ts' }) },
  {
    name: 'curl',
    inputs: soup.map((text) => `curl https://api.mypurecloud.com/api/v2/users/me ${text}`),
    take: (text) => diagnoseText(text, { now: NOW }),
  },
  {
    name: 'JSON bodies',
    inputs: asText(json('phoneNumber', 'name', 'division', 'id', 'to', 'callFromQueueId')),
    take: (text) => [
      edited('create-call.json', `// POST /api/v2/conversations/calls\n${text}`),
      diagnoseText(`POST /api/v2/conversations/calls\n\n${text}`, options),
    ],
  },
  {
    name: 'error bodies',
    inputs: asText(json('message', 'code', 'status', 'contextId', 'details', 'errors', 'messageParams')),
    take: (text) => [
      diagnoseText(text, { now: NOW }),
      diagnoseText(`${REQUEST}\nHTTP/1.1 403 Forbidden\nContent-Type: application/json\n\n${text}`, options),
    ],
  },
  {
    name: 'HAR files',
    inputs: asText(
      json('log', 'entries', 'request', 'response', 'url', 'method', 'headers', 'name', 'value', 'status'),
    ).map(
      (value) =>
        `{"log":{"version":"1.2","entries":[{"request":${value},"response":{"status":403}},${value}]}}`,
    ),
    take: (text) => diagnoseHarFile(Buffer.from(text), { now: NOW }),
  },
  {
    name: 'Postman collections',
    inputs: asText(
      json('request', 'url', 'raw', 'header', 'body', 'auth', 'item', 'name', 'key', 'value'),
    ).map(
      (value) =>
        `{"info":{"schema":"https://schema.getpostman.com/json/collection/v2.1.0/collection.json"},"item":[{"request":${value}},${value}]}`,
    ),
    take: (text) => [diagnoseText(text, { now: NOW, fileName: 'x.json' }), edited('x.json', text)],
  },
  {
    name: 'tokens',
    inputs: fc.oneof(
      fc.array(segment, { minLength: 1, maxLength: 6 }).map((parts) => parts.join('.')),
      soup,
    ),
    take: (text) => decodeTokenText(text, NOW),
  },
  {
    name: 'redaction',
    inputs: soup,
    take: (text) => {
      const once = redact(text);
      if (redact(once) !== once) throw new Error('redacting twice changes more');
      return redactValue({ [text]: [text, { password: text }] });
    },
  },
  {
    name: 'bundles',
    inputs: asText(
      fc.record({
        takenAt: json(),
        host: json(),
        responses: fc.dictionary(
          fc.constantFrom(
            'GET /api/v2/tokens/me',
            'GET /api/v2/authorization/subjects/me',
            'GET /api/v2/users/me',
            'GET /api/v2/authorization/permissions',
            '__proto__',
          ),
          fc.record({
            status: fc.oneof(fc.constantFrom(200, 401, 403, 404), fc.double()),
            body: json(
              'entities',
              'grants',
              'role',
              'policies',
              'division',
              'authorizedScope',
              'OAuthClient',
              'id',
            ),
          }),
        ),
      }),
    ),
    take: (evidence) => [
      exportBundle(parseBundle(evidence)),
      diagnoseText(REQUEST, { ...options, evidence }),
    ],
  },
  { name: 'no bundles', inputs: soup, take: (text) => parseBundle(text) },
  {
    name: 'API definitions',
    inputs: asText(
      json('$ref', 'paths', 'definitions', 'get', 'parameters', 'schema', 'responses', 'operationId'),
    ).map(
      (value) =>
        `{"swagger":"2.0","paths":{"/api/v2/users/me":{"get":{"operationId":"getUsersMe","parameters":[${value}],"responses":${value}},"post":${value}}},"definitions":{"A":{"$ref":"#/definitions/A"},"B":${value}}}`,
    ),
    take: (text) => compileText(Buffer.from(text), base, 'fuzz'),
  },
];

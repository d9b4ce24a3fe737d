import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadCatalog } from '../catalog/load';
import type { Catalog } from '../catalog/catalog';
import { defaultOrganization } from './defaultOrganization';
import { evaluate } from './evaluate';
import type { Organization } from './organization';
import { refusal } from './refusal';
import type { Reply } from './reply';
import { signIn, tokensByName, type RunningOrganization } from './tokens';

/** Bodies above this many bytes are refused as unreadable. */
const MAX_BODY = 1 << 20;

/** A running sandbox. */
export interface Sandbox {
  /** Base address without a slash at the end: `http://127.0.0.1:40123`. */
  readonly url: string;
  /** Fresh opaque tokens by identity name: `agent`, `supervisor`, `integration` … */
  readonly tokens: Readonly<Record<string, string>>;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

/**
 * Opens a small organization on a free port of the loopback interface. It answers every operation of the catalog,
 * by a refusal or an empty success, and the diagnosing calls with what it knows.
 */
export async function start(organization?: Organization, catalog: Catalog = loadCatalog()): Promise<Sandbox> {
  const secret = () => randomBytes(48).toString('base64url');
  const running = signIn(organization ?? defaultOrganization(catalog), new Date(), secret);
  const server = createServer((request, response) => void serve(running, catalog, request, response));
  server.requestTimeout = 30_000;
  server.headersTimeout = 10_000;
  server.maxConnections = 256;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    tokens: tokensByName(running),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  organization: RunningOrganization,
  catalog: Catalog,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const contextId = randomUUID();
  const body = await read(request);
  try {
    send(
      response,
      body === undefined
        ? refusal(catalog, 'bad.request').reply(contextId)
        : evaluate(organization, catalog, {
            method: request.method ?? 'GET',
            path: request.url ?? '/',
            token: /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? '')?.[1],
            ip: request.socket.remoteAddress ?? '',
            body,
            now: new Date(),
            contextId,
          }),
    );
  } catch {
    // A defect of the sandbox must not end the program that it lives in; clients know what a 500 means.
    send(response, refusal(catalog, 'internal.server.error').reply(contextId));
  }
  // What is left of a body that was not read to its end must not be taken for the next request.
  if (!request.complete) response.once('finish', () => request.destroy());
}

/** The text of the body; undefined where it is too long or the caller went away. */
async function read(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    // A connection that the loop closed could carry no answer any more.
    for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > MAX_BODY) return undefined;
      chunks.push(chunk);
    }
  } catch {
    return undefined;
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, { status, body, headers }: Reply): void {
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const json = Buffer.from(JSON.stringify(body));
  response
    .writeHead(status, { ...headers, 'content-type': 'application/json', 'content-length': json.length })
    .end(json);
}

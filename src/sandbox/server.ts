import { randomBytes, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { loadCatalog } from '../catalog/load';
import type { Catalog } from '../catalog/catalog';
import { bundledOrganizations } from './bundledOrganizations';
import { DEFINITION_PATH, definitionOf } from './definition';
import { evaluate } from './evaluate';
import { Faults, type Fault } from './faults';
import { mediaAnswer } from './mediaStorage';
import type { Organization } from './organization';
import { LoginService } from './oauth/loginService';
import { Refusal, refusal } from './refusal';
import { ok, type Reply } from './reply';
import { sendSpoiled } from './spoiledAnswer';
import { signIn, tokensByName, type RunningOrganization } from './tokens';

const JSON_TYPE = { 'content-type': 'application/json' };

/** Bodies above this many bytes are refused as unreadable. */
const MAX_BODY = 1 << 20;

/** A running sandbox. */
export interface Sandbox {
  /** Base address without a slash at the end: `http://127.0.0.1:40123`. API and login service share it. */
  readonly url: string;
  /** Fresh opaque tokens by identity name: `agent`, `supervisor`, `integration` … */
  readonly tokens: Readonly<Record<string, string>>;
  /** Fresh secrets of the OAuth clients that show one (client credentials, SAML2 bearer), by client id. */
  readonly clientSecrets: Readonly<Record<string, string>>;
  /** What goes wrong on purpose. */
  readonly faults: Faults;
  /** Stops listening and ends every connection. */
  close(): Promise<void>;
}

export interface SandboxOptions {
  /** What goes wrong on purpose; nothing where it is not given. */
  readonly faults?: readonly Fault[];
}

/** What answers a request. */
interface Services {
  /** The first one takes the calls whose token is nobody's. */
  readonly organizations: readonly [RunningOrganization, ...RunningOrganization[]];
  /** Of the first organization. */
  readonly login: LoginService;
  readonly catalog: Catalog;
  readonly faults: Faults;
}

/**
 * Opens small organizations on a free port of the loopback interface; the token says whose call it is. They answer
 * every operation of the catalog, by a refusal or an empty success, and the diagnosing calls with what they know. The
 * login service is the first one's (see `LoginService`). The API definition is read without a token, as the platform's.
 *
 * @param given the bundled ones where none is given; no two of them have identities of the same name
 */
export async function start(
  given?: readonly Organization[],
  catalog: Catalog = loadCatalog(),
  { faults = [] }: SandboxOptions = {},
): Promise<Sandbox> {
  const secret = () => randomBytes(48).toString('base64url');
  const [running, ...others] = (given ?? bundledOrganizations(catalog)).map((one) =>
    signIn(one, new Date(), secret),
  );
  if (!running) throw new Error('A sandbox has at least one organization');
  const organizations = [running, ...others] as const;
  const secrets = new Map(
    running.clients
      .filter(({ grantType }) => grantType === 'CLIENT-CREDENTIALS' || grantType === 'SAML2-BEARER')
      .map(({ id }) => [id, secret()] as const),
  );
  const services: Services = {
    organizations,
    login: new LoginService(running, secrets, secret),
    catalog,
    faults: new Faults(faults),
  };
  const tokens = Object.assign({}, ...organizations.map(tokensByName)) as Readonly<Record<string, string>>;
  const server = createServer((request, response) => void serve(services, request, response));
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
    tokens,
    clientSecrets: Object.fromEntries(secrets),
    faults: services.faults,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function serve(services: Services, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const contextId = randomUUID();
  const body = await read(request);
  const fault = services.faults.next(`${request.method} ${request.url}`);
  // A caller that gave up must not keep the process waiting for its answer.
  if (fault?.delay !== undefined) await setTimeout(fault.delay, undefined, { ref: false });
  if (fault?.cut === true) return void response.destroy();
  if (fault?.brokenJson === true)
    return void response.writeHead(200, JSON_TYPE).end('{"entities": [{"id": "');
  try {
    const reply =
      fault?.status === undefined
        ? answer(services, request, body, contextId)
        : {
            ...new Refusal(fault.status, fault.code ?? 'fault', '').reply(contextId),
            headers: fault.headers ?? {},
          };
    const told = { ...reply, headers: { ...reply.headers, 'inin-correlation-id': contextId } };
    if (fault?.spoiling === undefined) send(response, told);
    else await sendSpoiled(response, told, fault.spoiling);
  } catch {
    // A defect of the sandbox must not end the program that it lives in; clients know what a 500 means.
    send(response, refusal(services.catalog, 'internal.server.error').reply(contextId));
  }
  // What is left of a body that was not read to its end must not be taken for the next request.
  if (!request.complete) response.once('finish', () => request.destroy());
}

function answer(
  { organizations, login, catalog }: Services,
  request: IncomingMessage,
  body: string | undefined,
  contextId: string,
): Reply {
  if (body === undefined) return refusal(catalog, 'bad.request').reply(contextId);
  const { method = 'GET', url = '/', headers, socket } = request;
  const authorization = headers.authorization ?? '';
  const now = new Date();
  const [path = '', search = ''] = url.split('?', 2);
  if (path === DEFINITION_PATH && method === 'GET') return ok(definitionOf(catalog));
  const query = new URLSearchParams(search);
  const media = path.startsWith('/api/') ? undefined : mediaAnswer(query, now);
  if (media) return media;
  const signedIn = login.answer({
    method,
    path,
    query,
    body,
    authorization,
    now,
  });
  if (signedIn) return signedIn;
  const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
  const own = organizations.find(({ tokens }) => token !== undefined && tokens.has(token));
  const organization = own ?? organizations[0];
  const ip = socket.remoteAddress ?? '';
  const reply = evaluate(organization, catalog, { method, path: url, token, ip, body, now, contextId });
  const isSignOut = method === 'DELETE' && path === '/api/v2/tokens/me' && reply.status < 300;
  if (isSignOut && token !== undefined) organization.tokens.delete(token);
  return reply;
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

function send(response: ServerResponse, { status, body, xml, headers }: Reply): void {
  if (xml !== undefined) {
    response.writeHead(status, { ...headers, 'content-type': 'application/xml' }).end(xml);
    return;
  }
  if (body === undefined) {
    response.writeHead(status, headers).end();
    return;
  }
  const json = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { ...headers, ...JSON_TYPE, 'content-length': json.length }).end(json);
}

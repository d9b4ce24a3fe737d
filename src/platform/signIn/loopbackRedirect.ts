import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { NoAnswer } from '../http/noAnswer';
import { CALLBACK_PATH, Callbacks, loopbackUri, REDIRECT_PORTS, type Redirect } from './redirect';
import { l10n } from '../../text/l10n';

/** What the page says that the browser ends at. */
export interface CallbackPages {
  readonly taken: string;
  readonly turnedAway: string;
}

/**
 * Listens for the browser on this machine alone: `localhost` is 127.0.0.1 to some browsers and ::1 to others.
 *
 * @throws NoAnswer where every port is taken
 */
export async function openLoopbackRedirect(
  pages: CallbackPages,
  ports: readonly number[] = REDIRECT_PORTS,
): Promise<Redirect> {
  for (const port of ports) {
    const servers = await listen(port);
    if (servers) return new LoopbackRedirect(loopbackUri(port), servers, pages);
  }
  throw new NoAnswer(
    l10n.t(
      'The ports {0} are all taken on this machine: end the program that listens there, and sign in again.',
      ports.join(', '),
    ),
  );
}

class LoopbackRedirect implements Redirect {
  private readonly callbacks = new Callbacks();

  constructor(
    readonly uri: string,
    private readonly servers: readonly Server[],
    private readonly pages: CallbackPages,
  ) {
    for (const server of servers) server.on('request', (request, response) => this.answer(request, response));
  }

  wait(isMine: (callback: URLSearchParams) => boolean, signal: AbortSignal): Promise<URLSearchParams> {
    return this.callbacks.wait(isMine, signal);
  }

  async close(): Promise<void> {
    await Promise.all(
      this.servers.map(
        (server) =>
          new Promise<void>((resolve) => {
            server.close(() => resolve());
            // The page that is being answered is let through.
            server.closeIdleConnections();
          }),
      ),
    );
  }

  private answer({ method, url = '' }: IncomingMessage, response: ServerResponse): void {
    const [path, query = ''] = url.split('?', 2);
    if (path !== CALLBACK_PATH) return say(response, 404, this.pages.turnedAway);
    if (method !== 'GET') return say(response, 405, this.pages.turnedAway);
    const isTaken = this.callbacks.receive(new URLSearchParams(query));
    say(response, isTaken ? 200 : 400, isTaken ? this.pages.taken : this.pages.turnedAway);
  }
}

/** The address of the page holds the code: nothing is kept, loaded or told to another page. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  connection: 'close',
};

function say(response: ServerResponse, status: number, sentence: string): void {
  const text = sentence.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  response
    .writeHead(status, HEADERS)
    .end(`<!doctype html><meta charset="utf-8"><title>Permission Doctor</title><p>${text}</p>\n`);
}

/** A server for each address family that the machine has; undefined where the port is somebody else's. */
async function listen(port: number): Promise<readonly Server[] | undefined> {
  const opened = await Promise.all(['127.0.0.1', '::1'].map((host) => listenAt(host, port)));
  const servers = opened.filter((server) => typeof server === 'object');
  if (servers.length > 0 && !opened.includes('taken')) return servers;
  for (const server of servers) server.close();
  return undefined;
}

function listenAt(host: string, port: number): Promise<Server | 'taken' | 'absent'> {
  return new Promise((resolve) => {
    const server = createServer();
    server.headersTimeout = 10_000;
    server.maxConnections = 32;
    server.once('error', ({ code }: NodeJS.ErrnoException) =>
      resolve(code === 'EADDRNOTAVAIL' || code === 'EAFNOSUPPORT' ? 'absent' : 'taken'),
    );
    server.listen(port, host, () => resolve(server));
  });
}

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { root } from '../../rig/places';

/** What came in: request line and headers. */
export interface Recorded {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
}

const pem = (name: string) => readFileSync(join(root, 'test/fixtures/certificates', name), 'utf8');

/** Of 127.0.0.1, localhost, the hosts of `mypurecloud.ie`, and `gateway.example`. */
export const certificate = { key: pem('localhost.key.pem'), cert: pem('localhost.pem') };

/** The private authority that vouches for the recorders over TLS. */
export const authority = pem('authority.pem');

/** A server on the loopback interface that writes down every request and answers as told. */
export interface Recorder {
  readonly url: string;
  readonly seen: Recorded[];
  close(): Promise<void>;
}

export async function record(
  answer: (line: string, response: ServerResponse) => void,
  { tls = false } = {},
): Promise<Recorder> {
  const seen: Recorded[] = [];
  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const line = `${request.method} ${request.url}`;
    seen.push({ line, headers: request.headers });
    answer(line, response);
  };
  const server = tls ? createTlsServer(certificate, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `${tls ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export function json(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What came in: request line and headers. */
export interface Recorded {
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
}

/** A server on the loopback interface that writes down every request and answers as told. */
export interface Recorder {
  readonly url: string;
  readonly seen: Recorded[];
  close(): Promise<void>;
}

export async function record(answer: (line: string, response: ServerResponse) => void): Promise<Recorder> {
  const seen: Recorded[] = [];
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    seen.push({ line, headers: request.headers });
    answer(line, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
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

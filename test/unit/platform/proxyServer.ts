import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, type AddressInfo } from 'node:net';

/** What a proxy was asked, and with which headers. */
export interface Passed {
  /** `CONNECT 127.0.0.1:443` or `GET http://127.0.0.1:4010/api`. */
  readonly line: string;
  readonly headers: IncomingMessage['headers'];
}

export interface ProxyServer {
  readonly address: string;
  readonly passed: Passed[];
  close(): Promise<void>;
}

/**
 * An HTTP proxy on the loopback interface that tunnels (CONNECT) and forwards (the whole address in the request line).
 *
 * @param credentials `name:secret`, without which it answers 407
 * @param reroute where tunnels end, whatever host they are asked for
 */
export async function openProxy({
  credentials,
  reroute,
}: { credentials?: string; reroute?: number } = {}): Promise<ProxyServer> {
  const passed: Passed[] = [];
  const expected = credentials && `Basic ${Buffer.from(credentials).toString('base64')}`;
  const isAllowed = ({ headers }: IncomingMessage) =>
    expected === undefined || headers['proxy-authorization'] === expected;
  const server = createServer((incoming, response) => {
    passed.push({ line: `${incoming.method} ${incoming.url}`, headers: incoming.headers });
    if (!isAllowed(incoming)) return void response.writeHead(407).end();
    const { method = 'GET', url = '', headers } = incoming;
    const forwarded = request(url, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    forwarded.removeHeader('proxy-authorization');
    forwarded.on('error', () => response.writeHead(502).end());
    incoming.pipe(forwarded);
  });
  server.on('connect', (incoming, socket) => {
    passed.push({ line: `CONNECT ${incoming.url}`, headers: incoming.headers });
    socket.on('error', () => undefined);
    if (!isAllowed(incoming)) return void socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
    const [host = '', port = ''] = (incoming.url ?? '').split(':');
    const tunnel = connect(reroute ?? Number(port), reroute === undefined ? host : '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
      tunnel.pipe(socket).pipe(tunnel);
    });
    tunnel.on('error', () => socket.destroy());
    socket.on('close', () => tunnel.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

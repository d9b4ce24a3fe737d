import { har, harEntry, refusalBody } from '../support/har';

interface Recording {
  readonly entries: number;
  /** Of the whole file, about. */
  readonly bytes: number;
  /** Share of the entries that are refused. */
  readonly refused: number;
}

const hosts = ['api.mypurecloud.com', 'api.mypurecloud.com', 'apps.mypurecloud.com', 'www.example.net'];
const paths = [
  'users/me',
  'users/{id}',
  'routing/queues/{id}/members',
  'conversations/calls',
  'outbound/campaigns',
];
const names = [
  'accept',
  'accept-language',
  'user-agent',
  'sec-fetch-mode',
  'sec-ch-ua',
  'x-request-id',
  'x-trace',
];

/** A file as a browser saves it: most of it are headers and the bodies that came back. */
export function recording({ entries, bytes, refused }: Recording): Buffer {
  const filler = { items: Array.from({ length: 10 }, (_, n) => ({ id: idOf(n), name: `Queue "${n}"` })) };
  const calls = Array.from({ length: entries }, (_, n) => {
    const isRefused = (n * 7919) % 1000 < refused * 1000;
    const path = (paths[n % paths.length] ?? '').replace('{id}', idOf(n % 300));
    return harEntry({
      method: path === 'conversations/calls' ? 'POST' : 'GET',
      url: `https://${hosts[n % hosts.length] ?? ''}/api/v2/${path}?page=${n % 3}`,
      requestHeaders: { Authorization: `Bearer ${'t0ken'.repeat(16)}`, ...headers(12, n) },
      responseHeaders: headers(9, n),
      status: isRefused ? 403 : 200,
      answer: isRefused
        ? { ...refusalBody(403, 'missing.permissions', messageOf(n)), contextId: idOf(n) }
        : filler,
    });
  });
  const plain = Buffer.byteLength(har(calls.slice(0, 50))) / 50;
  const rest = Math.max(0, Math.round(bytes / entries - plain - 20));
  return Buffer.from(har(calls.map((call) => ({ ...call, _initiator: 'x'.repeat(rest) }))));
}

function headers(count: number, seed: number): Record<string, string> {
  const value = (n: number) => `a value of about the length that such values have, ${(seed * n) % 97}`;
  return Object.fromEntries(
    Array.from({ length: count }, (_, n) => [`${names[n % 7] ?? ''}-${n}`, value(n)]),
  );
}

function messageOf(n: number): string {
  const permission = ['routing:queue:view', 'directory:user:view', 'outbound:campaign:view'][n % 3] ?? '';
  return `Unable to perform the requested action. You are missing the following permission(s): [${permission}]`;
}

function idOf(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

import type { Agent, Dispatcher } from 'undici';
import type { RecordedResponse } from '../evidence/bundle';
import { approvedBase, UnapprovedAddress } from './apiBase';

/** Nothing came back, or nothing that can be used: one sentence that names the call and the reason. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export interface ClientOptions {
  /** `https://api.mypurecloud.ie`, or a loopback address. */
  readonly base: string;
  readonly token: string;
  /** For one call from first to last byte, in milliseconds. */
  readonly timeout?: number;
}

const DEFAULT_TIMEOUT = 15_000;
const MAX_CONNECTIONS = 12;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Reads from one API host with one token, which travels in the `Authorization` header and nowhere else. Follows no
 * redirect: one is an answer like any other. The HTTP library is loaded at the first call.
 */
export class PlatformClient {
  private readonly base: URL;
  private readonly token: string;
  private readonly timeout: number;
  private agent: Agent | undefined;

  /** @throws UnapprovedAddress where the token may not go to the address, or can be no token. */
  constructor({ base, token, timeout = DEFAULT_TIMEOUT }: ClientOptions) {
    this.base = approvedBase(base);
    if (!/^[\x21-\x7e]+$/.test(token)) {
      throw new UnapprovedAddress('This is no access token: copy it again, whole and without blanks.');
    }
    this.token = token;
    this.timeout = timeout;
  }

  /** The host that answers, with its port where it has one. */
  get host(): string {
    return this.base.host;
  }

  /**
   * Makes one reading call.
   *
   * @param line `GET /api/v2/users/me?expand=station`; other verbs than GET and HEAD are not sent
   * @returns the answer of any status; the body parsed where it is JSON, as text where it is not, null where there
   *   is none
   * @throws NoAnswer
   */
  async get(line: string, signal?: AbortSignal): Promise<RecordedResponse> {
    const { method, url } = this.target(line);
    try {
      const { statusCode, body } = await this.send(url, method, signal);
      return { status: statusCode, body: parsed(await body.text()) };
    } catch (error) {
      throw new NoAnswer(`${this.host} did not answer ${line}: ${reason(error)}.`);
    }
  }

  /** Ends all connections. Calls under way are given up. */
  async close(): Promise<void> {
    await this.agent?.destroy();
    this.agent = undefined;
  }

  private target(line: string): { method: 'GET' | 'HEAD'; url: URL } {
    const [method, path, ...rest] = line.split(' ');
    if ((method !== 'GET' && method !== 'HEAD') || !path?.startsWith('/') || rest.length > 0) {
      throw new NoAnswer(`"${line}" is no reading call: write GET and a path that starts with /.`);
    }
    const url = URL.canParse(path, this.base.href) ? new URL(path, this.base) : undefined;
    if (url?.origin !== this.base.origin) {
      throw new NoAnswer(`"${line}" leaves ${this.host}: write a path on that host.`);
    }
    return { method, url };
  }

  private async send(
    url: URL,
    method: 'GET' | 'HEAD',
    signal?: AbortSignal,
  ): Promise<Dispatcher.ResponseData> {
    // The default export is the one that the library has in a bundle as well as in its own package.
    const { default: undici } = await import('undici');
    this.agent ??= new undici.Agent({ connections: MAX_CONNECTIONS, maxResponseSize: MAX_BYTES });
    const timeout = AbortSignal.timeout(this.timeout);
    return undici.request(url, {
      method,
      dispatcher: this.agent,
      headers: { authorization: `Bearer ${this.token}`, accept: 'application/json' },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
  }
}

function parsed(text: string): unknown {
  if (text === '') return null;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The library's own message may quote what was sent: only its code and kind are told. */
function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'the connection failed';
  if (error.name === 'TimeoutError') return 'it took too long';
  if (error.name === 'AbortError') return 'it was cancelled';
  return 'code' in error && typeof error.code === 'string' ? error.code : 'the connection failed';
}

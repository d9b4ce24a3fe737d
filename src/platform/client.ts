import type { RecordedResponse } from '../evidence/bundle';
import { approvedBase, isApprovedByHand, UnapprovedAddress } from './apiBase';
import { NoAnswer, reasonOf } from './http/noAnswer';
import { defaultRetries, retryAfter, withRetries, type RetryPolicy } from './http/retry';
import { Slots } from './http/slots';
import { Transport, type Call, type HttpAnswer, type TransportOptions } from './http/transport';
import { l10n } from '../text/l10n';

export interface ClientOptions extends TransportOptions {
  /** `https://api.mypurecloud.ie`, or a loopback address. */
  readonly base: string;
  readonly token: string;
  /** Hosts that the user approved by hand for `base`. */
  readonly approvedHosts?: readonly string[];
  /** For one attempt from first to last byte, in milliseconds. */
  readonly timeout?: number;
  readonly retries?: RetryPolicy;
}

const DEFAULT_TIMEOUT = 15_000;
const MOST_AT_ONCE = 12;

/** Where the platform tells the id of a call, for its own staff to look up. */
const CORRELATION_HEADER = 'inin-correlation-id';

/**
 * Reads from one API host (and from hosts that were approved by hand) with one token, which travels in the `Authorization` header and nowhere else. Follows no
 * redirect: one is an answer like any other. At most 12 calls are under way; calls that met a bad moment are repeated.
 */
export class PlatformClient {
  private readonly base: URL;
  private readonly token: string;
  private readonly approvedHosts: readonly string[];
  private readonly timeout: number;
  private readonly retries: RetryPolicy;
  private readonly transport: Transport;
  private readonly slots = new Slots(MOST_AT_ONCE);

  /** @throws UnapprovedAddress where the token may not go to the address, or can be no token. */
  constructor({ base, token, approvedHosts, timeout, retries, ...network }: ClientOptions) {
    this.base = approvedBase(base, approvedHosts);
    if (!/^[\x21-\x7e]+$/.test(token)) {
      throw new UnapprovedAddress(
        l10n.t('This is no access token: copy it again, whole and without blanks.'),
      );
    }
    this.token = token;
    this.approvedHosts = approvedHosts ?? [];
    this.timeout = timeout ?? DEFAULT_TIMEOUT;
    this.retries = retries ?? defaultRetries;
    this.transport = new Transport(network);
  }

  /** The host that answers, with its port where it has one. */
  get host(): string {
    return this.base.host;
  }

  /**
   * Makes one reading call.
   *
   * @param line `GET /api/v2/users/me?expand=station`, or with the whole address of a host that was approved by hand;
   *   other verbs than GET and HEAD are not sent
   * @returns the answer of any status; the body parsed where it is JSON, as text where it is not, null where there
   *   is none; with the platform's correlation id and the patience that it asks for, where it sent them
   * @throws NoAnswer
   */
  async get(line: string, signal?: AbortSignal): Promise<RecordedResponse> {
    const call = this.call(line);
    try {
      const { status, header, text } = await this.slots.run(
        () => withRetries(() => this.attempt(call, signal), this.retries, signal),
        signal,
      );
      const correlationId = header(CORRELATION_HEADER);
      const pause =
        status === 429 || status >= 500 ? retryAfter(header('retry-after'), Date.now()) : undefined;
      return {
        status,
        body: parsed(text),
        ...(correlationId !== undefined && { correlationId }),
        ...(pause !== undefined && { retryAfter: Math.ceil(pause / 1000) }),
      };
    } catch (error) {
      if (error instanceof NoAnswer) throw error;
      throw new NoAnswer(l10n.t('{0} did not answer {1}: {2}.', this.host, line, reasonOf(error)));
    }
  }

  /** Ends all connections. Calls under way are given up. */
  close(): Promise<void> {
    return this.transport.close();
  }

  private call(line: string): Call {
    const [method, address, ...rest] = line.split(' ');
    if ((method !== 'GET' && method !== 'HEAD') || address === undefined || rest.length > 0) {
      throw new NoAnswer(
        l10n.t('"{0}" is no reading call: write {1} and a path that starts with /.', line, 'GET'),
      );
    }
    const url = URL.canParse(address, this.base.href) ? new URL(address, this.base) : undefined;
    const isHere = url?.origin === this.base.origin && address.startsWith('/');
    if (!url || !(isHere || isApprovedByHand(url, this.approvedHosts))) {
      throw new NoAnswer(
        l10n.t(
          '"{0}" leaves {1}: write a path on that host, or approve the other host by hand.',
          line,
          this.host,
        ),
      );
    }
    return { method, url, headers: { authorization: `Bearer ${this.token}`, accept: 'application/json' } };
  }

  private attempt(call: Call, signal?: AbortSignal): Promise<HttpAnswer> {
    const timeout = AbortSignal.timeout(this.timeout);
    return this.transport.send(call, signal ? AbortSignal.any([signal, timeout]) : timeout);
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

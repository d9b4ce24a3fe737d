import { bodyText } from './bodyText';
import { wasNeverSent } from './noAnswer';
import { Dispatchers, type NetworkSettings } from './dispatchers';

export interface Call {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'DELETE';
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface HttpAnswer {
  readonly status: number;
  /** Of a header, by its lower-case name. */
  readonly header: (name: string) => string | undefined;
  readonly text: string;
}

export interface TransportOptions extends NetworkSettings {
  /**
   * The host's own `fetch`, which may know ways that nobody else does, such as a PAC file. Tried once where no
   * response could be had at all, and kept to for the origin where it got one. A POST is tried only where it was
   * never sent.
   */
  readonly fallbackFetch?: typeof fetch;
}

/**
 * Sends calls and gives what came back, whatever its status. Follows no redirect: one is an answer like any other.
 * Errors are those of the HTTP library; see `reasonOf`.
 */
export class Transport {
  private readonly dispatchers: Dispatchers;
  private readonly fallbackFetch: typeof fetch | undefined;
  /** Origins that only the host's own `fetch` reaches. */
  private readonly viaFallback = new Set<string>();
  private readonly closed = new AbortController();

  constructor({ fallbackFetch, ...settings }: TransportOptions) {
    this.dispatchers = new Dispatchers(settings);
    this.fallbackFetch = fallbackFetch;
  }

  async send(call: Call, signal: AbortSignal): Promise<HttpAnswer> {
    const { body, ...answer } = await this.begun(call, signal);
    return { ...answer, text: await bodyText(body) };
  }

  /** Ends all connections. Calls under way are given up, and no further one is made: not on another way, nor again. */
  close(): Promise<void> {
    this.closed.abort();
    return this.dispatchers.close();
  }

  /** The answer as soon as it begins: for a body that is too large for one text. */
  async begun(call: Call, given: AbortSignal): Promise<BegunAnswer> {
    const signal = AbortSignal.any([given, this.closed.signal]);
    signal.throwIfAborted();
    const { origin } = call.url;
    if (this.fallbackFetch && this.viaFallback.has(origin)) return fetched(this.fallbackFetch, call, signal);
    try {
      return await this.direct(call, signal);
    } catch (error) {
      const mayRepeat = call.method !== 'POST' || wasNeverSent(error);
      if (!this.fallbackFetch || !mayRepeat || signal.aborted) throw error;
      const answer = await fetched(this.fallbackFetch, call, signal).catch(() => undefined);
      if (!answer) throw error;
      this.viaFallback.add(origin);
      return answer;
    }
  }

  private async direct(call: Call, signal: AbortSignal): Promise<BegunAnswer> {
    const { send } = await import('./undici');
    const dispatcher = await this.dispatchers.to(call.url);
    const { url, ...rest } = call;
    const { statusCode, headers, body } = await send(dispatcher, url, { ...rest, signal });
    return { status: statusCode, header: (name) => [headers[name]].flat()[0], body };
  }
}

/** An answer whose body is still on its way. */
export interface BegunAnswer extends Omit<HttpAnswer, 'text'> {
  readonly body: AsyncIterable<Uint8Array>;
}

async function fetched(send: typeof fetch, call: Call, signal: AbortSignal): Promise<BegunAnswer> {
  const { url, ...rest } = call;
  const answer = await send(url, { ...rest, redirect: 'manual', signal });
  return {
    // A browser hides a redirect that is not followed behind the status 0.
    status: answer.type === 'opaqueredirect' ? 302 : answer.status,
    header: (name) => answer.headers.get(name) ?? undefined,
    body: answer.body ?? new Blob([]).stream(),
  };
}

import type { Dispatcher } from 'undici';
import { authorities } from './authorities';
import { proxyFor, type Proxy, type ProxySettings } from './proxy';

export interface NetworkSettings extends ProxySettings {
  /** Further certificate authorities to trust, as PEM texts. */
  readonly certificateAuthorities?: readonly string[];
}

const MAX_CONNECTIONS = 12;
const CONNECT_TIMEOUT = 8_000;

/**
 * The connections to the platform, straight or through a proxy, as the settings have it for each address. They are
 * this object's own: the host's global dispatcher stays as it is. The HTTP library is loaded at the first use.
 */
export class Dispatchers {
  private readonly byProxy = new Map<string, Promise<Dispatcher>>();

  constructor(private readonly settings: NetworkSettings) {}

  /** @throws NoAnswer where a proxy is set that is none */
  to(url: URL): Promise<Dispatcher> {
    const proxy = proxyFor(url, this.settings);
    const key = proxy?.address.href ?? '';
    const known = this.byProxy.get(key);
    if (known) return known;
    const made = this.make(proxy);
    this.byProxy.set(key, made);
    return made;
  }

  /** Ends all connections; calls under way are given up. */
  async close(): Promise<void> {
    const open = [...this.byProxy.values()];
    this.byProxy.clear();
    await Promise.all(open.map(async (dispatcher) => (await dispatcher).destroy()));
  }

  private async make(proxy: Proxy | undefined): Promise<Dispatcher> {
    const { Agent, ProxyAgent } = await import('./undici');
    const ca = authorities(this.settings.certificateAuthorities);
    const trusted = { timeout: CONNECT_TIMEOUT, ...(ca && { ca }) };
    const limits = { connections: MAX_CONNECTIONS };
    if (!proxy) return new Agent({ ...limits, connect: trusted });
    return new ProxyAgent({
      ...limits,
      uri: proxy.address.href,
      ...(proxy.authorization !== undefined && { token: proxy.authorization }),
      // As every client does: a tunnel for TLS, the whole address in the request line for the rest.
      proxyTunnel: false,
      requestTls: trusted,
      proxyTls: { ...trusted, ...(this.settings.strictTls === false && { rejectUnauthorized: false }) },
    });
  }
}

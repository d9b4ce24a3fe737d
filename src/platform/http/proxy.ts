import { goesDirect, noProxyEntries } from './noProxy';
import { NoAnswer } from './noAnswer';
import { l10n } from '../../text/l10n';

/** How the network wants to be used. What a person set by hand goes before the environment. */
export interface ProxySettings {
  /** `http://name:secret@proxy.example:8080`, for every address; as VS Code's `http.proxy`. */
  readonly proxy?: string;
  /** Value of `Proxy-Authorization`, in place of what the proxy's address says; as VS Code's `http.proxyAuthorization`. */
  readonly proxyAuthorization?: string;
  /** Entries as in `NO_PROXY`; they hold for the proxy of the environment, too. */
  readonly noProxy?: readonly string[];
  /** False where the certificate of an `https:` proxy is not to be verified; as VS Code's `http.proxyStrictSSL`. */
  readonly strictTls?: boolean;
  /** The process's environment, of which `HTTP(S)_PROXY`, `ALL_PROXY` and `NO_PROXY` are read, in either case. */
  readonly environment?: Readonly<Record<string, string | undefined>>;
}

/** A proxy, its credentials apart from its address. */
export interface Proxy {
  /** Without credentials. */
  readonly address: URL;
  /** Value of `Proxy-Authorization`. */
  readonly authorization: string | undefined;
}

/**
 * The proxy on the way to an address; undefined where there is none.
 *
 * @throws NoAnswer where what is set is no address of an HTTP proxy, or its authorization no value of a header
 */
export function proxyFor(url: URL, settings: ProxySettings): Proxy | undefined {
  const environment = settings.environment ?? {};
  const written = given(settings.proxy) ?? fromEnvironment(url, environment);
  if (written === undefined) return undefined;
  const exceptions = [...(settings.noProxy ?? []), ...noProxyEntries(either(environment, 'no_proxy'))];
  return goesDirect(url, exceptions) ? undefined : readProxy(written, given(settings.proxyAuthorization));
}

function fromEnvironment({ protocol }: URL, environment: NonNullable<ProxySettings['environment']>) {
  const own = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  return either(environment, own) ?? either(environment, 'all_proxy');
}

function either(environment: NonNullable<ProxySettings['environment']>, name: string): string | undefined {
  return given(environment[name]) ?? given(environment[name.toUpperCase()]);
}

function given(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value.trim();
}

function readProxy(written: string, authorization: string | undefined): Proxy {
  const text = written.includes('://') ? written : `http://${written}`;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new NoAnswer(
      l10n.t('The proxy that is set is no HTTP proxy: write it as {0}.', 'http://proxy.example:8080'),
    );
  }
  if (authorization !== undefined && !/^[\x20-\x7e]+$/.test(authorization)) {
    throw new NoAnswer(
      l10n.t('The proxy authorization that is set is no value of a header: write it as {0}.', 'Basic AbCd…'),
    );
  }
  return { address: new URL(url.origin), authorization: authorization ?? basic(url) };
}

function basic({ username, password }: URL): string | undefined {
  if (username === '') return undefined;
  const plain = `${decode(username)}:${decode(password)}`;
  return `Basic ${Buffer.from(plain).toString('base64')}`;
}

/** A percent sign that begins no escape stands for itself. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

import type { CompiledDefinition } from '../catalog/import/compileText';
import { DefinitionCompiler } from '../catalog/import/definitionCompiler';
import { UnreadableDefinition } from '../catalog/import/unreadableDefinition';
import { isLoopback } from './apiBase';
import { bodyText } from './http/bodyText';
import { NoAnswer, reasonOf } from './http/noAnswer';
import { Transport, type TransportOptions } from './http/transport';
import { l10n } from '../text/l10n';

/** Where every region publishes its API definition; it is answered without a token. */
const PATH = '/api/v2/docs/swagger';

/** For the whole of it, in milliseconds: tens of megabytes over a thin line. */
const TIMEOUT = 10 * 60_000;
const MOST_REDIRECTS = 5;

export interface DefinitionRequest extends TransportOptions {
  /** `https://api.mypurecloud.ie`, or a loopback address. */
  readonly base: string;
  readonly signal: AbortSignal;
  /** Day on which it is fetched, for the catalog's name. */
  readonly now: Date;
  /** Bytes that have come so far. */
  readonly onProgress?: (bytes: number) => void;
  /** Everything has come and is being compiled. */
  readonly onCompile?: () => void;
  /** File of the compiling thread, where it does not stand beside this code. */
  readonly worker?: string;
}

/**
 * Fetches the API definition of a region and compiles it in a thread of its own. No token and no other header that says
 * who asks is sent, so that a redirect may be followed, to an address over TLS or on this machine.
 *
 * @throws NoAnswer where there is none to be had; UnreadableDefinition; the signal's reason where it was cancelled
 */
export async function compiledDefinition({
  base,
  signal,
  now,
  onProgress,
  onCompile,
  worker,
  ...network
}: DefinitionRequest): Promise<CompiledDefinition> {
  const transport = new Transport(network);
  const compiler = new DefinitionCompiler(signal, worker);
  let bytes = 0;
  try {
    await fetchFrom(transport, new URL(PATH, base), signal, (piece) => {
      bytes += piece.byteLength;
      // The piece moves over to the other thread and is empty then.
      compiler.add(piece);
      onProgress?.(bytes);
    });
    onCompile?.();
    const { host } = new URL(base);
    return await compiler.compile(
      `Genesys Cloud Platform API, definition of ${host}, fetched ${now.toISOString().slice(0, 10)}`,
    );
  } finally {
    compiler.close();
    await transport.close();
  }
}

async function fetchFrom(
  transport: Transport,
  first: URL,
  signal: AbortSignal,
  take: (piece: Uint8Array) => void,
): Promise<void> {
  const ends = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT)]);
  let url = first;
  try {
    for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects++) {
      const headers = { accept: 'application/json', 'accept-encoding': 'gzip' };
      const { status, header, body } = await transport.begun({ method: 'GET', url, headers }, ends);
      if (status === 200) {
        for await (const piece of body) take(piece);
        return;
      }
      await bodyText(body);
      const next = redirected(url, status, header('location'));
      if (!next) {
        throw new NoAnswer(
          l10n.t(
            '{0} has no API definition to give ({1}): choose the region of your organization, or try later.',
            first.host,
            status,
          ),
        );
      }
      url = next;
    }
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof UnreadableDefinition || error instanceof NoAnswer) throw error;
    throw new NoAnswer(l10n.t('{0} did not give its API definition: {1}.', first.host, reasonOf(error)));
  }
  throw new NoAnswer(
    l10n.t('{0} leads from one address to the next: its API definition cannot be had.', first.host),
  );
}

/** Where a redirect leads: over TLS, or from this machine to this machine. */
function redirected(from: URL, status: number, location: string | undefined): URL | undefined {
  if (status < 300 || status > 399 || location === undefined || !URL.canParse(location, from.href))
    return undefined;
  const to = new URL(location, from.href);
  return to.protocol === 'https:' || (isLoopback(from.hostname) && isLoopback(to.hostname)) ? to : undefined;
}

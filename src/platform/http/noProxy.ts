/**
 * Whether an address is reached without the proxy. The entries are those of `NO_PROXY` and `http.noProxy`: `*` for
 * everything, a host or an address, a domain with all below it (`example.com`, `.example.com`, `*.example.com`), each
 * with a port where only that one is meant.
 */
export function goesDirect(url: URL, entries: readonly string[]): boolean {
  return entries.some((entry) => fits(url, entry.trim().toLowerCase()));
}

/** The entries of a list separated by commas or blanks. */
export function noProxyEntries(list: string | undefined): readonly string[] {
  return (list ?? '').split(/[\s,]+/).filter((entry) => entry !== '');
}

function fits(url: URL, entry: string): boolean {
  if (entry === '') return false;
  if (entry === '*') return true;
  const [, written = '', port] = /^(\[[^\]]*\]|[^:]*)(?::(\d+))?$/.exec(entry) ?? [undefined, entry];
  if (port !== undefined && port !== portOf(url)) return false;
  const name = written.replace(/^\*?\./, '');
  return name !== '' && (bare(url.hostname) === bare(name) || url.hostname.endsWith(`.${name}`));
}

function portOf({ port, protocol }: URL): string {
  return port !== '' ? port : protocol === 'https:' ? '443' : '80';
}

/** An IPv6 address stands in brackets in a URL and often without them in a list. */
function bare(host: string): string {
  return host.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

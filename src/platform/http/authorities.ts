import tls from 'node:tls';

/**
 * The certificate authorities to trust: those of Node (with `NODE_EXTRA_CA_CERTS`), those of the system where this
 * Node can read them, and those given. Undefined where nothing is to be added to what Node trusts anyway.
 *
 * @param own PEM texts, such as a company's private authority
 */
export function authorities(own: readonly string[] = []): string[] | undefined {
  const read = (tls as { getCACertificates?: (type: 'default' | 'system') => string[] }).getCACertificates;
  if (!read) return own.length === 0 ? undefined : [...tls.rootCertificates, ...own];
  return [...new Set([...read('default'), ...read('system'), ...own])];
}

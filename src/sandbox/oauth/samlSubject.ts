/** Of an assertion, no more is read. */
const MOST = 100_000;

/**
 * Whom an assertion names (`NameID`), as RFC 7522 sends it: XML in base64url. Undefined where it names nobody. The
 * sandbox believes every assertion: it has no identity provider, and looks at no signature, audience or date.
 */
export function samlSubject(assertion: string): string | undefined {
  const xml = Buffer.from(assertion.slice(0, MOST), 'base64url').toString();
  return /<(?:\w{1,20}:)?NameID(?:\s[^<>]{0,500})?>([^<>]{1,200})</.exec(xml)?.[1]?.trim();
}

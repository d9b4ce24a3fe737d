/** Names that hold a secret whatever stands before them: `refresh_token`, `GENESYS_CLIENT_SECRET`, `x-api-key`. */
const endings = [
  'accesskey',
  'apikey',
  'assertion',
  'authcode',
  'authorizationcode',
  'codeverifier',
  'passphrase',
  'passwd',
  'password',
  'privatekey',
  'pwd',
  'secret',
  'secretkey',
  'sessionid',
  'signature',
  'token',
] as const;

const whole: ReadonlySet<string> = new Set(['jwt', 'samlresponse', 'sig', 'xamzcredential']);

/** Names that end like a secret and hold a place in a listing. */
const harmless: ReadonlySet<string> = new Set([
  'continuationtoken',
  'nextpagetoken',
  'nexttoken',
  'pagetoken',
  'synctoken',
]);

/** How the value beside a secret's name is to be read. */
export type SecretKind = 'authorization' | 'cookie' | 'code' | 'field';

/**
 * What a name says about the value beside it, in any spelling (`client_secret`, `clientSecret`, `Client-Secret`):
 * credentials behind a scheme, cookies, an authorization code (which shares its name with error codes), another
 * secret, or nothing secret at all.
 */
export function secretKind(name: string): SecretKind | undefined {
  if (name.length > 80) return undefined;
  const plain = name.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (plain === 'authorization' || plain === 'proxyauthorization') return 'authorization';
  if (plain.endsWith('cookie') || plain === 'cookies') return 'cookie';
  if (plain === 'code') return 'code';
  if (harmless.has(plain)) return undefined;
  return whole.has(plain) || endings.some((ending) => plain.endsWith(ending)) ? 'field' : undefined;
}

/**
 * Whether the value of a `code` field is an authorization code. Error codes (`not.a.user`, `MISSING_SCOPE`), numbers
 * and, unless a sign-in stands around them, ids and single words are not: a report lives on them.
 */
export function isAuthorizationCode(value: string, signingIn: boolean): boolean {
  if (value.length < 6 || /^\d{1,8}$/.test(value)) return false;
  if (/^[A-Za-z]+$/.test(value)) return signingIn ? value.length >= 12 : isMixed(value);
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value)) return signingIn;
  return !/^(?:[A-Za-z]+|\d+)(?:[._ -](?:[A-Za-z]+|\d+))*$/.test(value);
}

/** Letters of both cases in no order of words: neither `unauthorized` nor `NotFound`. */
function isMixed(letters: string): boolean {
  return !/^[A-Z]+$|^[A-Z]?[a-z]+(?:[A-Z][a-z]+){0,5}$/.test(letters);
}

import { tellsNothing, type Secret } from './secret';

/**
 * Secrets that are known by their looks alone; the last group is the secret. Each pattern has its runs of characters
 * between fixed words or within small bounds, so that none can backtrack far.
 */
const patterns: readonly RegExp[] = [
  // A JSON Web Token or the beginning of one: `eyJ` is base64 for `{"`.
  /(?:(?<![A-Za-z0-9_-])|(?<=%[0-9A-Fa-f]{2}))(eyJ[A-Za-z0-9_-]{8,}(?:\.[A-Za-z0-9_-]*){0,4})/dg,
  /\b(?:Bearer|Basic)(?:\s{1,8}|%20|\+)["']?([A-Za-z0-9._~+/%=-]{6,}(?<!\.))/dgi,
  // https://user:password@host
  /:\/\/[^\s/?#@:"'<>]{0,200}:([^\s/?#@"'<>]{1,400})@/dg,
  // curl -u user:password, -b 'name=value', --oauth2-bearer token
  /(?<![\w-])(?:-u|--user|--proxy-user)[ =]{1,4}(?:\\{0,4}["'])?[^\s:"'\\]{1,200}:([^\s"'\\]+)/dg,
  /(?<![\w-])(?:-b|--cookie)[ =]{1,4}(?:\\{0,4}["'])?([^\s"'\\=]{1,200}=[^"'\\\r\n]*)/dg,
  /(?<![\w-])--oauth2-bearer[ =]{1,4}(?:\\{0,4}["'])?([^\s"'\\]+)/dg,
];

const longRun = /(?<!%[0-9A-Fa-f]?)[A-Za-z0-9_-]{40,}/dg;
const privateKey = /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----/g;

/** Secrets in a text that are recognised without a name beside them. */
export function secretsByPattern(text: string): Secret[] {
  const found = patterns.flatMap((pattern) =>
    matches(text, pattern).filter(({ value }) => !tellsNothing(value) && !isProse(value)),
  );
  return [
    ...found,
    ...matches(text, longRun).filter(({ value }) => isOpaqueToken(value)),
    ...found.flatMap(passwordInside),
    ...privateKeys(text),
  ];
}

function matches(text: string, pattern: RegExp): Secret[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const place = match.indices?.at(-1);
    return place === undefined ? [] : [{ at: { start: place[0], end: place[1] }, value: match.at(-1) ?? '' }];
  });
}

/** `Bearer tokens`, `basic authentication`, `Bearer realm=`. */
function isProse(value: string): boolean {
  return value.length <= 40 && /^[A-Z]?[a-z]+(?:[-_][a-z]+)*=?$/.test(value);
}

/** Letters of both cases and several digits, without a break: no name, no UUID, no hash. */
function isOpaqueToken(run: string): boolean {
  const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/i;
  return /[a-z]/.test(run) && /[A-Z]/.test(run) && /\d[^\d]*\d[^\d]*\d/.test(run) && !uuid.test(run);
}

/** The password in `base64(user:password)`, so that it is found where it stands in the clear. */
function passwordInside({ at, value }: Secret): Secret[] {
  if (value.length > 4096 || !/^[A-Za-z0-9+/_-]+=*$/.test(value)) return [];
  const plain = Buffer.from(value, 'base64').toString('utf8');
  const colon = plain.indexOf(':');
  return colon === -1 || !/^[\x20-\x7e]*$/.test(plain) ? [] : [{ at, value: plain.slice(colon + 1) }];
}

function privateKeys(text: string): Secret[] {
  const found: Secret[] = [];
  let end = 0;
  for (const match of text.matchAll(privateKey)) {
    const start = match.index + match[0].length;
    if (start < end) continue;
    const close = text.indexOf('-----END', start);
    end = close === -1 ? text.length : close;
    const value = text.slice(start, end);
    if (!tellsNothing(value)) found.push({ at: { start, end }, value, onlyHere: true });
  }
  return found;
}

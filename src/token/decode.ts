import { decodeJwt, decodeProtectedHeader } from 'jose';
import { placeholderIn } from '../payload/placeholder';
import { claimDate, validityAt } from './claimDates';
import type { DecodedToken, Jwt, MalformedToken, Malformation } from './decoded';
import { l10n } from '../text/l10n';

/** No header may be as long as this; servers refuse far shorter ones. */
const longest = 65_536;
const shortest = 16;

/**
 * What a token is and what it says, without asking anybody: a JSON Web Token with its claims and dates, one that is
 * encrypted, an opaque token, or no token at all. Decoding verifies nothing.
 * @param now the moment that the dates are judged by
 */
export function decodeToken(token: string, now: Date): DecodedToken {
  const flaw = flawOf(token);
  if (flaw !== undefined) return flaw;
  if (!/^eyJ|\./.test(token)) return { kind: 'opaque', length: token.length };
  return decodeParts(token, token.split('.'), now);
}

function decodeParts(token: string, parts: readonly string[], now: Date): DecodedToken {
  const malformed = (why: Malformation, sentence: string) => malformedToken(why, sentence, token);
  if (parts.length !== 3 && parts.length !== 5) {
    const half = parts.length < 3 && token.startsWith('eyJ');
    return malformed(
      'wrong-part-count',
      half
        ? parts.length === 1
          ? l10n.t('This is only one of the three parts of a JSON Web Token: copy the whole token.')
          : l10n.t('This is only two of the three parts of a JSON Web Token: copy the whole token.')
        : l10n.t(
            'A JSON Web Token has three parts, or five where it is encrypted, and this has {0}: copy the token alone.',
            parts.length,
          ),
    );
  }
  const bad = parts.findIndex(
    (part, index) => !isBase64url(part) || (part === '' && index < 2 && parts.length === 3),
  );
  if (bad !== -1) {
    return malformed(
      'not-base64url',
      l10n.t('Part {0} of the JSON Web Token is not base64url: copy the token again, unchanged.', bad + 1),
    );
  }
  const header = read(() => decodeProtectedHeader(token));
  if (header === undefined) {
    return malformed(
      'header-not-json',
      l10n.t(
        'The first part of the JSON Web Token is no JSON header: copy the token again, from its beginning.',
      ),
    );
  }
  if (parts.length === 5) return { kind: 'encrypted-jwt', length: token.length, header: { ...header } };
  const claims = read(() => decodeJwt(token));
  if (claims === undefined) {
    return malformed(
      'claims-not-json',
      l10n.t(
        'The second part of the JSON Web Token is no JSON object of claims: copy the token again, unchanged.',
      ),
    );
  }
  const algorithm = typeof header.alg === 'string' ? header.alg : null;
  const signed = algorithm?.toLowerCase() !== 'none';
  if (signed && parts[2] === '') {
    return malformed(
      'signature-missing',
      l10n.t('The signature of the JSON Web Token is missing: copy the token to its end.'),
    );
  }
  return jwt({ length: token.length, algorithm, signed, header: { ...header }, claims: { ...claims } }, now);
}

function jwt(read: Pick<Jwt, 'length' | 'algorithm' | 'signed' | 'header' | 'claims'>, now: Date): Jwt {
  const own = (name: string) => (Object.hasOwn(read.claims, name) ? read.claims[name] : undefined);
  const [issued, notBefore, expires] = [claimDate(own('iat')), claimDate(own('nbf')), claimDate(own('exp'))];
  const validity = validityAt(now, { issued, notBefore, expires });
  const scopes = [...new Set([own('scope'), own('scp')].flatMap(scopeNames))];
  return { kind: 'jwt', judgedAt: now, ...read, issued, notBefore, expires, validity, scopes };
}

function scopeNames(claim: unknown): string[] {
  const names = Array.isArray(claim) ? (claim as unknown[]) : [claim];
  return names.flatMap((name) =>
    typeof name === 'string' ? name.split(/\s+/).filter((word) => word !== '') : [],
  );
}

/** What is wrong with a text before its parts are looked at. */
function flawOf(token: string): MalformedToken | undefined {
  const malformed = (why: Malformation, sentence: string) => malformedToken(why, sentence, token);
  if (token.trim() === '') return malformed('empty', l10n.t('There is no token: copy the access token.'));
  if (token.length > longest)
    return malformed(
      'too-long',
      l10n.t('This is {0} characters long, and no token is: copy the token alone.', token.length),
    );
  if (placeholderIn(token) !== undefined)
    return malformed(
      'placeholder',
      l10n.t('This is a placeholder, no token: copy the token that is put in its place.'),
    );
  if (/\s/.test(token))
    return malformed(
      'whitespace',
      l10n.t(
        'There is whitespace inside the token: it was wrapped or cut while copying, so copy it in one piece.',
      ),
    );
  if (/(?:\.\.|…)$/.test(token))
    return malformed('cut-off', l10n.t('The token is cut off, it ends in dots: copy the whole token.'));
  if (/^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(token))
    return malformed(
      'an-id',
      l10n.t('This is a UUID, the id of something, and no token: copy the access token.'),
    );
  if (/[^A-Za-z0-9._~+/=-]/.test(token))
    return malformed(
      'foreign-characters',
      l10n.t('This holds characters that no token has: copy the token alone, without quotes around it.'),
    );
  if (token.length < shortest)
    return malformed(
      'too-short',
      l10n.t(
        'This is only {0} characters long, and no token is so short: copy the whole token.',
        token.length,
      ),
    );
  return undefined;
}

function malformedToken(why: Malformation, sentence: string, token: string): MalformedToken {
  return { kind: 'malformed', why, sentence, length: token.length };
}

function isBase64url(part: string): boolean {
  return /^[A-Za-z0-9_-]*$/.test(part) && part.length % 4 !== 1;
}

/** jose throws where a part cannot be read. */
function read<T>(decode: () => T): T | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

import type { DecodedToken, Jwt, Validity } from './decoded';
import { durationInWords } from './duration';

/** The request that tells what a token is worth; it documents no permission and takes one scope. */
const askingRequest = 'GET /api/v2/tokens/me';

/** What a token is, in one sentence. */
export function tokenSentence(token: DecodedToken): string {
  switch (token.kind) {
    case 'jwt':
      return `A JSON Web Token${token.signed ? '' : ' that nobody signed'}, decoded and not verified: ${validitySentence(token.validity)}.`;
    case 'encrypted-jwt':
      return 'An encrypted JSON Web Token: only the service that it was made for can read its claims.';
    case 'opaque':
      return 'An opaque token, the kind that Genesys Cloud issues: it says nothing about itself, and only the platform can tell whose it is.';
    case 'malformed':
      return token.sentence;
    default:
      return assertNever(token);
  }
}

/** Whether a token is within its dates, as part of a sentence; only what says so is called not expired. */
export function validitySentence(validity: Validity): string {
  switch (validity.kind) {
    case 'within':
      return `not expired, ${durationInWords(validity.secondsLeft)} left`;
    case 'expired':
      return `expired ${durationInWords(validity.secondsAgo)} ago`;
    case 'not-yet':
      return `not valid before another ${durationInWords(validity.secondsToGo)}`;
    case 'no-expiry':
      return 'no expiry stated';
    case 'unreadable':
      return `whether it has expired is unknown, ${validity.why}`;
    default:
      return assertNever(validity);
  }
}

/** What to do next, first thing first. */
export function tokenAdvice(token: DecodedToken): readonly string[] {
  switch (token.kind) {
    case 'jwt':
      return jwtAdvice(token);
    case 'encrypted-jwt':
      return [guestOrForeign];
    case 'opaque':
      return [
        `Send ${askingRequest} with it: the answer names its OAuth client, its scopes and its organization (no permission is needed, the scope is user-basic-info).`,
        'Whether it has expired, which scopes it holds and whose it is cannot be known without asking.',
      ];
    case 'malformed':
      return [];
    default:
      return assertNever(token);
  }
}

const guestOrForeign =
  'The access tokens of Genesys Cloud are opaque: a JSON Web Token is one of a guest, or of another service.';

function jwtAdvice({ validity, signed }: Jwt): readonly string[] {
  const expired = 'Sign in again: an expired token is refused with 401, whatever its scopes.';
  const unsigned = 'Do not trust its claims: anybody can write a token with alg none.';
  return [
    ...(signed ? [] : [unsigned]),
    ...(validity.kind === 'expired' ? [expired] : []),
    guestOrForeign,
    'Decoding proves nothing: only the service that issued it can say whether it still holds.',
  ];
}

function assertNever(value: never): never {
  throw new TypeError(`not covered: ${JSON.stringify(value)}`);
}

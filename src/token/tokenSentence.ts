import type { DecodedToken, Jwt, Validity } from './decoded';
import { durationInWords } from './duration';
import { l10n } from '../text/l10n';

/** The request that tells what a token is worth; it documents no permission and takes one scope. */
const askingRequest = 'GET /api/v2/tokens/me';

/** What a token is, in one sentence. */
export function tokenSentence(token: DecodedToken): string {
  switch (token.kind) {
    case 'jwt':
      return token.signed
        ? l10n.t('A JSON Web Token, decoded and not verified: {0}.', validitySentence(token.validity))
        : l10n.t(
            'A JSON Web Token that nobody signed, decoded and not verified: {0}.',
            validitySentence(token.validity),
          );
    case 'encrypted-jwt':
      return l10n.t(
        'An encrypted JSON Web Token: only the service that it was made for can read its claims.',
      );
    case 'opaque':
      return l10n.t(
        'An opaque token, the kind that Genesys Cloud issues: it says nothing about itself, and only the platform can tell whose it is.',
      );
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
      return l10n.t('not expired, {0} left', durationInWords(validity.secondsLeft));
    case 'expired':
      return l10n.t('expired {0} ago', durationInWords(validity.secondsAgo));
    case 'not-yet':
      return l10n.t('not valid before another {0}', durationInWords(validity.secondsToGo));
    case 'no-expiry':
      return l10n.t('no expiry stated');
    case 'unreadable':
      return l10n.t('whether it has expired is unknown, {0}', validity.why);
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
      return [guestOrForeign()];
    case 'opaque':
      return [
        l10n.t(
          'Send {0} with it: the answer names its OAuth client, its scopes and its organization (no permission is needed, the scope is user-basic-info).',
          askingRequest,
        ),
        l10n.t(
          'Whether it has expired, which scopes it holds and whose it is cannot be known without asking.',
        ),
      ];
    case 'malformed':
      return [];
    default:
      return assertNever(token);
  }
}

function guestOrForeign(): string {
  return l10n.t(
    'The access tokens of Genesys Cloud are opaque: a JSON Web Token is one of a guest, or of another service.',
  );
}

function jwtAdvice({ validity, signed }: Jwt): readonly string[] {
  const expired = l10n.t('Sign in again: an expired token is refused with 401, whatever its scopes.');
  const unsigned = l10n.t('Do not trust its claims: anybody can write a token with alg none.');
  return [
    ...(signed ? [] : [unsigned]),
    ...(validity.kind === 'expired' ? [expired] : []),
    guestOrForeign(),
    l10n.t('Decoding proves nothing: only the service that issued it can say whether it still holds.'),
  ];
}

function assertNever(value: never): never {
  throw new TypeError(`not covered: ${JSON.stringify(value)}`);
}

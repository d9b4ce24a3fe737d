import { placeholderIn } from '../payload/placeholder';
import { trimmed } from '../text/lines';
import type { Span } from '../text/span';
import { tokenInJson } from './extractJson';
import { l10n } from '../text/l10n';

/** What a token was found in. */
export type TokenSource = 'bare' | 'bearer' | 'header' | 'curl' | 'json' | 'environment' | 'url' | 'text';

export interface FoundToken {
  readonly kind: 'found';
  readonly token: string;
  /** Where it stands in the text, without quotes and scheme. */
  readonly at: Span;
  readonly from: TokenSource;
}

/** No token, and why in one sentence that says what to do; it repeats nothing of the text but a placeholder. */
export interface NoToken {
  readonly kind: 'none';
  readonly sentence: string;
}

/** A value in a token's place; it may turn out to be a placeholder. */
export type Candidate = Omit<FoundToken, 'kind'>;

const longest = 1_000_000;

/** Where tokens stand; the last group is the token. Runs of characters between fixed words, so none backtracks far. */
const places: readonly (readonly [TokenSource, RegExp])[] = [
  ['header', /\bauthorization\\?["']?\s{0,4}[:=]\s{0,8}\\?["']?(?:bearer\s{1,8})?([^\s"'\\,;]+)/dgi],
  ['curl', /(?<![\w-])--oauth2-bearer[ =]{1,4}["']?([^\s"'\\]+)/dg],
  ['url', /[?#&]access_token=([^\s&"'#]+)/dg],
  ['bearer', /\bbearer\s{1,8}["']?([^\s"',;]+)/dgi],
  ['url', /(?:^|[\s&])access_token=([^\s&"'#]+)&/dg],
  [
    'environment',
    /^[ \t]{0,20}(?:(?:export|set)[ \t]{1,8}|\$env:)?\w{0,60}(?:TOKEN|JWT|BEARER)\w{0,20}[ \t]{0,8}=[ \t]{0,8}["']?(?:bearer\s{1,8})?([^\s"'&;]+)/dgim,
  ],
  ['text', /(?<![A-Za-z0-9_-])(eyJ[A-Za-z0-9_-]{12,}(?:\.[A-Za-z0-9_-]*){1,4})/dg],
];

/**
 * The token in a copied text: alone, behind `Bearer`, in an Authorization header, a curl command, a token response or
 * another JSON text, a redirect address, an environment line, or in the middle of prose.
 */
export function extractToken(text: string): FoundToken | NoToken {
  if (text.length > longest) {
    const megabytes = (text.length / 1_000_000).toFixed(1);
    return none(
      l10n.t(
        'The text is too long ({0} million characters) to look for a token in: copy the token alone.',
        megabytes,
      ),
    );
  }
  if (text.trim() === '')
    return none(l10n.t('There is no text: copy the access token or the Authorization header.'));
  const candidates = [
    ...tokenInJson(text),
    ...bareToken(text, true),
    ...named(text),
    ...bareToken(text, false),
  ];
  const real = candidates.find((one) => placeholderIn(one.token) === undefined && isPlausible(one));
  if (real !== undefined) return { kind: 'found', ...real };
  const placeholder = candidates
    .map(({ token }) => placeholderIn(token)?.text)
    .find((found) => found !== undefined);
  if (placeholder !== undefined) {
    return none(
      l10n.t(
        '{0} is a placeholder, no token: copy the token that is put in its place.',
        placeholder.slice(0, 60),
      ),
    );
  }
  if (candidates.some(({ token }) => isScheme(token))) {
    return none(
      l10n.t(
        'The Authorization header holds no bearer token: copy one of the form Authorization: Bearer followed by the token.',
      ),
    );
  }
  return none(l10n.t('No token was found in the text: copy the access token or the Authorization header.'));
}

function none(sentence: string): NoToken {
  return { kind: 'none', sentence };
}

function named(text: string): Candidate[] {
  const isCurl = /(?:^|[\s;&|$])curl(?:\.exe)?\s/.test(text);
  return places.flatMap(([from, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const place = match.indices?.at(-1);
      if (place === undefined) return [];
      const at = { start: place[0], end: place[1] };
      return [
        { token: match.at(-1) ?? '', at, from: isCurl && from === 'header' ? ('curl' as const) : from },
      ];
    }),
  );
}

/** The whole text as a token: `clearly` where it has nothing but the characters of one, so that nothing else is meant. */
function bareToken(text: string, clearly: boolean): Candidate[] {
  const at = unquoted(text);
  const token = text.slice(at.start, at.end);
  const isClear = /^[A-Za-z0-9._~+/-]+=*$/.test(token) || isWrapped(token);
  if (isClear !== clearly) return [];
  const whole = isClear || placeholderIn(token)?.text === token || !/\s|^[[{]/.test(token);
  return whole && token !== '' ? [{ token, at, from: 'bare' }] : [];
}

/** A JSON Web Token that was broken into lines while copying: the first line alone would be taken for all of it. */
function isWrapped(token: string): boolean {
  const pieces = token.split(/\s+/);
  return (
    pieces.length > 1 &&
    /^eyJ[\w.\s-]+$/.test(token) &&
    pieces.slice(0, -1).every((piece) => piece.length >= 16)
  );
}

/** The text without the blanks and the quotes around it. */
function unquoted(text: string): Span {
  const at = trimmed(text, { start: 0, end: text.length });
  const quote = text[at.start] ?? '';
  const quoted = at.end - at.start > 1 && '"\'`'.includes(quote) && text[at.end - 1] === quote;
  return quoted ? trimmed(text, { start: at.start + 1, end: at.end - 1 }) : at;
}

/** Prose says `the bearer token` and `TOKEN_URL=https://…`. */
function isPlausible({ token, from }: Candidate): boolean {
  if (isScheme(token)) return false;
  return from === 'bare' || from === 'json' || !/^[A-Za-z]{1,24}[.:!?)]?$|:\/\//.test(token);
}

/** What stands behind `Authorization:` where the credentials are of another kind. */
function isScheme(token: string): boolean {
  return /^(?:basic|digest|negotiate|ntlm|bearer)$/i.test(token);
}

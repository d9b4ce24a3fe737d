import { classifyHost, regionsIn } from '../../catalog/hosts';
import { type Region } from '../../catalog/regions';
import { decodeToken } from '../../token/decode';
import { extractToken } from '../../token/extract';
import { l10n } from '../../text/l10n';

/** A token that somebody gave, and what it says of itself without being asked. */
export interface GivenToken {
  readonly token: string;
  /** ISO 8601; undefined where the token does not say. */
  readonly expiresAt: string | undefined;
  /** Region of the login host that issued it, where it says so. */
  readonly region: Region | undefined;
}

/** No token, and why in one sentence that says what to do. */
export interface UnusableToken {
  readonly flaw: string;
}

/**
 * Reads the token of a text: alone, behind `Bearer`, or in whatever it was copied with.
 *
 * @param now the moment that its dates are judged by
 */
export function readGivenToken(text: string, now: Date): GivenToken | UnusableToken {
  const found = extractToken(text);
  if (found.kind === 'none') return { flaw: found.sentence };
  const decoded = decodeToken(found.token, now);
  if (decoded.kind === 'malformed') return { flaw: decoded.sentence };
  if (decoded.kind !== 'jwt') return { token: found.token, expiresAt: undefined, region: undefined };
  if (decoded.validity.kind === 'expired')
    return {
      flaw: l10n.t(
        'By the clock of this computer this token has expired: get a new one, or set the clock right.',
      ),
    };
  const expiresAt = decoded.expires?.kind === 'date' ? decoded.expires.date.toISOString() : undefined;
  return { token: found.token, expiresAt, region: issuerRegion(decoded.claims) };
}

function issuerRegion(claims: Readonly<Record<string, unknown>>): Region | undefined {
  const issuer = Object.hasOwn(claims, 'iss') ? claims.iss : undefined;
  if (typeof issuer !== 'string' || !URL.canParse(issuer)) return undefined;
  return classifyHost(new URL(issuer).host).region;
}

/** The one region that a text names, by its hosts and domains; undefined where it names none or several. */
export function regionOfText(text: string): Region | undefined {
  const [only, ...others] = regionsIn(text);
  return others.length === 0 ? only : undefined;
}

import type { Span } from '../text/span';

/** What stands in a secret's place. */
export const marker = '[redacted]';

/** A secret found in a text. */
export interface Secret {
  readonly at: Span;
  readonly value: string;
  /** It looks like an ordinary word, so the same letters elsewhere are no second occurrence of it. */
  readonly onlyHere?: boolean;
}

const variable =
  /^(?:\{\{[^{}]*\}\}|<[^<>]*>|\$\{[^{}]*\}|\$\([^()]*\)|\$[A-Za-z_]\w*|%[A-Za-z_]\w*%|[*•x.…]+|\[redacted\])$/i;
const literal = /^(?:true|false|null|undefined|none|nil)$/i;

/**
 * Whether a value in a secret's place tells nothing: a variable that somebody else fills in (`{{token}}`, `$TOKEN`),
 * a mask, our own marker, or a literal such as `null`.
 */
export function tellsNothing(value: string): boolean {
  const trimmed = value.trim();
  if (trimmed.length > 200) return false;
  return trimmed === '' || variable.test(trimmed) || literal.test(trimmed);
}

const scheme = /^(?:bearer|basic|digest|token|negotiate|ntlm|apikey|guest)(?:[ \t]+|$)/i;

/** Length of the scheme in front of an Authorization header's value, which may stay visible: `Bearer `. */
export function schemeLength(value: string): number {
  return scheme.exec(value)?.[0].length ?? 0;
}

const cookieAttribute = /^(?:path|domain|expires|max-age|samesite|priority)$/i;

/** The values in a Cookie or Set-Cookie header, without what a cookie says about itself. */
export function cookieValues(header: string): string[] {
  return header.split(';').flatMap((part) => {
    const [name = '', ...value] = part.trim().split('=');
    return cookieAttribute.test(name) ? [] : [value.join('=')];
  });
}

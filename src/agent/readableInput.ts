import { marker, redact } from '../token/redact';

/**
 * A text without its secrets, as agents hand it over: whatever they were given, no token is read, kept or told. A
 * variable stands in for it, so that a request still has a token, and not a broken one.
 */
export function readableInput(text: string): string {
  return redact(text).replaceAll(marker, '{{redacted}}');
}

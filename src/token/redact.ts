import { RedactedCopy } from './redactedCopy';
import { needlesOf, scrubbed, secretsIn } from './scrub';

export { marker } from './secret';

/**
 * The text without its secrets: what stands beside a telling name (header, JSON, form, query, shell, environment),
 * what looks like a token or credentials, and each of these wherever else it stands, also in base64 or
 * percent-encoded. Names, ids, permissions, scopes, phone numbers and placeholders stay. Redacting twice changes
 * nothing more. The time it takes grows with the length of the text alone.
 */
export function redact(text: string): string {
  return scrubbed(text);
}

/**
 * `redact` for what is said about a text: a secret that the text gives away by what stands beside it is taken out
 * wherever it is repeated by itself.
 */
export function redactorFor(text: string): typeof redact {
  const needles = needlesOf(secretsIn(text));
  return (said) => scrubbed(said, needles);
}

/**
 * A copy of a JSON-like value without its secrets, by the names of fields and by pattern; a secret found in one place
 * is taken out of every other. Cycles and what lies too deep are cut off, functions and symbols left out; an Error
 * becomes its name, message and stack.
 */
export function redactValue(value: unknown): unknown {
  return new RedactedCopy(value).copy;
}

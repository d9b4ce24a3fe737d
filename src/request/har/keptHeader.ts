import { rows, text, type Fields } from '../../evidence/shape';
import { wordsOf } from '../../text/words';
import { marker } from '../../token/secret';
import type { HarSecrets } from './harSecrets';

/** Headers whose value a check reads, or a report names; of all others the name is enough. */
const read = new Set(
  wordsOf(`
    content-type content-length accept host origin referer grant_type
    date retry-after inin-correlation-id correlation-id www-authenticate`),
);

/** What is kept of a header's value: of credentials the form, of what nothing reads no more than that it was there. */
export function keptValue(name: string, value: string, secrets: HarSecrets): string {
  const plain = name.toLowerCase();
  if (plain === 'authorization') return authorizationForm(value);
  return read.has(plain) ? secrets.without(value.slice(0, 2000)) : marker;
}

/** What of a message's headers a diagnosis can follow from: their names, and the values that are kept. */
export function tellingHeaders(message: Fields): readonly (readonly [name: string, value: string])[] {
  return rows(message, 'headers').map((row) => {
    const name = text(row, 'name')?.toLowerCase() ?? '';
    const value = text(row, 'value') ?? '';
    if (name === 'authorization') return [name, authorizationForm(value)];
    return [name, read.has(name) ? value : ''];
  });
}

/**
 * The form of an Authorization header without its credentials: the scheme, and of what stands behind it whether it is a
 * pair that was never encoded, or the formula of the encoding in place of its result.
 */
export function authorizationForm(value: string): string {
  const scheme = /^[A-Za-z][\w-]{0,30}(?=[ \t]|$)/.exec(value.trimStart())?.[0] ?? '';
  const rest = value.trimStart().slice(scheme.length).trim();
  // One word alone is the credentials themselves, unless it is a scheme that nothing follows.
  if (rest === '') return /^(?:bearer|basic)$/i.test(scheme) ? scheme : marker;
  return [scheme, formOf(rest)].filter((part) => part !== '').join(' ');
}

function formOf(credentials: string): string {
  if (/^base64\s*\(/i.test(credentials)) return `base64(${marker})`;
  return /^[^\s:{}<>$]+:[^\s{}<>$]+$/.test(credentials.slice(0, 2000)) ? `${marker}:${marker}` : marker;
}

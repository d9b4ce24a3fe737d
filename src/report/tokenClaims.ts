import type { ClaimDate, DecodedToken, Jwt } from '../token/decoded';
import { redact, redactValue } from '../token/redact';
import { validitySentence } from '../token/tokenSentence';
import { l10n } from '../text/l10n';

/** A line of the table of claims; `value` is one line, without secrets. */
export interface ClaimRow {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

const mostClaims = 60;
const longestValue = 200;

/** What a claim is for that has its meaning by its name alone; empty where that is not known. */
function meaningOfName(name: string): string {
  switch (name) {
    case 'aud':
      return l10n.t('for whom it was issued');
    case 'azp':
    case 'client_id':
      return l10n.t('the client that asked for it');
    case 'iss':
      return l10n.t('who issued it');
    case 'jti':
      return l10n.t('its own id');
    case 'scope':
    case 'scp':
      return l10n.t('what it may be used for');
    case 'sub':
      return l10n.t('whom it stands for');
    default:
      return '';
  }
}

/** The claims of a token with its dates in words; empty where it states none that can be read. */
export function claimRows(token: DecodedToken): readonly ClaimRow[] {
  if (token.kind !== 'jwt') return [];
  const claims = Object.entries(redactValue(token.claims) as Record<string, unknown>);
  const rows = claims.slice(0, mostClaims).map(([name, value]) => ({
    name: excerpt(name, 60),
    value: dateOf(token, name) ?? excerpt(typeof value === 'string' ? value : JSON.stringify(value)),
    meaning: meaningOf(token, name),
  }));
  const more = claims.length - rows.length;
  const cut = more > 0 ? [{ name: '…', value: l10n.t('{0} more claims', more), meaning: '' }] : [];
  return [
    {
      name: 'alg',
      value: redact(excerpt(token.algorithm ?? l10n.t('none stated'))),
      meaning: l10n.t('how it was signed'),
    },
    ...rows,
    ...cut,
  ];
}

/** What was read of a token, for programs; claims without secrets. */
export function tokenJson(token: DecodedToken): Readonly<Record<string, unknown>> {
  const { kind, length } = token;
  switch (kind) {
    case 'jwt': {
      const { algorithm, signed, issued, notBefore, expires, validity, scopes, judgedAt } = token;
      const dates = { issued: isoDate(issued), notBefore: isoDate(notBefore), expires: isoDate(expires) };
      const read = { algorithm, scopes, header: token.header, claims: token.claims };
      return {
        kind,
        length,
        verified: false,
        signed,
        judgedAt: judgedAt.toISOString(),
        ...dates,
        validity,
        ...(redactValue(read) as object),
      };
    }
    case 'encrypted-jwt':
      return { kind, length, header: redactValue(token.header) };
    case 'malformed':
      return { kind, length, why: token.why };
    case 'opaque':
      return { kind, length };
  }
}

function dateOf({ issued, notBefore, expires }: Jwt, name: string): string | undefined {
  const date = name === 'iat' ? issued : name === 'nbf' ? notBefore : name === 'exp' ? expires : null;
  if (date === null) return undefined;
  return date.kind === 'date'
    ? `${date.date.toISOString().slice(0, 19).replace('T', ' ')} UTC`
    : l10n.t('unreadable: {0}', date.why);
}

function meaningOf({ validity }: Jwt, name: string): string {
  if (name === 'exp')
    return validity.kind === 'unreadable'
      ? l10n.t('when it ends')
      : l10n.t('when it ends: {0}', validitySentence(validity));
  if (name === 'iat') return l10n.t('when it was issued');
  if (name === 'nbf') return l10n.t('when it begins');
  return meaningOfName(name);
}

function isoDate(date: ClaimDate | null): string | null {
  return date?.kind === 'date' ? date.date.toISOString() : null;
}

function excerpt(text: string | undefined, most = longestValue): string {
  const line = printable((text ?? '').slice(0, most + 1));
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

/** A claim is anybody's text: what could move a terminal's cursor or turn the writing round is shown as a dot. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '·');
}

import { field, isFields, list } from '../../evidence/shape';
import type { Operation } from '../operation';
import type { DefinedOperation } from './definition';

/** What an operation says of the token that it takes. */
export type TokenAsked = Pick<Operation, 'auth' | 'scopes' | 'scopesFrom'>;

/** Security schemes that stand for an OAuth access token, the younger one first. */
const OAUTH = ['PureCloud OAuth', 'PureCloud Auth'];
/** The catch-all of definitions from before about 2019: it names no scope. */
const ANY_SCOPE = 'all';

/**
 * The token of an operation, by its `security`: scopes of the OAuth scheme, another scheme is a guest's token, an
 * empty list no token at all. Where nothing is said, what the catalog at hand has of the operation still holds.
 */
export function tokenAsked({ fields }: DefinedOperation, known: TokenAsked | undefined): TokenAsked {
  const schemes = list(fields, 'security')?.filter(isFields);
  if (schemes === undefined) return known ? pick(known) : unknown;
  if (schemes.length === 0) return { auth: 'none', scopes: [], scopesFrom: 'document' };
  const scheme = schemes.find((one) => OAUTH.some((name) => Object.hasOwn(one, name)));
  if (!scheme) return { auth: 'guest', scopes: [], scopesFrom: 'document' };
  const name = OAUTH.find((one) => Object.hasOwn(scheme, one)) ?? '';
  const named = names(field(scheme, name));
  if (named.includes(ANY_SCOPE)) return known?.scopes ? pick(known) : unknown;
  return { auth: 'oauth', scopes: named, scopesFrom: 'document' };
}

/** The scopes among names that a definition declares. */
export function isScopeName(name: string): boolean {
  return name !== ANY_SCOPE && /^[\w-]{1,80}(?::[\w-]{1,80})?$/.test(name);
}

const unknown: TokenAsked = { auth: 'oauth', scopes: null, scopesFrom: 'unknown' };

function pick({ auth, scopes, scopesFrom }: TokenAsked): TokenAsked {
  return { auth, scopes, scopesFrom };
}

function names(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return [...new Set(value.filter((one): one is string => one === ANY_SCOPE || isScope(one)))];
}

function isScope(value: unknown): value is string {
  return typeof value === 'string' && isScopeName(value);
}

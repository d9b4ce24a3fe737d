import { bracketed, refusal, type Refusal } from '../refusal';
import type { Situation } from '../situation';

/**
 * Whether the token carries a scope that the operation accepts. On the platform an organization may leave this
 * gate open; the sandbox never does. Tokens of client credentials have no scopes to fail.
 */
export function scope({ catalog, operation, caller }: Situation): Refusal | undefined {
  const { scopes } = operation;
  if (caller.client.grantType === 'CLIENT-CREDENTIALS' || scopes === null || scopes.length === 0)
    return undefined;
  if (scopes.some((name) => caller.scopes.includes(name))) return undefined;
  return refusal(catalog, 'app.not.authorized.for.scope', [bracketed(readingFirst(scopes))]);
}

/** The platform names the narrower scope first: `[telephony:readonly, telephony]`. */
function readingFirst(scopes: readonly string[]): string[] {
  return [...scopes].sort().sort((a, b) => Number(b.endsWith(':readonly')) - Number(a.endsWith(':readonly')));
}

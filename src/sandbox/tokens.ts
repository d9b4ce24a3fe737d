import type { Identity, Organization } from './organization';

/** What the sandbox knows about a token that it gave out. */
export interface AccessToken {
  readonly identity: Identity;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

/** An organization together with the tokens that are good there, by the opaque string itself. */
export interface RunningOrganization extends Organization {
  readonly tokens: Map<string, AccessToken>;
}

/**
 * Signs every identity of the organization in.
 *
 * @param secret makes a fresh opaque token at each call; no token is ever a constant
 */
export function signIn(organization: Organization, now: Date, secret: () => string): RunningOrganization {
  const tokens = organization.identities.map((identity): [string, AccessToken] => [
    secret(),
    { identity, expiresAt: now.getTime() + identity.expiresIn * 1000 },
  ]);
  return { ...organization, tokens: new Map(tokens) };
}

/** The tokens by the name of the identity that holds them. */
export function tokensByName(organization: RunningOrganization): Readonly<Record<string, string>> {
  return Object.fromEntries([...organization.tokens].map(([token, { identity }]) => [identity.name, token]));
}

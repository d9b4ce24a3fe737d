import { createHash, timingSafeEqual } from 'node:crypto';
import type { GrantType, OAuthClient, Identity } from '../organization';
import { ok, type Reply } from '../reply';
import type { RunningOrganization } from '../tokens';
import { isRegistered } from './redirectUri';
import { loginRefusal } from './refusal';
import { samlSubject } from './samlSubject';

/** A request to the login service. */
export interface LoginCall {
  /** Upper case. */
  readonly method: string;
  /** Without query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The text of the body, a form. */
  readonly body: string;
  /** Value of the `Authorization` header; empty where there is none. */
  readonly authorization: string;
  readonly now: Date;
}

interface Code {
  readonly identity: Identity;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly expiresAt: number;
}

/** Source: RFC 7522. */
const SAML2_BEARER = 'urn:ietf:params:oauth:grant-type:saml2-bearer';

const CODE_SECONDS = 60;
/** Codes, and refresh tokens, that are kept at once; the oldest go first. */
const MAX_OPEN = 1000;

/**
 * The organization's login host: authorization code with PKCE (S256, for every client of that grant), client
 * credentials, SAML2 bearer, and refresh. Nobody is asked to sign in: `identity` of the query names who does, else it is
 * the agent; the user of an assertion is the one whose mail address it names. There is no grant by password: the
 * organization's one client for it is retired, and its users have none.
 */
export class LoginService {
  private readonly codes = new Map<string, Code>();
  private readonly refreshTokens = new Map<string, Identity>();

  /**
   * @param secrets of the clients that show one, by client id
   * @param secret makes a fresh opaque string at each call
   */
  constructor(
    private readonly organization: RunningOrganization,
    private readonly secrets: ReadonlyMap<string, string>,
    private readonly secret: () => string,
  ) {}

  /** The answer; undefined where the path is none of the login service's. */
  answer(call: LoginCall): Reply | undefined {
    if (call.path === '/oauth/authorize' && call.method === 'GET') return this.authorize(call);
    if (call.path === '/oauth/token' && call.method === 'POST') return this.token(call);
    return undefined;
  }

  private authorize({ query, now }: LoginCall): Reply {
    const client = this.client(query.get('client_id'));
    const redirectUri = query.get('redirect_uri') ?? '';
    // Nobody is sent to an address that is not registered, not even with an error.
    if (client?.grantType !== 'CODE') return loginRefusal('unauthorized_client', 'no client for this grant');
    if (!isRegistered(redirectUri, client.redirectUris))
      return loginRefusal('invalid_request', 'redirect_uri is not registered');
    const state = query.get('state');
    const back = (answer: Readonly<Record<string, string>>): Reply => {
      const url = new URL(redirectUri);
      for (const [name, value] of Object.entries(answer)) url.searchParams.set(name, value);
      if (state !== null) url.searchParams.set('state', state);
      return { status: 302, headers: { location: url.href } };
    };
    if (query.get('response_type') !== 'code') return back({ error: 'unsupported_response_type' });
    const challenge = query.get('code_challenge') ?? '';
    if (query.get('code_challenge_method') !== 'S256' || challenge === '')
      return back({ error: 'invalid_request' });
    const who = this.organization.identities.find(({ name }) => name === (query.get('identity') ?? 'agent'));
    if (who?.userId === undefined) return back({ error: 'access_denied' });
    const code = this.secret();
    const expiresAt = now.getTime() + CODE_SECONDS * 1000;
    keep(this.codes, code, { identity: identityAt(client, who), redirectUri, challenge, expiresAt });
    return back({ code });
  }

  private token({ body, authorization, now }: LoginCall): Reply {
    const form = new URLSearchParams(body);
    switch (form.get('grant_type')) {
      case 'client_credentials':
        return this.clientCredentials(form, authorization, now);
      case 'authorization_code':
        return this.exchange(form, now);
      case 'refresh_token':
        return this.refresh(form, now);
      case SAML2_BEARER:
        return this.samlBearer(form, authorization, now);
      default:
        return loginRefusal('unsupported_grant_type', 'grant_type is missing or not known');
    }
  }

  private clientCredentials(form: URLSearchParams, authorization: string, now: Date): Reply {
    const client = this.authenticated('CLIENT-CREDENTIALS', form, authorization);
    if (!client) return loginRefusal('invalid_client', 'authentication failed');
    return this.issue(
      { name: client.name, clientId: client.id, scopes: [], expiresIn: client.tokenSeconds },
      now,
    );
  }

  private exchange(form: URLSearchParams, now: Date): Reply {
    const code = this.codes.get(form.get('code') ?? '');
    // A code is good once, whatever comes of it.
    this.codes.delete(form.get('code') ?? '');
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      code !== undefined &&
      code.expiresAt > now.getTime() &&
      code.identity.clientId === form.get('client_id') &&
      code.redirectUri === form.get('redirect_uri') &&
      code.challenge === verifier;
    return isGood
      ? this.issue(code.identity, now, true)
      : loginRefusal('invalid_grant', 'the code is not good');
  }

  private refresh(form: URLSearchParams, now: Date): Reply {
    const identity = this.refreshTokens.get(form.get('refresh_token') ?? '');
    if (identity?.clientId !== form.get('client_id'))
      return loginRefusal('invalid_grant', 'the refresh token is not good at this client');
    this.refreshTokens.delete(form.get('refresh_token') ?? '');
    return identity
      ? this.issue(identity, now, true)
      : loginRefusal('invalid_grant', 'no refresh token came');
  }

  private samlBearer(form: URLSearchParams, authorization: string, now: Date): Reply {
    const client = this.authenticated('SAML2-BEARER', form, authorization);
    if (!client) return loginRefusal('invalid_client', 'authentication failed');
    if (!form.get('orgName')) return loginRefusal('invalid_request', 'orgName is missing');
    const email = samlSubject(form.get('assertion') ?? '')?.toLowerCase();
    const user = this.organization.users.find((one) => one.state === 'active' && one.email === email);
    if (!user) return loginRefusal('invalid_grant', 'the assertion names no user');
    return this.issue(
      {
        name: user.name,
        clientId: client.id,
        userId: user.id,
        scopes: client.scopes,
        expiresIn: client.tokenSeconds,
      },
      now,
    );
  }

  /** The client of that grant that shows its secret, in the header or in the form. */
  private authenticated(
    grantType: GrantType,
    form: URLSearchParams,
    authorization: string,
  ): OAuthClient | undefined {
    const [id, secret] = basic(authorization) ?? [form.get('client_id'), form.get('client_secret')];
    const client = this.client(id);
    const expected = this.secrets.get(client?.id ?? '');
    if (client?.grantType !== grantType || expected === undefined) return undefined;
    return isSame(secret ?? '', expected) ? client : undefined;
  }

  private issue(identity: Identity, now: Date, isRefreshable = false): Reply {
    const token = this.secret();
    const expiresAt = now.getTime() + identity.expiresIn * 1000;
    this.organization.tokens.set(token, { identity, expiresAt });
    const refreshToken = isRefreshable ? this.secret() : undefined;
    if (refreshToken !== undefined) keep(this.refreshTokens, refreshToken, identity);
    const answer = ok({
      access_token: token,
      token_type: 'bearer',
      expires_in: identity.expiresIn,
      ...(refreshToken !== undefined && { refresh_token: refreshToken }),
    });
    return { ...answer, headers: { 'cache-control': 'no-store' } };
  }

  private client(id: string | null): OAuthClient | undefined {
    return this.organization.clients.find((one) => one.id === id && one.state === 'active');
  }
}

function identityAt(client: OAuthClient, { name, userId }: Identity): Identity {
  return {
    name,
    clientId: client.id,
    scopes: client.scopes,
    expiresIn: client.tokenSeconds,
    ...(userId !== undefined && { userId }),
  };
}

function basic(authorization: string): [string, string] | undefined {
  const encoded = /^Basic +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) return undefined;
  const plain = Buffer.from(encoded, 'base64').toString();
  const at = plain.indexOf(':');
  return at < 0 ? [plain, ''] : [plain.slice(0, at), plain.slice(at + 1)];
}

function isSame(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

function keep<T>(open: Map<string, T>, key: string, value: T): void {
  open.set(key, value);
  const [first] = open.keys();
  if (open.size > MAX_OPEN && first !== undefined) open.delete(first);
}

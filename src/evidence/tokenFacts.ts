import type { Evidence } from './evidence';
import { agreed, known, unknown, type Known } from './known';
import { field, isFields, text, texts } from './shape';
import { l10n } from '../text/l10n';

export const TOKEN_CALL = 'GET /api/v2/tokens/me';
const TOKEN_PROBE = 'HEAD /api/v2/tokens/me';
export const SELF_CALL = 'GET /api/v2/users/me';

export interface Named {
  readonly id: string | undefined;
  readonly name: string | undefined;
}

/** Whether the token stands for a person or for an OAuth client alone. */
export type TokenKind = 'user' | 'client';

export function tokenKind(evidence: Evidence): Known<TokenKind> {
  return agreed([fromGrantType(evidence), fromSelf(evidence)]);
}

function fromGrantType(evidence: Evidence): Known<TokenKind> {
  const grant = grantType(evidence);
  if (!grant.known) return grant;
  return known(grant.value === 'CLIENT-CREDENTIALS' ? 'client' : 'user', grant.call);
}

/** `CODE`, `TOKEN`, `CLIENT-CREDENTIALS` …, as the OAuth client's `authorizedGrantType` has it. */
export function grantType(evidence: Evidence): Known<string> {
  const body = evidence.body(TOKEN_CALL);
  if (!body.known) return body;
  const grant = text(field(body.value, 'OAuthClient'), 'authorizedGrantType');
  return grant ? known(grant, TOKEN_CALL) : unknown(l10n.t('the answer names no grant type'), TOKEN_CALL);
}

/** Users may ask for themselves; an OAuth client is refused with `not.a.user`. */
function fromSelf(evidence: Evidence): Known<TokenKind> {
  const response = evidence.response(SELF_CALL);
  if (response?.status === 200 && typeof response.body !== 'string') return known('user', SELF_CALL);
  if (text(response?.body, 'code') === 'not.a.user') return known('client', SELF_CALL);
  const body = evidence.body(SELF_CALL);
  return body.known ? unknown(l10n.t('the answer says nothing of a user'), SELF_CALL) : body;
}

/** Scopes that the token really carries. */
export function authorizedScopes(evidence: Evidence): Known<readonly string[]> {
  const body = evidence.body(TOKEN_CALL);
  if (!body.known) return body;
  const scopes = texts(body.value, 'authorizedScope');
  return scopes ? known(scopes, TOKEN_CALL) : unknown(l10n.t('the answer lists no scopes'), TOKEN_CALL);
}

export function oauthClient(evidence: Evidence): Named | undefined {
  return named(field(answer(evidence), 'OAuthClient'));
}

export function organization(evidence: Evidence): Named | undefined {
  const own = evidence.body('GET /api/v2/organizations/me');
  return named(field(answer(evidence), 'organization')) ?? (own.known ? named(own.value) : undefined);
}

/** The organization that the user or client belongs to, which differs for a trustee. */
export function homeOrganization(evidence: Evidence): Named | undefined {
  return named(field(answer(evidence), 'homeOrganization'));
}

/** Whether the platform takes the token at all: `ok`, or the code of the 401. */
export function tokenState(evidence: Evidence): Known<'ok' | { readonly code: string }> {
  for (const call of [TOKEN_CALL, TOKEN_PROBE]) {
    const response = evidence.response(call);
    // A page of text is the word of something on the way.
    if (!response || typeof response.body === 'string') continue;
    if (response.status === 401) return refusedOrNot(evidence, call, text(response.body, 'code') ?? '');
    // A refusal for want of a scope still says that the token itself was taken; a redirect says nothing of it.
    const isRedirect = response.status >= 300 && response.status < 400;
    if (response.status < 500 && response.status !== 429 && !isRedirect) return known('ok', call);
  }
  return unknown(l10n.t('{0} gave no answer about the token', TOKEN_CALL), TOKEN_CALL);
}

/** A token that other calls were answered with is not refused for good. */
function refusedOrNot(evidence: Evidence, call: string, code: string): ReturnType<typeof tokenState> {
  const answered = evidence.matching(/^GET \/api\/v2\//).find(({ body }) => isFields(body));
  if (!answered) return known({ code }, call);
  return unknown(l10n.t('{0} was answered with 401, and {1} was not refused', call, answered.call), call);
}

function answer(evidence: Evidence): unknown {
  const body = evidence.body(TOKEN_CALL);
  return body.known ? body.value : undefined;
}

function named(value: unknown): Named | undefined {
  const id = text(value, 'id');
  const name = text(value, 'name');
  return id === undefined && name === undefined ? undefined : { id, name };
}

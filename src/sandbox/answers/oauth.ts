import type { OAuthClient } from '../organization';
import { one, page, type Answer } from './answer';

/** When the organization's clients were made and changed; nothing depends on it. */
export const CLIENT_DATES = {
  dateCreated: '2026-02-03T08:15:30.000Z',
  dateModified: '2026-09-14T12:40:11.000Z',
} as const;

/** An `OAuthClient`; a secret is never in it. */
function clientForm({
  id,
  name,
  tokenSeconds,
  grantType,
  scopes,
  roleDivisions,
  state,
  redirectUris,
}: OAuthClient) {
  return {
    id,
    name,
    accessTokenValiditySeconds: tokenSeconds,
    ...CLIENT_DATES,
    authorizedGrantType: grantType,
    scope: scopes,
    ...(grantType === 'CLIENT-CREDENTIALS' ? { roleDivisions } : { registeredRedirectUri: redirectUris }),
    state,
    selfUri: `/api/v2/oauth/clients/${id}`,
  };
}

const scopeForm = (id: string) => ({ id, description: '' });

export const oauthAnswers: Readonly<Record<string, Answer>> = {
  getOauthClients: (situation) => page(situation, situation.organization.clients, clientForm),
  getOauthClient: (situation) =>
    one(situation, situation.organization.clients, situation.params.clientId, clientForm),
  getOauthScopes: (situation) => page(situation, situation.catalog.scopes, scopeForm),
};

import { ok } from '../reply';
import type { Situation } from '../situation';
import type { Answer } from './answer';
import { CLIENT_DATES } from './oauth';

/** A `TokenInfo`. `homeOrganization` differs from `organization` for a partner's token. */
function tokenForm({ organization, caller: { client, user, scopes } }: Situation) {
  const here = { id: organization.id, name: organization.name };
  return {
    organization: here,
    homeOrganization: user?.home?.organization ?? here,
    authorizedScope: scopes,
    ...(user?.home && {
      clonedUser: { id: user.home.userId, organization: { id: user.home.organization.id } },
    }),
    OAuthClient: {
      id: client.id,
      name: client.name,
      ...CLIENT_DATES,
      authorizedGrantType: client.grantType,
      scope: client.scopes,
      ...(client.grantType === 'CLIENT-CREDENTIALS' && { roleDivisions: client.roleDivisions }),
      state: client.state,
      organization: here,
    },
  };
}

export const tokenAnswers: Readonly<Record<string, Answer>> = {
  getTokensMe: (situation) => ok(tokenForm(situation)),
  headTokensMe: () => ({ status: 200, headers: {} }),
};

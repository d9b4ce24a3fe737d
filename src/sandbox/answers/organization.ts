import { ok } from '../reply';
import type { Answer } from './answer';

export const organizationAnswers: Readonly<Record<string, Answer>> = {
  getOrganizationsMe: ({
    organization: { id, name, defaultLanguage, defaultCountryCode, defaultSiteId, domain },
  }) =>
    ok({
      id,
      name,
      defaultLanguage,
      defaultCountryCode,
      domain,
      version: 9,
      state: 'active',
      ...(defaultSiteId !== undefined && { defaultSiteId }),
      productPlatform: 'PureCloud',
      selfUri: '/api/v2/organizations/me',
    }),
};

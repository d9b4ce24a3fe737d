import type { EvidenceBundle, RecordedResponse } from '../../src/evidence/bundle';

/** Answers of a bundle by request line; bundles are put together from such pieces. */
export type Answers = Readonly<Record<string, RecordedResponse>>;

interface Place {
  readonly id: string;
  readonly name: string;
}

export const HOME: Place = { id: '10000000-0000-4000-8000-000000000001', name: 'Home' };
export const SALES: Place = { id: '10000000-0000-4000-8000-000000000002', name: 'Sales' };
export const EVERYWHERE: Place = { id: '*', name: '' };
const ORGANIZATION: Place = { id: '20000000-0000-4000-8000-000000000001', name: 'Kite Airlines' };
export const PARTNER: Place = { id: '20000000-0000-4000-8000-000000000002', name: 'Consult Works' };
export const CLIENT: Place = { id: '30000000-0000-4000-8000-000000000001', name: 'Nightly export' };
export const PERSON: Place = { id: '40000000-0000-4000-8000-000000000001', name: 'Ada Moreau' };
const GROUP = '50000000-0000-4000-8000-000000000001';

/** The text of a bundle. */
export function bundle(...pieces: readonly Answers[]): string {
  return bundleOf('api.mypurecloud.com', ...pieces);
}

/** The text of a bundle that another API host gave. */
export function bundleOf(host: string, ...pieces: readonly Answers[]): string {
  const whole: EvidenceBundle = {
    takenAt: '2026-11-20T10:00:00Z',
    host,
    responses: Object.assign({}, ...pieces) as Answers,
  };
  return JSON.stringify(whole);
}

/** A user's token with these scopes. */
export function userToken(scopes: readonly string[], home: Place = ORGANIZATION): Answers {
  return token('CODE', scopes, home);
}

/** The token of an OAuth client with client credentials. */
export function clientToken(): Answers {
  return {
    ...token('CLIENT-CREDENTIALS', [], ORGANIZATION),
    ...refuses('GET /api/v2/users/me', 400, 'not.a.user', 'This request requires a user context.'),
  };
}

function token(grantType: string, authorizedScope: readonly string[], home: Place): Answers {
  return gets('/api/v2/tokens/me', {
    organization: ORGANIZATION,
    homeOrganization: home,
    authorizedScope,
    OAuthClient: { ...CLIENT, authorizedGrantType: grantType },
  });
}

interface Grant {
  readonly permissions: readonly string[];
  readonly division: Place;
  readonly condition?: string;
  readonly throughGroup?: boolean;
}

/** A role in a division, made of permissions as they are written: `routing:queue:*`. */
export function role(division: Place, ...permissions: readonly string[]): Grant {
  return { permissions, division };
}

export function conditionalRole(division: Place, ...permissions: readonly string[]): Grant {
  return { permissions, division, condition: 'queue in (Front desk)' };
}

/** A role that comes through a group. */
export function groupRole(division: Place, ...permissions: readonly string[]): Grant {
  return { permissions, division, throughGroup: true };
}

/** All grants of the token's owner: `GET /api/v2/authorization/subjects/me`. */
export function subject(...grants: readonly Grant[]): Answers {
  return gets('/api/v2/authorization/subjects/me', {
    ...PERSON,
    grants: grants.map(({ permissions, division, condition, throughGroup }, i) => ({
      subjectId: throughGroup ? GROUP : PERSON.id,
      division,
      role: {
        id: `role-${i}`,
        name: `Role ${i + 1}`,
        policies: permissions.map((permission) => {
          const [domain, entityName, action] = permission.split(':');
          return { domain, entityName, actions: [action], ...(condition && { condition }) };
        }),
      },
    })),
  });
}

/** The permissions that the organization can grant; those behind `divisionless` know no divisions. */
export function offers(permissions: readonly string[], divisionless: readonly string[] = []): Answers {
  const entities = [...permissions, ...divisionless].map((permission) => {
    const [domain = '', entityType = '', action = ''] = permission.split(':');
    const divisionAware = !divisionless.includes(permission);
    const label = `${domain} > ${entityType} > ${action}`;
    return {
      domain,
      permissionMap: { [entityType]: [{ domain, entityType, action, label, divisionAware }] },
    };
  });
  return gets('/api/v2/authorization/permissions', { entities });
}

/** An answer of 200 to a path. */
export function gets(path: string, body: unknown): Answers {
  return { [`GET ${path}`]: { status: 200, body } };
}

/** The same answers, as listings that were cut. */
export function cut(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).map(([call, a]) => [call, { ...a, complete: false }]));
}

/** A refusal as the platform writes it. */
export function refuses(call: string, status: number, code: string, message = code): Answers {
  return {
    [call]: { status, body: { message, code, status, contextId: 'c0ffee', details: [], errors: [] } },
  };
}

import type { EvidenceBundle } from '../../../src/evidence/bundle';

/** How large an organization is made. */
export interface Size {
  readonly permissions: number;
  readonly roles: number;
  readonly divisions: number;
  readonly grants: number;
}

/** A large one, as the explorer has to bear it. */
export const LARGE: Size = { permissions: 2_000, roles: 300, divisions: 500, grants: 100_000 };

/** An invented organization as its answers tell it, the same at every call. */
export function generated(size: Size): EvidenceBundle {
  const names = Array.from({ length: size.permissions }, (_, n) => permission(n));
  const roles = Array.from({ length: size.roles }, (_, n) => ({
    id: id('role', n),
    name: `Role ${n + 1}`,
    policies: Array.from({ length: 20 }, (_, k) => {
      const [domain = '', entityName = '', action = ''] = permission(
        (n * 31 + k * 97) % size.permissions,
      ).split(':');
      return { domain, entityName, actions: [n % 25 === 0 && k === 0 ? '*' : action], condition: '' };
    }),
  }));
  const divisions = Array.from({ length: size.divisions }, (_, n) => ({
    id: id('division', n),
    name: `Division ${n + 1}`,
  }));
  const grants = Array.from({ length: size.grants }, (_, n) => ({
    subjectId: n % 7 === 0 ? id('group', n % 5) : id('user', 0),
    division: divisions[Math.floor(n / size.roles) % size.divisions],
    role: roles[n % size.roles],
  }));
  const domains = grouped(names, 0);
  const answers = {
    'GET /api/v2/tokens/me': {
      organization: { id: id('organization', 0), name: 'Wide World' },
      homeOrganization: { id: id('organization', 0), name: 'Wide World' },
      authorizedScope: ['authorization:readonly', 'routing', 'user-basic-info'],
      OAuthClient: { id: id('client', 0), name: 'Console', authorizedGrantType: 'CODE' },
    },
    'GET /api/v2/authorization/subjects/me': { id: id('user', 0), name: 'Ada Moreau', grants },
    'GET /api/v2/authorization/permissions': {
      entities: [...domains].map(([domain, ofDomain]) => ({
        domain,
        permissionMap: Object.fromEntries(
          [...grouped(ofDomain, 1)].map(([entity, ofEntity]) => [
            entity,
            ofEntity.map((name) => ({
              domain,
              entityType: entity,
              action: name.split(':')[2],
              label: name.split(':').join(' > '),
              divisionAware: true,
            })),
          ]),
        ),
      })),
    },
  };
  // As they would come over the wire: no two grants share an object.
  const wire = JSON.parse(JSON.stringify(answers)) as typeof answers;
  return {
    takenAt: '2026-11-22T10:00:00Z',
    host: 'api.mypurecloud.com',
    responses: Object.fromEntries(
      Object.entries(wire).map(([call, body]) => [call, { status: 200, body, complete: true }]),
    ),
  };
}

function permission(n: number): string {
  return `domain${n % 40}:entity${n % 200}:action${n}`;
}

function id(kind: string, n: number): string {
  const head = [...kind].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 0xffffffff;
  return `${head.toString(16).padStart(8, '0')}-0000-4000-8000-${n.toString(16).padStart(12, '0')}`;
}

/** Names by one of their parts. */
function grouped(names: readonly string[], part: number): ReadonlyMap<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = name.split(':')[part] ?? '';
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return groups;
}

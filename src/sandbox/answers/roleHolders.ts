import { refusal } from '../refusal';
import type { Grant, Organization } from '../organization';
import { page, type Answer } from './answer';
import { grantedDivision } from './divisionForm';

/** Somebody to whom roles are given directly. */
interface Owner {
  readonly id: string;
  readonly name: string;
  readonly type: 'PC_USER' | 'PC_GROUP' | 'PC_OAUTH_CLIENT';
  readonly grants: readonly Grant[];
}

function owners({ users, groups, clients }: Organization): Owner[] {
  return [
    ...users.map(({ id, name, grants }) => ({ id, name, grants, type: 'PC_USER' as const })),
    ...groups.map(({ id, name, grants }) => ({ id, name, grants, type: 'PC_GROUP' as const })),
    ...clients.map(({ id, name, roleDivisions }) => ({
      id,
      name,
      grants: roleDivisions,
      type: 'PC_OAUTH_CLIENT' as const,
    })),
  ];
}

/** Who has a role, as `SubjectDivisionGrants`: groups stand for their members. */
export const roleHolderAnswers: Readonly<Record<string, Answer>> = {
  getAuthorizationRoleSubjectgrants: (situation) => {
    const { organization, catalog, params } = situation;
    const role = organization.roles.find(({ id }) => id === params.roleId);
    if (!role) return refusal(catalog, 'general.resource.not.found');
    const holders = owners(organization)
      .map((owner) => ({ ...owner, grants: owner.grants.filter(({ roleId }) => roleId === role.id) }))
      .filter(({ grants }) => grants.length > 0);
    return page(situation, holders, ({ id, name, type, grants }) => ({
      id,
      name,
      type,
      divisions: grants.map(({ divisionId }) => grantedDivision(organization, divisionId)),
      selfUri: `/api/v2/authorization/subjects/${id}`,
    }));
  },
};

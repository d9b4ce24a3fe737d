import { clientSubject, coversAny, isHeld, reach, reachOf, userSubject, type Subject } from '../grants';
import type { AccessPolicy, Organization, Role } from '../organization';
import { refusal } from '../refusal';
import { ok } from '../reply';
import type { Situation } from '../situation';
import { isAsked, one, page, type Answer } from './answer';
import { divisionForm, grantedDivision } from './divisionForm';
import { permissionCollections } from './permissionCollections';

/** The subject's grants, the only answer that says which role is held in which division. */
function subjectForm(organization: Organization, { id, name, grants }: Subject) {
  return {
    id,
    name,
    grants: grants.map(({ subjectId, role, divisionId }) => ({
      subjectId,
      division: grantedDivision(organization, divisionId),
      role: {
        id: role.id,
        name: role.name,
        description: role.description,
        policies: role.policies.map(({ domain, entity, actions, condition }) => ({
          domain,
          entityName: entity,
          actions,
          ...(condition !== undefined && { condition }),
        })),
        default: role.standard,
        selfUri: `/api/v2/authorization/roles/${role.id}`,
      },
      grantMadeAt: '2026-03-10T09:20:00.000Z',
    })),
    version: 7,
    selfUri: `/api/v2/authorization/subjects/${id}`,
  };
}

/** A `UserAuthorization`: what somebody may do, without where. */
export function authorizationForm(organization: Organization, subject: Subject) {
  const held = organization.permissions.filter((permission) => isHeld(reachOf(permission, subject)));
  const roles = new Map(subject.grants.map(({ role }) => [role.id, role]));
  return {
    roles: [...roles.values()].map(({ id, name }) => ({ id, name })),
    unusedRoles: [],
    permissions: held.map(({ name }) => name),
    permissionPolicies: [...roles.values()].flatMap(policyForms),
  };
}

function policyForms({ policies }: Role) {
  return policies.map(({ domain, entity, actions, condition }) => ({
    domain,
    entityName: entity,
    actionSet: actions,
    allowConditions: condition !== undefined,
    ...(condition !== undefined && { resourceCondition: condition }),
  }));
}

/** A `DomainOrganizationRole`. */
function roleForm(role: Role) {
  return {
    id: role.id,
    name: role.name,
    description: role.description,
    permissionPolicies: policyForms(role),
    default: role.standard,
    base: role.standard,
    selfUri: `/api/v2/authorization/roles/${role.id}`,
  };
}

/** An `AuthorizationPolicy`, for everybody and without a condition. */
function accessPolicyForm({ id, name, description, target }: AccessPolicy) {
  return {
    id,
    name,
    description,
    targetResource: target,
    subject: { type: 'ALL' },
    effect: 'DENY',
    active: true,
    applyToClients: true,
    dateModified: '2026-03-10T09:20:00.000Z',
    selfUri: `/api/v2/authorization/policies/${id}`,
  };
}

/** Users and OAuth clients alike are subjects. */
function subjectOf(organization: Organization, id: string | undefined): Subject | undefined {
  if (id === undefined) return undefined;
  return userSubject(organization, id) ?? clientSubject(organization, id);
}

function ofSubject(situation: Situation, form: (organization: Organization, subject: Subject) => unknown) {
  const { organization, catalog, params } = situation;
  const subject = subjectOf(organization, params.subjectId);
  return subject ? ok(form(organization, subject)) : refusal(catalog, 'general.resource.not.found');
}

/** Divisions in which a subject holds the permission that the query names. */
function permitted(situation: Situation, subject: Subject | undefined) {
  const { organization, catalog, query } = situation;
  const permission = query.get('permission');
  if (!permission) return refusal(catalog, 'bad.request');
  if (!subject) return refusal(catalog, 'general.resource.not.found');
  const where = reach(organization, subject, permission);
  const divisions = organization.divisions.filter(
    ({ id, name }) => coversAny(where, [id]) && isAsked(situation, name),
  );
  return page(situation, divisions, divisionForm, { allDivsPermitted: where === 'everywhere' });
}

export const authorizationAnswers: Readonly<Record<string, Answer>> = {
  getAuthorizationSubjectsMe: ({ organization, caller }) => ok(subjectForm(organization, caller.subject)),
  getAuthorizationSubject: (situation) => ofSubject(situation, subjectForm),
  getUserRoles: (situation) => ofSubject(situation, authorizationForm),
  getAuthorizationPermissions: (situation) =>
    page(
      situation,
      permissionCollections(situation.organization, situation.query),
      (collection) => collection,
    ),
  getAuthorizationDivisions: (situation) =>
    page(
      situation,
      situation.organization.divisions.filter(({ name }) => isAsked(situation, name)),
      divisionForm,
    ),
  getAuthorizationDivision: (situation) =>
    one(situation, situation.organization.divisions, situation.params.divisionId, divisionForm),
  getAuthorizationDivisionspermittedPagedMe: (situation) => permitted(situation, situation.caller.subject),
  getAuthorizationDivisionspermittedPagedSubjectId: (situation) =>
    permitted(situation, subjectOf(situation.organization, situation.params.subjectId)),
  getAuthorizationProducts: (situation) => page(situation, situation.organization.products, (id) => ({ id })),
  // Such a listing has no numbered pages.
  getAuthorizationPolicies: ({ organization }) =>
    ok({
      entities: organization.accessPolicies.map(accessPolicyForm),
      selfUri: '/api/v2/authorization/policies',
    }),
  getAuthorizationPolicy: (situation) =>
    one(situation, situation.organization.accessPolicies, situation.params.policyId, accessPolicyForm),
  getAuthorizationRoles: (situation) =>
    page(
      situation,
      situation.organization.roles.filter(({ name }) => isAsked(situation, name)),
      roleForm,
    ),
  getAuthorizationRole: (situation) =>
    one(situation, situation.organization.roles, situation.params.roleId, roleForm),
};

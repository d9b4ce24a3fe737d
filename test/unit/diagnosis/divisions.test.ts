import {
  bundle,
  clientToken,
  EVERYWHERE,
  gets,
  groupRole,
  HOME,
  offers,
  refuses,
  role,
  SALES,
  subject,
  userToken,
} from '../../support/bundle';
import { answered, missingAll, refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const LIST = `/api/v2/outbound/contactlists/${ID}`;
const WHOLE = `/api/v2/conversations/${ID}`;
const PART = `${WHOLE}/customattributes/${ID}`;
const PART_VIEW = 'conversation:customAttributes:view';
const FLOW = `/api/v2/flows/${ID}`;
const user = userToken(['routing', 'outbound', 'architect', 'conversations', 'users', 'analytics']);
const both = gets('/api/v2/authorization/divisions', {
  entities: [
    { ...HOME, homeDivision: true },
    { ...SALES, homeDivision: false },
  ],
});
const partInHome = gets(PART, { id: ID, division: HOME });
const wholeInSales = gets(WHOLE, { id: ID, divisions: [{ division: SALES }] });
const offered = offers([
  'outbound:contactList:edit',
  'outbound:contactList:view',
  'routing:queue:view',
  'routing:queue:add',
  'architect:flow:view',
  'architect:flow:delete',
]);

/** A path with two objects: which of their divisions counts nobody documents. */
const MEMBER = '8b38728d-15a5-4ea5-8c5c-7c8d110d1a6e';
const MEMBERSHIP = `/api/v2/users/${MEMBER}/queues/${ID}`;
const memberInHome = gets(`/api/v2/users/${MEMBER}`, { id: MEMBER, division: HOME });
const queueInSales = gets(`/api/v2/routing/queues/${ID}`, { id: ID, division: SALES });
const joins = subject(role(SALES, 'routing:queueMember:manage'));
const offersMembership = offers(['routing:queueMember:manage', 'routing:queue:join']);

describe('divisions', () => {
  rows([
    {
      is: 'of two objects on the path only one lets the caller in: open before the call',
      text: request(`PATCH ${MEMBERSHIP}`, { grant: 'pkce', body: { joined: true } }),
      evidence: bundle(user, joins, offersMembership, memberInHome, queueInSales),
      verdict: 'unknown',
      cause: null,
      mentions: ['Sales', 'Home', 'which of the objects on the path counts is not documented'],
    },
    {
      is: 'of two objects on the path neither lets the caller in',
      text: request(`PATCH ${MEMBERSHIP}`, { grant: 'pkce', body: { joined: true } }),
      evidence: bundle(
        user,
        subject(role({ id: 'another', name: 'Another' }, 'routing:queueMember:manage')),
        offersMembership,
        memberInHome,
        queueInSales,
      ),
      verdict: 'denied',
      cause: 'division',
    },
    {
      is: 'the id as a fourth part of the permission, without evidence',
      text:
        request(`PUT ${LIST}`, { grant: 'client-credentials', body: { name: 'x' } }) +
        missingAll(`outbound:contactList:edit:${SALES.id}`),
      verdict: 'denied',
      cause: 'division',
      mentions: ['outbound:contactList:edit', SALES.id],
      never: ['add the scope'],
    },
    {
      is: 'the id as a fourth part, held elsewhere: the division gets its name',
      text:
        request(`PUT ${LIST}`, { grant: 'client-credentials', body: { name: 'x' } }) +
        missingAll(`outbound:contactList:edit:${SALES.id}`),
      evidence: bundle(clientToken(), subject(role(HOME, 'outbound:contactList:edit')), offered, both),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['Sales', 'Home', 'Nightly export', 'Give the role'],
      checks: { division: 'fail', permission: 'pass' },
    },
    {
      is: 'the id as a fourth part, held nowhere: the role is missing, there',
      text:
        request(`PUT ${LIST}`, { grant: 'client-credentials', body: { name: 'x' } }) +
        missingAll(`outbound:contactList:edit:${SALES.id}`),
      evidence: bundle(clientToken(), subject(role(HOME, 'outbound:contactList:view')), offered, both),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'high',
      open: [],
      mentions: ['in the division Sales'],
    },
    {
      is: 'a code without any list',
      text:
        request(`DELETE ${FLOW}`, { grant: 'pkce' }) +
        refused(
          403,
          'missing.division.permission',
          'You are not authorized to perform the requested action.',
        ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['architect:flow:delete', 'division of the object'],
    },
    {
      is: 'a code without any list, and the object tells its division',
      text:
        request(`DELETE ${FLOW}`, { grant: 'pkce' }) +
        refused(
          403,
          'missing.division.permission',
          'You are not authorized to perform the requested action.',
        ),
      evidence: bundle(
        user,
        subject(role(HOME, 'architect:flow:*')),
        offered,
        gets(FLOW, { id: ID, division: SALES }),
      ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['in the division Sales'],
    },
    {
      is: 'an empty list of permissions in a division',
      text:
        request(`POST /api/v2/authorization/divisions/${SALES.id}/objects/CAMPAIGN`, {
          grant: 'user',
          body: [ID],
        }) +
        refused(
          403,
          'missing.any.division.permissions',
          `Unable to perform the requested action. You must have at least one of the following permissions assigned: [] in at least one of the following division(s): [${SALES.id}]`,
        ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: [SALES.id],
      never: ['permission []'],
    },
    {
      is: 'a bare 403, and the object is elsewhere than the role',
      text: request(`GET ${FLOW}`, { grant: 'pkce' }) + answered(403),
      evidence: bundle(
        user,
        subject(groupRole(HOME, 'architect:flow:view')),
        offered,
        gets(FLOW, { division: SALES }),
      ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['through a group', 'Sales'],
    },
    {
      is: 'the refusal to show the object names its division',
      text: request(`PUT ${LIST}`, { grant: 'pkce', body: { name: 'x' } }) + answered(403),
      evidence: bundle(
        user,
        subject(role(HOME, 'outbound:contactList:*')),
        offered,
        refuses(
          `GET ${LIST}`,
          403,
          'missing.any.division.permissions',
          `Unable to perform the requested action. You must have at least one of the following permissions assigned: [outbound:contactList:view] in at least one of the following division(s): [${SALES.id}]`,
        ),
      ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: [SALES.id],
    },
    {
      is: 'held in some divisions and refused: most likely the object is in another one',
      text: request(`GET ${FLOW}`, { grant: 'pkce' }) + answered(403),
      evidence: bundle(user, subject(role(HOME, 'architect:flow:view')), offered),
      verdict: 'denied',
      cause: 'division',
      sure: 'medium',
      next: [`GET ${FLOW}`],
    },
    {
      is: 'held in some divisions, before the call: open until the object is seen',
      text: request(`GET ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(user, subject(role(HOME, 'architect:flow:view')), offered),
      verdict: 'unknown',
      cause: null,
      next: [`GET ${FLOW}`],
      checks: { division: 'unknown' },
    },
    {
      is: 'two objects on the path, in divisions of which one lets in: nobody documents which counts',
      text: request(`GET ${PART}`, { grant: 'pkce' }),
      evidence: bundle(user, partInHome, wholeInSales, subject(role(HOME, PART_VIEW)), offers([PART_VIEW])),
      verdict: 'unknown',
      cause: null,
      checks: { division: 'unknown' },
    },
    {
      is: 'two objects on the path, of which only the outer one is seen',
      text: request(`GET ${PART}`, { grant: 'pkce' }),
      evidence: bundle(user, wholeInSales, subject(role(HOME, PART_VIEW)), offers([PART_VIEW])),
      verdict: 'denied',
      cause: 'division',
    },
    {
      is: 'held everywhere: the division of the object does not matter',
      text: request(`GET ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(user, subject(role(EVERYWHERE, 'architect:flow:view')), offered),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'a permission that divisions do not divide holds wherever the role was given',
      text: request(`GET ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(HOME, 'architect:flow:view')),
        offers([], ['architect:flow:view']),
        gets(FLOW, { division: SALES }),
      ),
      verdict: 'allowed',
      cause: null,
      checks: { division: 'pass' },
    },
    {
      is: 'a new object is wanted in a division where the role is not given',
      text: request('POST /api/v2/routing/queues', { body: { name: 'Ferries', division: { id: SALES.id } } }),
      evidence: bundle(user, subject(role(HOME, 'routing:queue:add')), offered, both),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['Sales'],
    },
    {
      is: 'a conversation is in several divisions, any of which lets the caller in',
      text: request(`GET /api/v2/analytics/conversations/${ID}/details`),
      evidence: bundle(
        user,
        subject(role(SALES, 'analytics:conversationDetail:view')),
        offers(['analytics:conversationDetail:view']),
        gets(`/api/v2/conversations/${ID}`, { divisions: [{ division: HOME }, { division: SALES }] }),
      ),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'a listing leaves out what is in other divisions, without a word',
      text:
        request('GET /api/v2/flows', {
          grant: 'client-credentials',
          notes: ['half of the flows are not there'],
        }) + answered(200, { entities: [{ id: ID, name: 'Main', division: HOME }], total: 1 }),
      evidence: bundle(clientToken(), subject(role(HOME, 'architect:flow:view')), offered, both),
      verdict: 'allowed',
      cause: 'division',
      sure: 'high',
      mentions: ['architect:flow:view', 'Home', 'Sales'],
    },
    {
      is: 'the same without evidence: what would tell is asked for',
      text:
        request('GET /api/v2/flows', { grant: 'client-credentials' }) +
        answered(200, { entities: [{ id: ID, name: 'Main', division: HOME }], total: 1 }),
      verdict: 'allowed',
      cause: null,
      next: ['/api/v2/authorization/subjects/me', 'divisionspermitted'],
    },
    {
      is: 'an answer that shows objects of the other division was not filtered by it',
      text:
        request('GET /api/v2/flows', { grant: 'client-credentials' }) +
        answered(200, { entities: [{ id: ID, division: SALES }], total: 1 }),
      evidence: bundle(clientToken(), subject(role(HOME, 'architect:flow:view')), offered, both),
      verdict: 'allowed',
      cause: 'division',
      sure: 'at most medium',
    },
    {
      is: 'a search filters like a listing',
      text:
        request('POST /api/v2/users/search', { grant: 'pkce', body: { query: [] } }) +
        answered(200, { results: [], total: 0 }),
      evidence: bundle(
        user,
        subject(role(HOME, 'directory:user:view')),
        offers(['directory:user:view']),
        both,
      ),
      verdict: 'allowed',
      cause: 'division',
      mentions: ['Sales'],
    },
    {
      is: 'the service of the workforce says one thing for role and division',
      text:
        request(`GET /api/v2/workforcemanagement/managementunits/${ID}/agents/${ID}`, {
          grant: 'client-credentials',
        }) +
        refused(
          403,
          'wfm.permission.failure',
          'The user is not authorized to make the request because they are not authorized for the division of the business unit nor for the requested management units',
        ),
      verdict: 'denied',
      cause: 'role-permission',
      sure: 'medium',
      open: ['division'],
    },
    {
      is: 'the same where the permission is held in one division',
      text:
        request(`PATCH /api/v2/workforcemanagement/managementunits/${ID}`, {
          grant: 'client-credentials',
          body: {},
        }) +
        refused(
          403,
          'wfm.permission.failure',
          'The user is not authorized to make the request because they are not authorized for the division of the business unit nor for the requested management units',
        ),
      evidence: bundle(
        clientToken(),
        subject(role(HOME, 'wfm:managementUnit:edit')),
        offers(['wfm:managementUnit:edit']),
      ),
      verdict: 'denied',
      cause: 'division',
      sure: 'medium',
      open: ['role-permission'],
    },
  ]);
});

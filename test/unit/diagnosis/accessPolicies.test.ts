import { bundle, EVERYWHERE, gets, offers, refuses, role, subject, userToken } from '../../support/bundle';
import { refused, request } from '../../support/request';
import { rows } from '../../support/rows';

const ID = '7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const DELETE = 'routing:skill:manage';
const text = request(`DELETE /api/v2/routing/skills/${ID}`, { grant: 'pkce' });
const grants = [userToken(['routing']), subject(role(EVERYWHERE, DELETE))] as const;
const SET_UP = ['authorization:policy:add', 'authorization:policy:edit'];
const holder = [...grants, offers([], [DELETE, ...SET_UP])] as const;
const CALL = '/api/v2/authorization/policies';
const policy = (targetResource: unknown, more: object = {}) => ({
  id: 'p1',
  name: 'Skills stay',
  targetResource,
  subject: { type: 'ALL' },
  effect: 'DENY',
  active: true,
  ...more,
});
const policies = (...entities: readonly object[]) => bundle(...holder, gets(CALL, { entities }));

describe('access policies of the organization, before the call', () => {
  rows([
    {
      is: 'none is about what the operation asks for',
      text,
      evidence: policies(policy('routing:queue:delete')),
      verdict: 'allowed',
      cause: null,
      mentions: ['none is about this permission'],
    },
    {
      is: 'one is: whom it denies, nobody here can judge',
      text,
      evidence: policies(policy(DELETE)),
      verdict: 'unknown',
      cause: null,
      mentions: ['Skills stay', 'its subject and condition decide'],
      next: ['under which condition'],
    },
    {
      is: 'one is, by a wildcard',
      text,
      evidence: policies(policy('routing:*:*')),
      verdict: 'unknown',
      cause: null,
    },
    {
      is: 'one is about something that cannot be read',
      text,
      evidence: policies(policy({ skill: true })),
      verdict: 'unknown',
      cause: null,
      mentions: ['an unreadable target'],
    },
    {
      is: 'one that is switched off denies nothing',
      text,
      evidence: policies(policy(DELETE, { active: false })),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'not to be read: allowed, and the condition is named',
      text,
      evidence: bundle(...holder, refuses(`GET ${CALL}`, 403, 'missing.any.permissions')),
      verdict: 'allowed',
      cause: null,
      mentions: [
        'Allowed, unless an access policy denies it',
        'may still deny it',
        '403 missing.any.permissions',
      ],
    },
    {
      is: 'not to be read, where the organization offers no permission to set one up',
      text,
      evidence: bundle(
        ...grants,
        offers([], [DELETE]),
        refuses(`GET ${CALL}`, 403, 'missing.any.permissions'),
      ),
      verdict: 'allowed',
      cause: null,
      mentions: ['Allowed: every documented gate', 'no permission to set one up'],
      checks: { 'access-policy': 'pass' },
    },
    {
      is: 'not to be read, where one of the permissions to set one up is offered',
      text,
      evidence: bundle(
        ...grants,
        offers([], [DELETE, ...SET_UP.slice(1)]),
        refuses(`GET ${CALL}`, 403, 'missing.any.permissions'),
      ),
      verdict: 'allowed',
      cause: null,
      mentions: ['Allowed, unless an access policy denies it'],
    },
    {
      is: 'cut: what is missing may deny it',
      text,
      evidence: bundle(...holder, {
        [`GET ${CALL}`]: { status: 200, body: { entities: [] }, complete: false },
      }),
      verdict: 'allowed',
      cause: null,
      mentions: ['Allowed, unless an access policy denies it', 'the list of policies was cut'],
    },
    {
      is: 'behind the call the answer itself says so',
      text:
        text +
        refused(
          403,
          'authz.policy.denied',
          "Unable to perform the requested action. Your organization's security policies have denied access. Policy ID(s): [p1]",
        ),
      evidence: policies(policy(DELETE)),
      verdict: 'denied',
      cause: 'org-policy',
    },
  ]);
});

import {
  bundle,
  EVERYWHERE,
  HOME,
  offers,
  refuses,
  role,
  SALES,
  subject,
  userToken,
} from '../../support/bundle';
import { request } from '../../support/request';
import { rows } from '../../support/rows';

const FLOW = '/api/v2/flows/7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const user = userToken(['architect']);
const offered = offers(['architect:flow:view', 'architect:flow:delete']);
const flowIsElsewhere = refuses(`GET ${FLOW}`, 403, 'missing.division.permission');

describe('divisions in which an object is not', () => {
  rows([
    {
      is: 'an object that is shown in no division of the role is in none of them',
      text: request(`DELETE ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(SALES, 'architect:flow:view'), role(SALES, 'architect:flow:delete')),
        offered,
        flowIsElsewhere,
      ),
      verdict: 'denied',
      cause: 'division',
      sure: 'high',
      mentions: ['the object is not in Sales', `GET ${FLOW}`],
      checks: { division: 'fail', permission: 'pass' },
    },
    {
      is: 'an object that is shown in no division of one role may be where another is given',
      text: request(`DELETE ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(SALES, 'architect:flow:view'), role(HOME, 'architect:flow:delete')),
        offered,
        flowIsElsewhere,
      ),
      verdict: 'unknown',
      cause: null,
      checks: { division: 'unknown' },
    },
    {
      is: 'an object that is not shown for want of a role may be anywhere',
      text: request(`DELETE ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(SALES, 'architect:flow:view'), role(SALES, 'architect:flow:delete')),
        offered,
        refuses(`GET ${FLOW}`, 403, 'missing.any.permissions'),
      ),
      verdict: 'unknown',
      cause: null,
      checks: { division: 'unknown' },
    },
    {
      is: 'an object that is not shown, to whom divisions may not divide the permission',
      text: request(`DELETE ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(SALES, 'architect:flow:view'), role(SALES, 'architect:flow:delete')),
        offers(['architect:flow:view'], ['architect:flow:delete']),
        flowIsElsewhere,
      ),
      verdict: 'allowed',
      cause: null,
    },
    {
      is: 'an object that is not shown although the role is given everywhere contradicts itself',
      text: request(`DELETE ${FLOW}`, { grant: 'pkce' }),
      evidence: bundle(
        user,
        subject(role(EVERYWHERE, 'architect:flow:view'), role(SALES, 'architect:flow:delete')),
        offered,
        flowIsElsewhere,
      ),
      verdict: 'unknown',
      cause: null,
      checks: { division: 'unknown' },
    },
  ]);
});

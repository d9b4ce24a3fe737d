import assert from 'node:assert/strict';
import { loadCatalog } from '../../../src/catalog/load';
import { Evidence } from '../../../src/evidence/evidence';
import { parseBundle } from '../../../src/evidence/parseBundle';
import { foreseenRefusal, needsOf } from '../../../src/platform/foreseenRefusal';
import {
  bundle,
  clientToken,
  EVERYWHERE,
  gets,
  role,
  subject,
  userToken,
  type Answers,
} from '../../support/bundle';

const catalog = loadCatalog();
const CLIENT = 'GET /api/v2/oauth/clients/7a27617c-90f4-4d94-b4ff-6b6acf000b5c';
const SCOPE_REFUSED: Answers = {
  'GET /api/v2/organizations/me': {
    status: 403,
    body: { code: 'app.not.authorized.for.scope', message: 'App not authorized to use scope [organization]' },
  },
};
const holder = subject(role(EVERYWHERE, 'oauth:client:view'));

function foreseen(line: string, ...answers: Answers[]) {
  return foreseenRefusal(line, catalog, new Evidence(parseBundle(bundle(...answers))));
}

describe('what a diagnosing call needs', () => {
  it('is what the catalog has for it', () => {
    assert.deepEqual(needsOf(`${CLIENT}?expand=x`, catalog), {
      scopes: ['oauth', 'oauth:readonly'],
      mode: 'ANY',
      permissions: ['oauth:client:view'],
    });
    assert.equal(needsOf('GET /api/v2/no/such/thing', catalog), undefined);
  });

  it('is held, or not known: the call is made', () => {
    assert.equal(foreseen(CLIENT, userToken(['oauth']), holder, SCOPE_REFUSED), undefined);
    assert.equal(foreseen(CLIENT), undefined);
    assert.equal(foreseen('GET /api/v2/no/such/thing', userToken([]), subject()), undefined);
  });

  it('is not held: the call is left out', () => {
    assert.equal(foreseen(CLIENT, userToken(['oauth']), subject()), 'permission');
    assert.equal(foreseen(CLIENT, clientToken(), subject()), 'permission');
  });

  it('is no scope of the token: left out only where scopes are seen to be enforced', () => {
    assert.equal(foreseen(CLIENT, userToken(['users']), holder), undefined);
    assert.equal(foreseen(CLIENT, userToken(['users']), holder, SCOPE_REFUSED), 'scope');
    assert.equal(foreseen(CLIENT, clientToken(), holder, SCOPE_REFUSED), undefined);
  });

  it('is no permission at all: the phone may be asked about', () => {
    const phone = gets('/api/v2/users/me', { id: 'x' });
    assert.equal(foreseen('GET /api/v2/stations/x', userToken(['stations']), subject(), phone), undefined);
  });
});

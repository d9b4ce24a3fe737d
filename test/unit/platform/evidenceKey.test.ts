import assert from 'node:assert/strict';
import { evidenceKey } from '../../../src/platform/evidenceKey';

const isKeyOf = (key: string, line: string) => it(line, () => assert.equal(evidenceKey(line), key));

describe('key of a diagnosing call', () => {
  isKeyOf('GET /api/v2/tokens/me', 'GET /api/v2/tokens/me');
  isKeyOf('GET /api/v2/users/me', 'GET /api/v2/users/me?expand=station,presence');
  isKeyOf(
    'GET /api/v2/authorization/divisions',
    'GET /api/v2/authorization/divisions?pageSize=100&pageNumber=2',
  );
  const permitted = 'GET /api/v2/authorization/divisionspermitted/paged/me';
  isKeyOf(
    `${permitted}?permission=routing:queue:view`,
    `${permitted}?pageSize=100&permission=routing%3Aqueue%3Aview`,
  );
  const offered = 'GET /api/v2/authorization/permissions';
  isKeyOf(
    `${offered}?query=routing,wfm&queryType=domain`,
    `${offered}?queryType=domain&pageSize=9&query=routing,wfm`,
  );
  const numbers = 'GET /api/v2/telephony/providers/edges/didpools/dids';
  isKeyOf(
    `${numbers}?phoneNumber=+13175550101&type=ASSIGNED`,
    `${numbers}?type=ASSIGNED&phoneNumber=%2B13175550101`,
  );
  isKeyOf('GET /a?name=x%26type=y%20%23', 'GET /a?name=x%26type%3Dy+%23');
});

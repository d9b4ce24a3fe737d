import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { diagnosingCalls } from '../../../src/platform/diagnosingCalls';
import { evidenceKey } from '../../../src/platform/evidenceKey';
import { readInput } from '../../../src/request/read';

const catalog = loadCatalog();
const ALWAYS = ['tokens/me', 'authorization/subjects/me', 'users/me', 'authorization/permissions'];
const ID = '6d27c262-b846-44b9-8b6a-3667dd05c65c';
const OTHER = '9F60ACC7-b1e4-4788-b7ab-079bdee54057';

function calls(text: string): string[] {
  const [request] = readInput(text, { fileName: 'x.http', catalog });
  assert.ok(request);
  return diagnosingCalls(request, catalog).map((line) => evidenceKey(line).replace('GET /api/v2/', ''));
}

/** Asserts what is asked beside what is asked always. */
function asks(text: string, ...more: string[]) {
  assert.deepEqual(calls(text), [...ALWAYS, ...more]);
}

describe('which calls settle a request', () => {
  it('the same four for anything', () => {
    asks('GET /api/v2/routing/queues');
    asks('GET /api/v2/outbound/routes');
    asks('{"message":"Forbidden"}');
  });

  it('the object that the path names', () => {
    asks(`PUT /api/v2/routing/queues/${ID}`, `routing/queues/${ID}`);
    asks(`GET /api/v2/conversations/${OTHER}`, `conversations/${OTHER}`);
    asks(`POST /api/v2/authorization/divisions/${ID}/objects/QUEUE`, `authorization/divisions/${ID}`);
    asks(`GET /api/v2/users/${ID}/station`, `users/${ID}`);
  });

  it('the objects that the body names, once each', () => {
    asks(
      `POST /api/v2/routing/queues\n\n{"name":"x","division":{"id":"${ID}"},"nested":[{"divisionId":"${ID}","id":"${OTHER}"}]}`,
      `authorization/divisions/${ID}`,
    );
  });

  it('what a call depends on', () => {
    const edges = 'telephony/providers/edges';
    asks(
      `POST /api/v2/conversations/calls\n\n{"phoneNumber":"+13175550142","callFromQueueId":"${ID}","conversationIds":["${OTHER}"]}`,
      `${edges}/sites`,
      `${edges}/outboundroutes`,
      `routing/queues/${ID}`,
      `conversations/${OTHER}`,
    );
  });

  it('nothing about what is no id', () => {
    asks('POST /api/v2/users/agent-id-123/queues\n\n{"queueId":"{{queueId}}","userId":"../../tokens/me"}');
  });

  it('reading calls of documented operations only, and not without end', () => {
    const ids = fc.array(fc.uuid(), { maxLength: 60 });
    const name = fc.constantFrom(
      'queueId',
      'userId',
      'siteId',
      'clientId',
      'stationId',
      'divisionId',
      'conversationId',
    );
    fc.assert(
      fc.property(ids, name, (all, field) => {
        const found = calls(
          `POST /api/v2/conversations/calls\n\n${JSON.stringify(all.map((id) => ({ [field]: id })))}`,
        );
        assert.ok(found.length <= 24);
        for (const path of found) assert.ok(catalog.match('GET', `/api/v2/${path}`), path);
      }),
      { numRuns: 50 },
    );
  });
});

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { loadCatalog } from '../../../src/catalog/load';
import { diagnosingCalls } from '../../../src/platform/diagnosingCalls';
import { evidenceKey } from '../../../src/platform/evidenceKey';
import { readInput } from '../../../src/request/read';

const catalog = loadCatalog();
const ALWAYS = ['tokens/me', 'authorization/subjects/me', 'users/me'];
const OFFERED = 'authorization/permissions';
const EDGES = 'telephony/providers/edges';
const ID = '6d27c262-b846-44b9-8b6a-3667dd05c65c';
const OTHER = '9F60ACC7-b1e4-4788-b7ab-079bdee54057';

const offered = (domains: string) => `${OFFERED}?query=${domains}&queryType=domain`;
const permitted = (permission: string) =>
  `authorization/divisionspermitted/paged/me?permission=${permission}`;

function calls(text: string): string[] {
  const [request] = readInput(text, { fileName: 'x.http', catalog });
  assert.ok(request);
  return diagnosingCalls(request, catalog).map((line) => evidenceKey(line).replace('GET /api/v2/', ''));
}

/** Asserts what is asked beside what is asked always. */
function asks(text: string, ...more: string[]) {
  assert.deepEqual(calls(text), [...ALWAYS, ...more]);
}

/** Asserts that these are among what is asked. */
function asksAmong(text: string, ...some: string[]) {
  const found = calls(text);
  assert.deepEqual(
    some.filter((call) => !found.includes(call)),
    [],
  );
}

describe('which calls settle a request', () => {
  it('who the token is and what it holds; all that can be granted where no permission is named', () => {
    asks('GET /api/v2/outbound/routes', OFFERED);
    asks('{"message":"Forbidden"}', OFFERED);
    asks('GET /api/v2/users/me', OFFERED);
  });

  it('what can be granted, of the domains that operation, refusal and user name', () => {
    asks('POST /api/v2/routing/queues\n\n{}', offered('authorization,routing'));
    asksAmong(
      '# @permissions outbound:campaign:view\nPOST /api/v2/routing/queues\n\n{}\n\nHTTP/1.1 403 Forbidden\n\n{"message":"missing [wfm:schedule:view, not a name]"}',
      offered('outbound,routing,wfm'),
    );
    asksAmong('GET /api/v2/telephony/providers/edges/numberplans', offered('authorization,telephony'));
  });

  it('the object that the path names, and where its permission is held', () => {
    asks(
      `PUT /api/v2/routing/queues/${ID}`,
      offered('authorization,routing'),
      `routing/queues/${ID}`,
      permitted('routing:queue:edit'),
    );
    asksAmong(`GET /api/v2/conversations/calls/${OTHER}`, `conversations/${OTHER}`);
    asksAmong(`POST /api/v2/authorization/divisions/${ID}/objects/QUEUE`, `authorization/divisions/${ID}`);
    asksAmong(`GET /api/v2/users/${ID}/station`, `users/${ID}`);
    asksAmong(`GET /api/v2/outbound/campaigns/${ID}/progress`, `outbound/campaigns/${ID}`);
    asksAmong(`POST /api/v2/outbound/campaigns/${ID}/no/such/thing`, `outbound/campaigns/${ID}`);
  });

  it('which divisions a listing that was answered may leave out', () => {
    asks(
      'GET /api/v2/routing/queues?name=x\n\nHTTP/1.1 200 OK\n\n{"entities":[]}',
      offered('routing'),
      ...(catalog.match('GET', '/api/v2/routing/queues')?.operation.permissions ?? []).map(permitted),
      'authorization/divisions',
    );
  });

  it('the objects that the body names, once each', () => {
    asks(
      `POST /api/v2/routing/queues\n\n{"name":"x","division":{"id":"${ID}"},"nested":[{"divisionId":"${ID}","id":"${OTHER}"}]}`,
      offered('authorization,routing'),
      `authorization/divisions/${ID}`,
    );
  });

  it('what a call depends on', () => {
    asks(
      `POST /api/v2/conversations/calls\n\n{"phoneNumber":"+13175550142","callerId":"+13175550100","callFromQueueId":"${ID}","conversationIds":["${OTHER}"]}`,
      offered('authorization,conversation'),
      'organizations/me',
      `${EDGES}/sites`,
      `${EDGES}/outboundroutes`,
      `routing/queues/${ID}`,
      `conversations/${OTHER}`,
      `${EDGES}/dids?phoneNumber=+13175550100`,
      `${EDGES}/dids?phoneNumber=+13175550142`,
      `${EDGES}/didpools`,
    );
  });

  it('the conversation that was made, and the client that asks for a token', () => {
    asksAmong(
      `POST /api/v2/conversations/calls\n\n{}\n\nHTTP/1.1 202 Accepted\n\n{"id":"${ID}"}`,
      `conversations/${ID}`,
    );
    asksAmong(
      `POST https://login.mypurecloud.com/oauth/token\n\ngrant_type=authorization_code&client_id=${ID}`,
      `oauth/clients/${ID}`,
    );
    asksAmong(`GET https://login.mypurecloud.com/oauth/authorize?client_id=${ID}`, `oauth/clients/${ID}`);
  });

  it('nothing about what is no id', () => {
    const body = '{"queueId":"{{queueId}}","userId":"../../tokens/me"}';
    assert.ok(
      calls(`POST /api/v2/users/agent-id-123/queues\n\n${body}`).every((one) => !/\{|\.\.|agent/.test(one)),
    );
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
        for (const path of found) assert.ok(catalog.match('GET', `/api/v2/${path.split('?')[0]}`), path);
      }),
      { numRuns: 50 },
    );
  });

  it('for every operation of the catalog', () => {
    for (const { method, path } of catalog.operations) {
      const line = `${method} ${path.replaceAll(/\{[^}]*\}/g, ID)}`;
      for (const one of calls(line)) {
        assert.ok(catalog.match('GET', `/api/v2/${one.split('?')[0]}`), `${line}: ${one}`);
      }
    }
  });
});

import assert from 'node:assert/strict';
import { usesIn } from '../../../src/preflight/uses';
import { asLine, catalog, project } from './texts';

/** What a person finds in each project, file by file; see test/fixtures/preflight. */
const expected: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  'node-service': {
    'requests/skills.postman_collection.json': ['9 getRoutingSkills (request)'],
    'requests/users.http': ['4 getUsersMe (request)'],
    'src/presence.mjs': [
      '7 patchUserPresencesPurecloud (request)',
      '15 undocumented GET /api/v2/users/{{userId}}/permissions',
      '17 method-unknown ? /api/v2/routing/queues/{{queueId}}',
    ],
    'src/queues.js': [
      '23 getRoutingQueue (sdk-method)',
      '24 postRoutingQueueMembers (sdk-method)',
      '28 postConversationsCalls (sdk-method)',
    ],
  },
  'python-script': {
    'export.py': [
      '25 postAnalyticsConversationsDetailsQuery (sdk-method)',
      '30 getRoutingQueueMembers (request)',
      '35 getUser (sdk-method)',
      '39 getAuthorizationDivisions (request)',
    ],
    'tokens.sh': ['3 getTokensMe (request)', '4 deleteUser (request)'],
  },
  'go-and-csharp': {
    'Worker/Worker.cs': [
      '15 getRoutingWrapupcodes (sdk-method)',
      '16 getUserRoutingstatus (url)',
      '17 putUserRoutingstatus (url)',
      '18 getOrganizationsMe (url)',
    ],
    'main.go': ['11 deleteUser (url)', '21 getGroup (sdk-method)', '23 getStation (only-method)'],
  },
};

describe('the operations of a sample project', () => {
  for (const [name, files] of Object.entries(expected)) {
    it(`${name}: all of them, and nothing else`, async () => {
      const { texts } = await project(name);
      const found = texts
        .map((text) => [text.file, usesIn(text, catalog).map(asLine)] as const)
        .filter(([, lines]) => lines.length > 0);
      assert.deepEqual(Object.fromEntries(found), files);
    });
  }

  it('have places that are those words of the text', async () => {
    const { texts } = await project('node-service');
    const text = texts.find(({ file }) => file === 'src/queues.js')!;
    assert.deepEqual(
      usesIn(text, catalog).map(({ place: { at } }) => text.text.slice(at.start, at.end)),
      ['getRoutingQueue', 'postRoutingQueueMembers', 'postConversationsCalls'],
    );
  });
});

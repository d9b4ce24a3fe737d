import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { answerTool } from '../../../src/agent/answer';
import { tools, type ToolName } from '../../../src/agent/toolTable';
import { loadCatalog } from '../../../src/catalog/load';
import type { EvidenceBundle } from '../../../src/evidence/bundle';
import { bundledOrganizations } from '../../../src/sandbox/bundledOrganizations';
import { asked as askAs } from '../explorer/sandboxModel';
import { NOW, world } from '../sandbox/world';

const report = readFileSync(join(__dirname, '../../../samples/outbound-call.http'), 'utf8');
const token =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U';

const bundle: EvidenceBundle = {
  takenAt: '2026-03-02T09:14:07.000Z',
  host: 'api.mypurecloud.com',
  responses: {
    'GET /api/v2/tokens/me': {
      status: 200,
      body: {
        organization: { id: 'o', name: 'Harbour' },
        authorizedScope: ['users:readonly', 'user-basic-info'],
        OAuthClient: { id: 'c', name: 'Desk', authorizedGrantType: 'CODE', access_token: token },
      },
    },
    'GET /api/v2/authorization/subjects/me': { status: 200, body: { id: 'u', name: 'Mara', grants: [] } },
  },
};

let asked: readonly string[] = [];

async function ask(name: ToolName, input: object): Promise<Record<string, unknown>> {
  asked = [];
  const answer = await answerTool(name, input, {
    catalog: loadCatalog(),
    now: new Date('2026-03-02T09:14:07Z'),
    ask: (lines) => {
      asked = lines;
      return Promise.resolve(bundle);
    },
  });
  return answer as Record<string, unknown>;
}

const said = (answer: object) => JSON.stringify(answer);

describe('explain_refusal', () => {
  it('answers the original report: the body, false names beside the real ones, no hidden check', async () => {
    const answer = await ask('explain_refusal', { text: report });
    const [first] = answer.answers as { cause: string; verdict: string; advice: { text: string }[] }[];
    assert.deepEqual([first?.verdict, first?.cause], ['denied', 'bad-payload']);
    const words = said(answer);
    for (const part of [
      'calls:view (no such scope)',
      'the field does not exist',
      'conversation:conference:add',
      '+15550199 is too short',
      'GET /api/v2/users/{id}/permissions',
      'strips no context',
      'this text is none of the documented templates',
    ])
      assert.ok(words.includes(part), part);
    assert.ok(words.length < 8000, `${words.length} characters`);
    assert.deepEqual(asked, []);
  });

  it('says in a sentence what it misses', async () => {
    await assert.rejects(
      ask('explain_refusal', {}),
      /^UnreadableInput: Give the request or the refusal as "text"/,
    );
    await assert.rejects(ask('explain_refusal', { text: ' ' }), /^UnreadableInput: The input is empty/);
  });
});

describe('required_access', () => {
  const lines = async (input: object) =>
    ((await ask('required_access', input)).operations as { operation: string }[]).map(
      ({ operation }) => operation,
    );
  const names = (of: string, expected: string) =>
    it(of, async () => assert.deepEqual(await lines({ operation: of }), [expected]));

  names('postConversationsCalls', 'POST /api/v2/conversations/calls');
  names('post_conversations_calls', 'POST /api/v2/conversations/calls');
  names('PostConversationsCalls', 'POST /api/v2/conversations/calls');
  names('post /api/v2/conversations/calls', 'POST /api/v2/conversations/calls');
  names('GET https://api.mypurecloud.ie/api/v2/users/me?expand=station', 'GET /api/v2/users/me');

  it('tells what an operation takes', async () => {
    const answer = await ask('required_access', { operation: 'DELETE /api/v2/users/{userId}' });
    assert.deepEqual(answer.smallestScopes, ['users']);
    assert.deepEqual(answer.leastPrivilege, ['directory:user:delete']);
    assert.equal(answer.callers, 'either');
  });

  it('gives the union of a text, told by its name or not', async () => {
    const code = 'const api = new platformClient.UsersApi();\napi.getUsersMe(); api.deleteUser(id);';
    const expected = ['GET /api/v2/users/me', 'DELETE /api/v2/users/{userId}'];
    assert.deepEqual(await lines({ text: code, fileName: 'a.js' }), expected);
    assert.deepEqual(await lines({ text: code }), expected);
    assert.deepEqual(await lines({ text: report }), ['POST /api/v2/conversations/calls']);
  });

  it('calls an undocumented one that, and says nothing of whose token it takes', async () => {
    const answer = await ask('required_access', { operation: 'GET /api/v2/outbound/routes' });
    assert.match(
      said(answer.undocumented as object),
      /"GET \/api\/v2\/telephony\/providers\/edges\/outboundroutes"/,
    );
    assert.deepEqual([answer.operations, answer.callers], [[], null]);
  });

  it('refuses what is no operation', async () => {
    await assert.rejects(
      ask('required_access', { operation: 'make a call' }),
      /is no operation: write METHOD/,
    );
    await assert.rejects(
      ask('required_access', {}),
      /^UnreadableInput: No call of the Platform API is found/,
    );
  });
});

describe('my_access', () => {
  it('says who is signed in, by reading calls alone', async () => {
    const { identity, access } = await ask('my_access', {});
    assert.deepEqual(
      asked.filter((line) => !line.startsWith('GET /api/v2/')),
      [],
    );
    assert.ok(asked.length > 0);
    assert.match(said(identity as object), /"organization":"Harbour","client":"Desk"/);
    assert.equal(access, null);
  });

  it('says what is granted and what is missing', async () => {
    const { access } = await ask('my_access', { operation: 'DELETE /api/v2/users/{userId}' });
    assert.ok(!said(access as object).includes('redacted'));
    const { overall, scopes, permissions } = access as {
      overall: string;
      scopes: { missing: string[] };
      permissions: { standing: string }[];
    };
    assert.deepEqual([overall, scopes.missing, permissions[0]?.standing], ['missing', ['users'], 'missing']);
  });

  it('says at once what an access policy may deny', async () => {
    const here = world(bundledOrganizations(loadCatalog())[1]);
    const overall = async (who: string) => {
      const answer = await answerTool(
        'my_access',
        { operation: 'DELETE /api/v2/routing/queues/{queueId}' },
        { catalog: loadCatalog(), now: NOW, ask: (lines) => askAs(here, who, lines) },
      );
      return (answer as { access: { overall: string } }).access.overall;
    };
    assert.equal(await overall('governed'), 'granted, unless an access policy denies it');
    assert.equal(await overall('governor'), 'granted, unless an access policy denies it');
  });

  it('asks nothing where the operation is none', async () => {
    await assert.rejects(ask('my_access', { operation: 'nonsense' }));
    assert.deepEqual(asked, []);
  });
});

describe('tools for agents', () => {
  it('tell no token, whatever is handed to them', async () => {
    const hiding = fc.constantFrom(
      (secret: string) =>
        `GET https://api.mypurecloud.com/api/v2/users/me\nAuthorization: Bearer ${secret}\n\nHTTP/1.1 403\n`,
      (secret: string) =>
        `curl -H "Authorization: bearer ${secret}" https://api.mypurecloud.com/api/v2/users/me?access_token=${secret}`,
      (secret: string) =>
        `{"message":"${secret} is refused","code":"bad.credentials","status":401,"access_token":"${secret}"}`,
      (secret: string) =>
        `fetch('https://api.mypurecloud.com/api/v2/users/me', { headers: { Authorization: 'Bearer ${secret}' } })`,
      (secret: string) =>
        `POST https://login.mypurecloud.com/oauth/token\n\ngrant_type=client_credentials&client_secret=${secret}`,
    );
    const names = fc.constantFrom(...Object.values(tools).map(({ name }) => name));
    await fc.assert(
      fc.asyncProperty(hiding, names, async (hide, name) => {
        const input = { text: hide(token), operation: name === 'explain_refusal' ? undefined : '' };
        const answer = await ask(name, input).catch((error: unknown) => ({ error: String(error) }));
        assert.ok(!said(answer).includes(token.slice(0, 30)), said(answer));
        assert.ok(!said(answer).includes(token.split('.')[2] ?? ''));
      }),
      { numRuns: 60 },
    );
  });

  it('have closed schemas, whose required fields exist', () => {
    for (const { inputSchema } of Object.values(tools)) {
      const { required } = inputSchema as { required?: readonly string[] };
      for (const name of required ?? []) assert.ok(Object.hasOwn(inputSchema.properties, name), name);
      assert.equal(inputSchema.additionalProperties, false);
    }
  });
});

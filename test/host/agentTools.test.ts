import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { tools } from '../../src/editor/contributions/tools';

const [explain, required, mine] = tools.map(({ id }) => id) as [string, string, string];

async function invoke(name: string, input: object): Promise<Record<string, unknown>> {
  const result = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined });
  const [part] = result.content;
  assert.ok(part instanceof vscode.LanguageModelTextPart);
  return JSON.parse(part.value) as Record<string, unknown>;
}

describe('tools for language models', () => {
  it('are all there, each with a schema', () => {
    const there = vscode.lm.tools.filter(({ name }) => name.startsWith('permissionDoctor_'));
    assert.deepEqual(there.map(({ name }) => name).sort(), [explain, mine, required].sort());
    for (const { inputSchema, description } of there) {
      assert.equal((inputSchema as { type: string }).type, 'object');
      assert.ok(description.includes('Genesys Cloud'));
    }
  });

  it('explain a refusal', async () => {
    const text =
      'POST https://api.mypurecloud.com/api/v2/routing/queues\n\nHTTP/1.1 403 Forbidden\n\n' +
      '{"status":403,"code":"missing.permissions","message":"Unable to perform the requested action. You are missing the following permission(s): [routing:queue:add]"}';
    const { answers } = await invoke(explain, { text });
    const [first] = answers as { verdict: string; cause: string }[];
    assert.deepEqual([first?.verdict, first?.cause], ['denied', 'role-permission']);
  });

  it('say what an operation needs', async () => {
    const { leastPrivilege, smallestScopes } = await invoke(required, { operation: 'getRoutingQueue' });
    assert.deepEqual([leastPrivilege, smallestScopes], [['routing:queue:view'], ['routing:readonly']]);
  });

  it('say in a sentence what is wrong with a question', async () => {
    await assert.rejects(invoke(required, { operation: 'x' }), /"x" is no operation: write METHOD/);
  });

  it('ask nobody where nobody is signed in', async () => {
    await assert.rejects(invoke(mine, {}), /sign/i);
  });
});

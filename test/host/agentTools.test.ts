import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { type Account } from '../../src/editor/accounts/account';
import { registerAgentTools } from '../../src/editor/agentTools';
import { tools } from '../../src/editor/contributions/tools';
import { type Live } from '../../src/editor/live/live';
import { be, signOutAll } from './identity';

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

  it('answer of who is signed in, once the person agrees', async () => {
    await be('agent');
    try {
      // A host under test agrees to every confirmation by itself.
      const told = await invoke(mine, {});
      assert.match(JSON.stringify(told), /Mara Lindqvist/);
    } finally {
      await signOutAll();
    }
  });

  it('ask the person as whom the organization would be asked, and nothing where nobody is signed in', async () => {
    const account = { id: '1', name: 'Mara', base: 'x', region: 'mypurecloud.ie', kind: 'user' } as const;
    const confirmations = (who: Account | undefined) => prepared({ account: who } as Live);
    const [first, second, asked] = await confirmations(account);
    assert.deepEqual([first, second], [undefined, undefined], 'what asks nobody needs no leave');
    assert.equal(asked?.confirmationMessages?.title, 'Ask Genesys Cloud as Mara?');
    assert.deepEqual(await confirmations(undefined), [undefined, undefined, undefined]);
  });
});

/** What each tool wants to be confirmed before it is used. */
async function prepared(live: Live): Promise<(vscode.PreparedToolInvocation | null | undefined)[]> {
  const made: vscode.LanguageModelTool<object>[] = [];
  const { registerTool } = vscode.lm;
  // The test shares the editor's API with the code under test.
  Object.assign(vscode.lm, {
    registerTool: (_: string, tool: vscode.LanguageModelTool<object>) => {
      made.push(tool);
      return new vscode.Disposable(() => undefined);
    },
  });
  try {
    const log = { info: () => undefined, error: () => undefined, show: () => undefined };
    registerAgentTools({ log, live, engine: () => Promise.reject(new Error('not needed')) });
  } finally {
    Object.assign(vscode.lm, { registerTool });
  }
  const { token } = new vscode.CancellationTokenSource();
  return Promise.all(made.map(async (tool) => tool.prepareInvocation?.({ input: {} }, token)));
}

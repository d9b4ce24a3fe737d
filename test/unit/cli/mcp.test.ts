import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { permissionDoctor } from '../../support/commandLine';

const root = join(__dirname, '../../..');
const report = readFileSync(join(root, 'samples/outbound-call.http'), 'utf8');

interface Result {
  readonly isError?: boolean;
  readonly content: readonly { readonly type: string; readonly text: string }[];
}

describe('permission-doctor mcp, asked by the official client', () => {
  let client: Client;

  before(async () => {
    client = new Client({ name: 'test', version: '1' });
    await client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: [join(root, 'dist/cli.js'), 'mcp', '--sandbox', 'agent'],
        stderr: 'inherit',
      }),
    );
  });
  after(() => client.close());

  const call = async (name: string, input: Record<string, unknown>) =>
    (await client.callTool({ name, arguments: input })) as unknown as Result;
  const answer = async (name: string, input: Record<string, unknown>) => {
    const { isError, content } = await call(name, input);
    assert.ok(!isError, content[0]?.text);
    return JSON.parse(content[0]?.text ?? '') as Record<string, unknown>;
  };

  it('lists three tools that only read', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      [
        ['explain_refusal', true],
        ['required_access', true],
        ['my_access', true],
      ],
    );
    assert.deepEqual(tools[0]?.inputSchema.required, ['text']);
  });

  it('answers the original report', async () => {
    const [first] = (await answer('explain_refusal', { text: report })).answers as { cause: string }[];
    assert.equal(first?.cause, 'bad-payload');
    const needed = await answer('required_access', { text: report });
    assert.deepEqual(needed.leastPrivilege, ['conversation:conference:add']);
    assert.deepEqual(needed.smallestScopes, ['conversations']);
    assert.equal(needed.callers, 'user');
  });

  it('says what the identity may do, of the sandbox here', async () => {
    const { identity, access } = await answer('my_access', { operation: 'DELETE /api/v2/users/{userId}' });
    assert.equal((identity as { kind: string }).kind, 'user');
    assert.equal((access as { overall: string }).overall, 'missing');
  });

  it('says in one sentence what is wrong with a question, and goes on', async () => {
    const wrong = await call('required_access', { operation: 'x' });
    assert.equal(wrong.isError, true);
    assert.match(wrong.content[0]?.text ?? '', /^"x" is no operation: write METHOD/);
    assert.equal((await call('no_such_tool', {})).isError, true);
    assert.ok(await answer('required_access', { operation: 'getUsersMe' }));
  });

  it('ends with its input, and prints nothing of its own', async () => {
    assert.deepEqual(await permissionDoctor(['mcp']), { status: 0, out: '', err: '' });
    assert.equal((await permissionDoctor(['mcp', 'file'])).status, 3);
  });
});

import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import {
  CallToolRequestSchema,
  type CallToolResult,
  ListToolsRequestSchema,
} from '@modelcontextprotocol/sdk/types.js';
import { answerTool } from '../agent/answer';
import type { Ask } from '../agent/myAccess';
import { tools } from '../agent/toolTable';
import { loadCatalog } from '../catalog/load';
import { UnreadableBundle } from '../evidence/bundle';
import { redact } from '../token/redact';
import type { EvidenceArguments } from './evidenceFor';
import { readable } from './input';

/** Whose access `my_access` looks at. */
export type McpArguments = Pick<EvidenceArguments, 'sandbox' | 'live'>;

const byName = new Map(Object.values(tools).map((tool) => [tool.name as string, tool.name]));

/**
 * `mcp`: serves the tools over the Model Context Protocol on standard input and output until the input ends. Nothing
 * but the protocol goes to standard output.
 */
export async function serveMcp(args: McpArguments, version: string): Promise<number> {
  const server = new Server(
    { name: 'permission-doctor', title: 'Permission Doctor for Genesys Cloud', version },
    { capabilities: { tools: {} } },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({
    tools: Object.values(tools).map((tool) => ({
      ...tool,
      annotations: { readOnlyHint: true, openWorldHint: tool.name === 'my_access' },
    })),
  }));
  const ask = askAs(args);
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => call(params.name, params.arguments, ask));
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
    process.stdin.once('end', () => void server.close());
  });
  await server.connect(new StdioServerTransport());
  await ended;
  return 0;
}

async function call(name: string, input: unknown, ask: Ask): Promise<CallToolResult> {
  try {
    const tool = byName.get(name);
    if (tool === undefined) throw readable(`There is no tool "${name.slice(0, 40)}".`);
    const answer = await answerTool(tool, input, { catalog: loadCatalog(), ask, now: new Date() });
    return { content: [{ type: 'text', text: JSON.stringify(answer) }] };
  } catch (error) {
    return { isError: true, content: [{ type: 'text', text: redact(sentenceOf(error)) }] };
  }
}

/** Sentences for people go to the agent; of anything else only that it failed. */
function sentenceOf(error: unknown): string {
  const isForPeople =
    error instanceof Error &&
    ['UnreadableInput', 'NoAnswer', 'UnapprovedAddress', UnreadableBundle.name].includes(error.name);
  return isForPeople ? error.message : 'Permission Doctor ran into an error of its own.';
}

function askAs({ sandbox, live }: McpArguments): Ask {
  return async (lines) => {
    if (sandbox !== undefined) {
      const { askSandbox } = await import('./sandboxEvidence');
      const { collectBundle } = await import('../platform/collectBundle');
      return askSandbox(sandbox, (client) => collectBundle(client, lines, new Date()));
    }
    if (!live) throw readable('No identity is given.');
    return (await import('./live')).askLive(live, [() => lines]);
  };
}

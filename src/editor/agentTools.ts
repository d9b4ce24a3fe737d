import * as vscode from 'vscode';
import { tools, type ToolContribution } from './contributions/tools';
import { DisposableStore } from './disposables';
import { type EngineLoader } from './engine';
import { type Live } from './live/live';
import { type Log } from './log';
import { isForPerson, Sentence } from './sentence';

interface AgentToolsDeps {
  readonly log: Log;
  readonly engine: EngineLoader;
  readonly live: Live;
}

/**
 * The tools for language models of the editor. They only read, and are off in a folder that is not trusted; before the
 * organization is asked, the person is.
 */
export function registerAgentTools(deps: AgentToolsDeps): vscode.Disposable {
  const store = new DisposableStore();
  for (const tool of tools) store.add(vscode.lm.registerTool(tool.id, toolOf(tool, deps)));
  return store;
}

function toolOf({ id, answers }: ToolContribution, deps: AgentToolsDeps): vscode.LanguageModelTool<object> {
  return {
    prepareInvocation: () => (answers.name === 'my_access' ? askingFirst(deps.live) : undefined),
    invoke: async ({ input }, cancelled) => {
      try {
        const answer = await answerOf(answers.name, input, deps, cancelled);
        return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(JSON.stringify(answer))]);
      } catch (error) {
        if (isForPerson(error)) throw error;
        deps.log.error(`${id} failed`, error);
        throw new Error(vscode.l10n.t('Permission Doctor ran into an error of its own. The log says more.'), {
          cause: error,
        });
      }
    },
  };
}

async function answerOf(
  name: ToolContribution['answers']['name'],
  input: object,
  { engine, live }: AgentToolsDeps,
  cancelled: vscode.CancellationToken,
): Promise<object> {
  if (!vscode.workspace.isTrusted)
    throw new Sentence(
      vscode.l10n.t(
        'The tools are off in a folder that is not trusted: trust it with "Workspaces: Manage Workspace Trust".',
      ),
    );
  const [{ answerTool }, { loadCatalog }] = await Promise.all([import('../agent/answer'), engine()]);
  const end = new AbortController();
  const listener = cancelled.onCancellationRequested(() => end.abort());
  try {
    return await answerTool(name, input, {
      catalog: loadCatalog(),
      now: new Date(),
      ask: (lines) => live.ask(lines, { signal: end.signal }),
    });
  } finally {
    listener.dispose();
  }
}

/** Names whom the calls are made as, so that a person knows what is agreed to; nothing to agree to where nobody is. */
function askingFirst({ account }: Live): vscode.PreparedToolInvocation | undefined {
  if (!account) return undefined;
  return {
    invocationMessage: vscode.l10n.t('Asking as {0}', account.name),
    confirmationMessages: {
      title: vscode.l10n.t('Ask Genesys Cloud as {0}?', account.name),
      message: vscode.l10n.t(
        'Reading calls are made to {0}: whose token it is, its scopes, roles and permissions. The answer goes to the language model, without the token.',
        account.region,
      ),
    },
  };
}

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { queues } from '../../src/sandbox/defaultTelephony';
import { active, closeAll, run } from './hands';
import { be, signOutAll } from './identity';
import { fixesOf, hasProblems, openFile, ours } from './problems';

const api = 'https://api.mypurecloud.com/api/v2';

/** The commands that the fixes of the only problem of a document run. */
async function commandsOfFixes(document: vscode.TextDocument): Promise<(string | undefined)[]> {
  const actions = await fixesOf(document, ours(document)[0]);
  return actions.map(({ command }) => command?.command);
}

/** Runs something while every progress is cancelled as soon as the work says how far it is. */
async function cancelled(work: () => Promise<unknown>): Promise<string[]> {
  const { window } = vscode;
  const shown = window.withProgress.bind(window);
  const titles: string[] = [];
  const cancelling: typeof window.withProgress = (options, task) => {
    titles.push(options.title ?? '');
    const source = new vscode.CancellationTokenSource();
    return task({ report: () => source.cancel() }, source.token);
  };
  Object.assign(window, { withProgress: cancelling });
  try {
    await work();
  } finally {
    Object.assign(window, { withProgress: shown });
  }
  return titles;
}

describe('with an account, or for want of one', () => {
  beforeEach(closeAll);
  after(async () => {
    await closeAll();
    await signOutAll();
  });

  it('a fix offers to sign in where the organization knows better, and to nobody who has', async () => {
    await signOutAll();
    const document = await openFile('routes.http', `GET ${api}/outbound/routes\n`);
    await hasProblems(document, [`undocumented-operation ${api}/outbound/routes`]);
    assert.ok((await commandsOfFixes(document)).includes(commands.signIn.id));
    await be('supervisor');
    assert.ok(!(await commandsOfFixes(document)).includes(commands.signIn.id));
  });

  it('a hover offers to look an id up, and its link says what it is', async () => {
    await be('admin');
    const { id, name } = queues.alpine;
    const text = `GET ${api}/routing/queues/${id}\n`;
    const document = await openFile('queue.http', text);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      document.positionAt(text.indexOf(id) + 3),
    );
    const words = hovers.flatMap(({ contents }) =>
      contents.map((one) => (one as vscode.MarkdownString).value),
    );
    const [, args = ''] =
      /\[Look Up\]\(command:permissionDoctor\.lookUp\?([^)]+)\)/.exec(words.join('\n')) ?? [];
    const [question] = JSON.parse(decodeURIComponent(args)) as unknown[];
    assert.match((await run(commands.lookUp.id, question)).join(), new RegExp(name));
  });

  it('a diagnosis that is cancelled while it asks shows nothing', async () => {
    await be('supervisor');
    const document = await openFile('skill.http', `POST ${api}/routing/skills\n\n{ "name": "Rescue" }\n`);
    const titles = await cancelled(async () => {
      assert.deepEqual(await run(commands.diagnoseRequest.id), []);
    });
    assert.equal(titles.length, 1);
    assert.equal(active().uri.toString(), document.uri.toString());
  });
});

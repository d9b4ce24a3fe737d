import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { har, harEntry, refusalBody } from '../support/har';
import { active, closeAll, copy, report, run, sample } from './hands';

const TOKEN = 'q7VgZ0xkqWb3mNcT5yRs9uEoLpJf1hAaD2iK8wXvB4nQ6tYzGjHlMrPeSdUcFiOk';
const me = 'https://api.mypurecloud.com/api/v2/users/me';
const refused = harEntry({
  url: me,
  status: 400,
  requestHeaders: { Authorization: `Bearer ${TOKEN}` },
  answer: refusalBody(400, 'not.a.user', 'This request requires a user context.'),
});

function place(name: string): vscode.Uri {
  return vscode.Uri.joinPath(sample(), '..', name);
}

async function file(text: string, name = 'session.har'): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(place(name), Buffer.from(text));
  return place(name);
}

const diagnose = (...args: unknown[]) => run(commands.diagnoseHar.id, ...args);

describe('Diagnose HAR File', () => {
  beforeEach(async () => {
    await closeAll();
    await copy('');
  });

  it('reports what was refused in the file that a menu names, without credentials', async () => {
    assert.deepEqual(await diagnose(await file(har([harEntry({ url: me }), refused, refused]))), []);
    assert.match(report(), /^# Refused calls in `session\.har`$/m);
    assert.match(report(), /\*\*2 refused calls to Genesys Cloud, of 3 recorded calls: 1 cause\.\*\*/);
    assert.match(report(), /GET \/api\/v2\/users\/me` \| 400 `not\.a\.user` \| 2 \|/);
    assert.ok(!report().includes(TOKEN));
    const titles = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    assert.deepEqual(titles, ['Refused calls: session.har.md']);
  });

  it('leads from the report to the recorded call', async () => {
    const uri = await file(har([harEntry({ url: me }), refused]));
    await diagnose(uri);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      active().uri,
    );
    const [link] = links.filter(({ target }) => target?.path === uri.path);
    const line = Number(/^L(\d+)/.exec(link?.target?.fragment ?? '')?.[1]);
    const document = await vscode.workspace.openTextDocument(uri);
    const rest = document.getText().slice(document.offsetAt(new vscode.Position(line - 1, 0)));
    assert.ok(rest.includes('not.a.user') && rest.split('"startedDateTime"').length === 2, `line ${line}`);
    assert.deepEqual(await run(commands.goToRequest.id), []);
    assert.equal(active().uri.path, uri.path);
    assert.equal(vscode.window.activeTextEditor?.selection.active.line, line - 1);
  });

  it('asks for a file where none is named, and does nothing where none is chosen', async () => {
    const uri = await file(har([refused]));
    const { showOpenDialog } = vscode.window;
    const choose = async (chosen: vscode.Uri[] | undefined) => {
      Object.assign(vscode.window, { showOpenDialog: () => Promise.resolve(chosen) });
      return diagnose().finally(() => Object.assign(vscode.window, { showOpenDialog }));
    };
    assert.deepEqual(await choose(undefined), []);
    assert.equal(vscode.window.activeTextEditor, undefined);
    assert.deepEqual(await choose([uri]), []);
    assert.match(report(), /1 refused call /);
  });

  it('is what Diagnose Request does with a recording: open, named, or on the clipboard', async () => {
    const uri = await file(har([refused]));
    await run(commands.diagnoseRequest.id, uri);
    assert.match(report(), /^# Refused calls in `session\.har`$/m);
    await closeAll();
    await vscode.window.showTextDocument(uri);
    await run(commands.diagnoseRequest.id);
    assert.match(report(), /^# Refused calls in `session\.har`$/m);
    await closeAll();
    await copy(har([refused]));
    await run(commands.diagnoseRequest.id);
    assert.match(report(), /^# Refused calls in `the clipboard`$/m);
  });

  it('says in one sentence what is wrong with a file', async () => {
    assert.match((await diagnose(await file('{}'))).join(), /^This is no HAR file[^\n]+\.$/);
    assert.match((await diagnose(place('missing.har'))).join(), /missing\.har cannot be read: [^\n]+\.$/);
    assert.equal(vscode.window.activeTextEditor, undefined);
  });

  it('leaves the extension host free while it reads a large file', async () => {
    const uri = await file(har(Array.from({ length: 8000 }, () => refused)), 'large.har');
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    try {
      assert.deepEqual(await diagnose(uri), []);
    } finally {
      clearInterval(timer);
    }
    assert.match(report(), /8000 refused calls/);
    assert.ok(turns > 3, `${turns} turns`);
  });
});

import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commands } from '../../src/editor/contributions/commands';
import { settings } from '../../src/editor/contributions/settings';
import { record, type Recorder } from '../unit/platform/recorder';
import { answering } from './dialogue';
import { closeAll, copy, report, run, sample } from './hands';
import { be, signOutAll } from './identity';
import { openFile } from './problems';

const TOKEN = 'Rw4kZ9qT7mXc2VbN5yLp8HsDf3GjK6aE';
const ELSEWHERE = 'evil.example';

/** What a folder would say to have tokens sent to hosts of its own, and calls made that nobody asked for. */
const hostile = (url: string) => ({
  [settings.approvedHosts.key]: [ELSEWHERE],
  [settings.checks.key]: [{ name: 'Taken', request: `GET ${url}/api/v2/taken`, pointer: '/x', equals: 1 }],
  [settings.clientIds.key]: { 'mypurecloud.ie': 'client-of-somebody-else' },
  [settings.redirect.key]: 'editor',
});

const valueOf = (key: string) => vscode.workspace.getConfiguration().get<unknown>(key);

/** Waits until the editor has taken a setting over from the folder's file. */
async function isTaken(key: string, value: unknown): Promise<void> {
  if (valueOf(key) === value) return;
  await new Promise<void>((resolve) => {
    const listener = vscode.workspace.onDidChangeConfiguration(() => {
      if (valueOf(key) !== value) return;
      listener.dispose();
      resolve();
    });
  });
}

describe('settings of a folder that would send a token elsewhere', () => {
  let theirs: Recorder;
  const file = () => vscode.Uri.joinPath(sample(), '../.vscode/settings.json');

  before(async () => {
    theirs = await record((_line, response) => response.end('{}'));
    // The one setting that a folder does have shows that the others were read with it.
    const written = { ...hostile(theirs.url), [settings.codeLens.key]: false };
    await vscode.workspace.fs.writeFile(file(), Buffer.from(JSON.stringify(written)));
    await isTaken(settings.codeLens.key, false);
  });
  after(async () => {
    await vscode.workspace.fs.delete(file());
    await isTaken(settings.codeLens.key, true);
    await closeAll();
    await signOutAll();
    await copy('');
    await theirs.close();
  });

  for (const { key, default: usual } of [
    settings.approvedHosts,
    settings.checks,
    settings.clientIds,
    settings.redirect,
  ])
    it(`${key} stays as the person has it`, () => assert.deepEqual(valueOf(key), usual));

  it('do not put a host among those that a token may be used at', async () => {
    await copy(TOKEN);
    const clipboard = 'Use the Token in the Clipboard';
    const { offered } = await answering(commands.useToken.id, [clipboard, undefined]);
    assert.ok(offered.includes('mypurecloud.ie') && !offered.includes(ELSEWHERE), offered.join());
    const typed = [clipboard, 'Another Address…', `https://${ELSEWHERE}`];
    const { said } = await answering(commands.useToken.id, typed);
    assert.match(said.join(), /^No token goes to this address/);
  });

  it('have no call made with the token', async () => {
    await be('admin');
    await openFile('redirected.http', 'GET https://api.mypurecloud.com/api/v2/routing/queues\n');
    assert.deepEqual(await run(commands.diagnoseRequest.id), []);
    assert.doesNotMatch(report(), /Taken/);
    assert.deepEqual(theirs.seen, []);
  });
});

import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Page } from 'playwright-core';
import { doctorId, startSandboxProcess, statusOf, type SandboxProcess } from '../support/sandboxProcess';
import { AccountsMenu } from './pages/accountsMenu';
import { Dialog } from './pages/dialog';
import { likeHosted } from './hosted';
import { takeSeat } from './seat';

const signIn = 'Permission Doctor: Sign In…';
const useToken = 'Permission Doctor: Use Access Token…';
const useSandbox = 'Permission Doctor: Use the Sandbox Organization';
const signOut = 'Permission Doctor: Sign Out…';

describe('A person with an account', () => {
  const seat = takeSeat({
    settings: { 'permissionDoctor.redirect': 'loopback' },
    prepareContext: likeHosted,
  });
  let sandbox: SandboxProcess;
  before(async () => {
    sandbox = await startSandboxProcess();
  });
  after(() => sandbox.close());

  const menu = () => new AccountsMenu(seat.person.page);
  const mine = (count: number) => menu().accountsOf('Genesys Cloud', count);
  const here = () => new URL(sandbox.url).host;

  it('signs in on the login page, in the browser', async () => {
    const { page, palette, quickPick, statusBar } = seat.person;
    await palette.run(signIn);
    await quickPick.choose('In the Browser');
    await quickPick.choose('Another Address…');
    await quickPick.enter('Address that calls go to', sandbox.url);
    const opened = page.context().waitForEvent('page');
    await quickPick.enter(/redirect addresses http:\/\/localhost:27381\/callback/, await doctorId(sandbox));
    const login = await opened;
    await login.getByText('You may close this page and go back to the editor.').waitFor();
    assert.match(login.url(), /^http:\/\/localhost:2738\d\/callback\?/);
    await login.close();
    await statusBar.item(`Harbour & Pine Travel (${here()})`).waitFor();
    assert.deepEqual(await mine(1), [`Mara Lindqvist · Harbour & Pine Travel · ${here()} (Genesys Cloud)`]);
  });

  it('is asked nothing where they come back', async () => {
    const { page, statusBar } = seat.person;
    await page.reload();
    await page.waitForFunction('window.driver');
    await page.evaluate('window.driver.whenWorkbenchRestored()');
    await seat.person.palette.run('Permission Doctor: Switch Account…');
    await statusBar.item(`Harbour & Pine Travel (${here()})`).waitFor();
    assert.equal((await mine(1)).length, 1);
  });

  it('signs out in the menu, which ends the token', async () => {
    const { page, statusBar } = seat.person;
    await menu().signOut('Mara Lindqvist');
    await new Dialog(page).press(/Mara Lindqvist/, 'Sign Out');
    await statusBar.item('Permission Doctor').waitFor();
    assert.deepEqual(await mine(0), []);
  });

  it('uses a token from the clipboard, and finds it nowhere again', async () => {
    const { clipboard, log, page, palette, quickPick, statusBar } = seat.person;
    const token = await sandbox.token('supervisor');
    await clipboard.put(token);
    await palette.run(useToken);
    await quickPick.choose('Use the Token in the Clipboard');
    await clipboard.put('');
    await quickPick.choose('Another Address…');
    await quickPick.enter('Address that calls go to', sandbox.url);
    await statusBar.item(`Harbour & Pine Travel (${here()})`).waitFor();
    await palette.run('Permission Doctor: Show Log');
    assert.ok(!(await log.text(/Signed.in.to/)).includes(token));
    assert.ok(await remembers(page, 'Harbour & Pine Travel'), 'what is remembered was not found at all');
    assert.ok(!(await remembers(page, token)), 'the browser remembers the token');
    assert.deepEqual(filesWith(seat.data, token), []);
    assert.ok(
      filesWith(seat.data, 'permissionDoctor.redirect').length > 0,
      'the settings were not found at all',
    );
  });

  it('signs out by the command, and is asked what becomes of the token', async () => {
    const { page, palette, statusBar } = seat.person;
    const token = await sandbox.token('supervisor');
    await palette.run(signOut);
    const question = await new Dialog(page).press(
      /Sign out .* · Harbour & Pine Travel\?/,
      'Sign Out and Revoke Token',
    );
    assert.match(question, /DELETE \/api\/v2\/tokens\/me/);
    await statusBar.item('Permission Doctor').waitFor();
    assert.deepEqual(await mine(0), []);
    assert.equal(await statusOf(sandbox, token), 401);
  });

  it('becomes somebody of the sandbox organization', async () => {
    const { palette, quickPick, statusBar } = seat.person;
    await palette.run(useSandbox);
    await quickPick.choose('agent');
    await statusBar.item('Mara Lindqvist (agent) · Harbour & Pine').waitFor();
    assert.equal((await mine(1)).length, 1);
  });
});

describe('A person in a folder that is not trusted, who wants to sign in', () => {
  const seat = takeSeat({ trust: true });

  for (const command of [signIn, useToken, useSandbox])
    it(`is told why not by "${command}"`, async () => {
      const { notifications, palette } = seat.person;
      await palette.run('Notifications: Clear All Notifications');
      await palette.run(command);
      await notifications.says('Nobody signs in from a folder that is not trusted');
    });
});

/** Whether a text stands in what the browser keeps for the editor. */
async function remembers(page: Page, text: string): Promise<boolean> {
  return JSON.stringify(await page.context().storageState({ indexedDB: true })).includes(text);
}

/** Files below a folder that hold a text. */
function filesWith(folder: string, text: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile() && readFileSync(file).includes(text));
}

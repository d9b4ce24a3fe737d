import { type Page } from 'playwright-core';
import { Clipboard } from './clipboard';
import { Dialog } from './dialog';
import { Editor } from './editor';
import { Hover } from './hover';
import { Log } from './log';
import { Notifications } from './notifications';
import { Palette } from './palette';
import { Problems } from './problems';
import { QuickFix } from './quickFix';
import { QuickPick } from './quickPick';
import { SideBar } from './sideBar';
import { StatusBar } from './statusBar';
import { Tree } from './tree';

/** What a person at the workbench has under the hands and before the eyes. */
export class Person {
  readonly palette: Palette;
  readonly quickFix: QuickFix;
  readonly quickPick: QuickPick;
  readonly editor: Editor;
  readonly hover: Hover;
  readonly problems: Problems;
  readonly notifications: Notifications;
  readonly statusBar: StatusBar;
  readonly sideBar: SideBar;
  readonly clipboard: Clipboard;
  readonly log: Log;

  constructor(readonly page: Page) {
    this.palette = new Palette(page);
    this.quickFix = new QuickFix(page);
    this.quickPick = new QuickPick(page);
    this.editor = new Editor(page);
    this.hover = new Hover(page);
    this.problems = new Problems(page);
    this.notifications = new Notifications(page);
    this.statusBar = new StatusBar(page);
    this.sideBar = new SideBar(page);
    this.clipboard = new Clipboard(page);
    this.log = new Log(page);
  }

  readonly tree = (pane: string): Tree => new Tree(this.page, pane);

  /** @param mark the class of the window in such a theme: `vs` is light, `vs-dark` dark */
  async useTheme(name: string, mark: 'vs' | 'vs-dark'): Promise<void> {
    const window = this.page.locator(`.monaco-workbench.${mark}`);
    // There are themes to choose from once the editor has read its extensions.
    await this.statusBar.item('Permission Doctor').waitFor();
    if (await window.isVisible()) return;
    await this.palette.run('Preferences: Color Theme');
    await this.quickPick.choose(name);
    await window.waitFor();
  }

  /** Closes everything, gives up what was not saved, and signs out. */
  async clearAway(): Promise<void> {
    const { editor, page, palette, statusBar } = this;
    await page.keyboard.press('Escape');
    await editor.closeAll();
    while (await statusBar.isSignedIn()) await this.signOut();
    await palette.run('Notifications: Clear All Notifications');
    if (await page.locator('.part.panel').isVisible()) await page.keyboard.press('Control+J');
    await page.keyboard.press('Control+Shift+E');
    await page.mouse.move(0, 0);
  }

  /** Has the account in use forgotten, without ending its token. */
  private async signOut(): Promise<void> {
    const { page, palette, statusBar } = this;
    const who = await statusBar.identity();
    await palette.run('Permission Doctor: Sign Out…');
    const question = page.locator('.monaco-dialog-box');
    // Of several accounts the one in use is the first in the list.
    await question.or(page.locator('.quick-input-title', { hasText: 'Sign Out…' })).waitFor();
    if (!(await question.isVisible())) await page.keyboard.press('Enter');
    await new Dialog(page).press(/Sign out/, 'Only Forget It Here');
    while ((await statusBar.identity()) === who) await page.waitForTimeout(100);
  }

  /** Keeps what is on the screen as a picture. */
  async photograph(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}

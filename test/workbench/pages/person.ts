import { type Page } from 'playwright-core';
import { Clipboard } from './clipboard';
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

  /** Keeps what is on the screen as a picture. */
  async photograph(file: string): Promise<void> {
    await this.page.screenshot({ path: file });
  }
}

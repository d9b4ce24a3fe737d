import assert from 'node:assert/strict';
import { type Locator, type Page } from 'playwright-core';
import { Clipboard } from './clipboard';
import { Dialog } from './dialog';
import { Menu } from './menu';
import { Palette } from './palette';
import { QuickPick } from './quickPick';

/** What the browser's elements tell of their width, in pixels. */
interface Wide {
  readonly scrollWidth: number;
  readonly clientWidth: number;
}

/** The active text editor. */
export class Editor {
  private readonly active: Locator;
  private readonly list: QuickPick;
  private readonly clipboard: Clipboard;
  private readonly menu: Menu;

  constructor(private readonly page: Page) {
    this.active = page.locator('.editor-group-container.active .monaco-editor').first();
    this.list = new QuickPick(page);
    this.clipboard = new Clipboard(page);
    this.menu = new Menu(page);
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.list.pick('Control+P', name, name);
    await this.shows(name);
  }

  /** Closes all, and gives up what was not saved. */
  async closeAll(): Promise<void> {
    await new Palette(this.page).run('View: Close All Editors');
    const [tabs, question] = [this.page.locator('.tab'), this.page.locator('.monaco-dialog-box')];
    for (const end = Date.now() + 10_000; (await tabs.count()) > 0 && Date.now() < end;)
      if (await question.isVisible()) await new Dialog(this.page).press('save', "Don't Save");
    assert.equal(await tabs.count(), 0, 'an editor is still open');
  }

  /** Waits until a tab with this title is the active one and its text is drawn. */
  async shows(title: string | RegExp): Promise<void> {
    await this.page.locator('.tab.active', { hasText: title }).waitFor();
    await this.active.locator('.view-line').first().waitFor();
  }

  /** Waits until a line in view holds a text. */
  async reads(text: string): Promise<void> {
    await this.active.locator('.view-line', { hasText: text }).first().waitFor();
  }

  async title(): Promise<string> {
    return this.page.locator('.tab.active').first().innerText();
  }

  /** The whole text, taken as a person would: everything selected and copied. The selection is given up after. */
  async text(): Promise<string> {
    await this.focus();
    await this.page.keyboard.press('Control+A');
    await this.clipboard.put('');
    await this.page.keyboard.press('Control+C');
    const text = await this.clipboard.textOnceThere();
    await this.page.keyboard.press('ArrowLeft');
    return text;
  }

  /** Takes the last change back. */
  async undo(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+Z');
  }

  async type(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.insertText(text);
  }

  /** Ctrl+clicks the first link to a line (`…](#L14,3)`) and answers the line. */
  async followLinkToLine(): Promise<number> {
    const link = this.active.locator('.detected-link', { hasText: /#L\d+/ }).first();
    const line = Number(/#L(\d+)/.exec(await link.innerText())?.[1]);
    // By its place: the editor draws the line anew while the colours of the text arrive, and as Ctrl is pressed.
    // While it draws, the link may be gone for a moment.
    let place = await link.boundingBox();
    for (const end = Date.now() + 10_000; !place && Date.now() < end;) place = await link.boundingBox();
    assert.ok(place, 'the link is in view');
    await this.page.keyboard.down('Control');
    await this.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    await this.page.keyboard.up('Control');
    return line;
  }

  /** Clicks a button in the title of the editor group. */
  async pressButton(label: string): Promise<void> {
    await this.page
      .locator(`.editor-group-container.active .editor-actions .action-label[aria-label^="${label}"]`)
      .click();
  }

  /** Chooses an entry of the editor's context menu. */
  async chooseFromMenu(label: string): Promise<void> {
    await this.menu.choose(this.active.locator('.view-line').first(), label);
  }

  /** Pastes `text` in place of all there is. */
  async replaceAll(text: string): Promise<void> {
    await this.focus();
    await this.clipboard.put(text);
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.press('Control+V');
  }

  /** The text of the Markdown preview that is in front. */
  async preview(): Promise<string> {
    return (await this.previewed()).innerText();
  }

  /** Whether the preview that is in front shows its tables whole, with nothing beyond its right edge. */
  async previewFits(): Promise<boolean> {
    const body = await this.previewed();
    return body.evaluate(({ scrollWidth, clientWidth }: Wide) => scrollWidth <= clientWidth);
  }

  private async previewed(): Promise<Locator> {
    const body = this.page
      .frameLocator('iframe.webview.ready')
      .last()
      .frameLocator('#active-frame')
      .locator('body');
    await body.locator('h1').first().waitFor();
    return body;
  }

  /** By key: where the mouse was last, a tooltip may cover the text. */
  private async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
  }
}

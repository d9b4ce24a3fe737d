import { type Locator, type Page } from 'playwright-core';
import { Clipboard } from './clipboard';
import { QuickPick } from './quickPick';

/** The active text editor. */
export class Editor {
  private readonly active: Locator;
  private readonly list: QuickPick;
  private readonly clipboard: Clipboard;

  constructor(private readonly page: Page) {
    this.active = page.locator('.editor-group-container.active .monaco-editor').first();
    this.list = new QuickPick(page);
    this.clipboard = new Clipboard(page);
  }

  /** Opens a file of the folder by its name. */
  async open(name: string): Promise<void> {
    await this.page.keyboard.press('Control+P');
    await this.list.type(name);
    await this.list.choose(name);
    await this.shows(name);
  }

  /** Waits until a tab with this title is the active one and its text is drawn. */
  async shows(title: string | RegExp): Promise<void> {
    await this.page.locator('.tab.active', { hasText: title }).waitFor();
    await this.active.locator('.view-line').first().waitFor();
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

  async goToLine(line: number): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+G');
    await this.list.type(`:${line}`);
    await this.page.keyboard.press('Enter');
  }

  /** Selects lines `first` to `last`, counted from 1, both wholly. */
  async selectLines(first: number, last: number): Promise<void> {
    await this.goToLine(first);
    for (let line = first; line < last; line++) await this.page.keyboard.press('Shift+ArrowDown');
    await this.page.keyboard.press('Shift+End');
  }

  async type(text: string): Promise<void> {
    await this.focus();
    await this.page.keyboard.insertText(text);
  }

  /** Ctrl+clicks a link by its words. */
  async follow(link: string): Promise<void> {
    const words = this.active.locator('.detected-link', { hasText: link }).first();
    await words.click({ modifiers: ['Control'] });
  }

  /** Clicks a button in the title of the editor group. */
  async pressButton(label: string): Promise<void> {
    await this.page
      .locator(`.editor-group-container.active .editor-actions .action-label[aria-label^="${label}"]`)
      .click();
  }

  /** Chooses an entry of the editor's context menu. */
  async chooseFromMenu(label: string): Promise<void> {
    await this.active.locator('.view-line').first().click({ button: 'right' });
    await this.page.locator('.monaco-menu .action-item', { hasText: label }).first().click();
  }

  /** A word in the text, e.g. to hover over it. */
  word(text: string): Locator {
    return this.active.locator('.view-line span span', { hasText: text }).first();
  }

  private async focus(): Promise<void> {
    await this.active.locator('.view-line').first().click();
  }
}

import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';

/** Words in the text of the active editor, wherever they stand in a line. */
export class Words {
  constructor(private readonly page: Page) {}

  /**
   * Rests the mouse on the words and answers what the box says, once it says `said`; blanks are plain ones. The mouse
   * is moved there again where nothing came: a line that is put above the words, or a text that is only just drawn,
   * moves them from under it.
   */
  async hover(words: string, said: string | RegExp): Promise<string> {
    const box = this.page.locator('.monaco-hover:not(.hidden)', { hasText: said }).first();
    for (let tries = 0; ; tries++) {
      try {
        await this.moveTo(words);
        await box.waitFor({ timeout: 4000 });
        return (await box.innerText()).replaceAll('\u00a0', ' ');
      } catch (error) {
        if (tries === 4) throw error;
        await this.giveMouseBack();
      }
    }
  }

  /** After a menu over it an editor believes that the button is still held, and shows no box until a click. */
  private async giveMouseBack(): Promise<void> {
    const numbers = '.editor-group-container.active .monaco-editor .margin-view-overlays .line-numbers';
    await this.page.locator(numbers).first().click();
  }

  private async moveTo(words: string): Promise<void> {
    const line = this.page
      .locator('.editor-group-container.active .monaco-editor .view-line > span', { hasText: words })
      .first();
    const [text, place] = [await line.innerText({ timeout: 4000 }), await line.boundingBox()];
    assert.ok(place, 'the line is in view');
    // All letters of an editor are of one width.
    const middle = (text.indexOf(words) + words.length / 2) / text.length;
    const [x, y] = [place.x + place.width * middle, place.y + place.height / 2];
    await this.page.mouse.move(0, 0);
    await this.page.mouse.move(x, y, { steps: 4 });
  }

  /** Clicks a link in the box that is open. */
  async followHoverLink(label: string): Promise<void> {
    await this.page.locator('.monaco-hover:not(.hidden) a', { hasText: label }).first().click();
  }

  /** Clicks the line above a request. */
  async pressLens(title: string): Promise<void> {
    await this.page.locator('.codelens-decoration a', { hasText: title }).first().click();
  }
}

import { type Locator, type Page } from 'playwright-core';

/** The Problems panel. */
export class Problems {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Waits for a problem with these words and answers it as it is read out: severity, message, place, source. */
  async lists(words: string): Promise<string> {
    const row = this.row(words);
    await row.waitFor();
    return (await row.getAttribute('aria-label')) ?? '';
  }

  /** Goes to the place of a problem in the text. */
  async goTo(words: string): Promise<void> {
    await this.row(words).dblclick();
  }

  /** Waits until no problem with these words is left. */
  async listsNoMore(words: string): Promise<void> {
    await this.row(words).waitFor({ state: 'hidden' });
  }

  /** Waits until the panel says that there is no problem at all. */
  async areNone(): Promise<void> {
    await this.page.locator('.markers-panel', { hasText: 'No problems have been detected' }).waitFor();
  }

  /** Follows the code of a problem to what it leads to. */
  async openCode(code: string): Promise<void> {
    await this.page
      .locator('.markers-panel .monaco-list-row a', { hasText: code })
      .first()
      .click({
        modifiers: ['Control'],
      });
  }

  private row(words: string): Locator {
    return this.page.locator(`.markers-panel .monaco-list-row[aria-label*="${words}"]`).first();
  }
}

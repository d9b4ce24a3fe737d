import { type Page } from 'playwright-core';

/** The Problems panel. */
export class Problems {
  constructor(private readonly page: Page) {}

  async open(): Promise<void> {
    await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
  }

  /** Waits for a problem with these words and answers it as it is read out: severity, message, place, source. */
  async lists(words: string): Promise<string> {
    const row = this.page.locator(`.markers-panel .monaco-list-row[aria-label*="${words}"]`).first();
    await row.waitFor();
    return (await row.getAttribute('aria-label')) ?? '';
  }
}

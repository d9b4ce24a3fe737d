import { type Page } from 'playwright-core';

/** A question that has to be answered before anything else. */
export class Dialog {
  constructor(private readonly page: Page) {}

  /** Waits for the question with these words, presses a button, and answers the whole question. */
  async press(words: string | RegExp, button: string): Promise<string> {
    const box = this.page.locator('.monaco-dialog-box', { hasText: words });
    await box.waitFor();
    const text = await box.innerText();
    await box.locator('.monaco-button', { hasText: button }).first().click();
    await box.waitFor({ state: 'detached' });
    return text;
  }
}

import { type Page } from 'playwright-core';

/** The notification centre. Toasts are not drawn in a driven workbench, so it is opened by its bell. */
export class Notifications {
  constructor(private readonly page: Page) {}

  /** Waits for a notification with these words and answers its whole text. */
  async says(words: string | RegExp): Promise<string> {
    const item = this.page
      .locator('.notifications-center .notification-list-item', { hasText: words })
      .first();
    const end = Date.now() + 15_000;
    for (;;) {
      try {
        if (!(await this.page.locator('.notifications-center.visible').isVisible())) await this.openCentre();
        await item.waitFor({ timeout: 1000 });
        // A notification that comes again takes the place of the first one, and may close the centre with it.
        return await item.innerText({ timeout: 1000 });
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  /** Presses a button of the notification with these words, which goes away then. */
  async press(words: string | RegExp, button: string): Promise<void> {
    await this.says(words);
    const item = this.page
      .locator('.notifications-center .notification-list-item', { hasText: words })
      .first();
    await item.hover();
    await item.locator('.monaco-button', { hasText: button }).first().click();
    await item.waitFor({ state: 'detached' });
  }

  private async openCentre(): Promise<void> {
    await this.page.locator('#status\\.notifications').click({ timeout: 1000 });
  }
}

import { type Page } from 'playwright-core';

/** The list of fixes at the cursor, and the preview of those that want a look. */
export class QuickFix {
  constructor(private readonly page: Page) {}

  /** Opens the list. What is found may still be on its way, so it is asked for again until there is one. */
  async offer(): Promise<void> {
    const list = this.page.locator('.action-widget .monaco-list-row').first();
    const end = Date.now() + 15_000;
    for (;;) {
      try {
        await this.page.keyboard.press('Control+.');
        await list.waitFor({ timeout: 2000 });
        return;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
  }

  async choose(title: RegExp): Promise<void> {
    await this.page.locator('.action-widget .monaco-list-row', { hasText: title }).first().click();
  }

  /** Waits for the preview of what would change, and answers what it says. */
  async preview(): Promise<string> {
    const panel = this.page.locator('.bulk-edit-panel');
    await panel.locator('.monaco-list-row').first().waitFor();
    return panel.innerText();
  }

  /** Agrees with the preview. */
  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Apply', exact: true }).click();
  }
}

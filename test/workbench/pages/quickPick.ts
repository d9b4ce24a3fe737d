import { type Locator, type Page } from 'playwright-core';

/** The list under the input at the top of the window: palette, file list, choices. */
export class QuickPick {
  private readonly box: Locator;
  private readonly input: Locator;

  constructor(private readonly page: Page) {
    this.box = page.locator('.quick-input-widget');
    this.input = this.box.locator('input.input').first();
  }

  async type(text: string): Promise<void> {
    await this.input.fill(text, { timeout: 3000 });
  }

  /** Clicks the entry whose label is exactly `label`. */
  async choose(label: string, timeout = 10_000): Promise<void> {
    const exactly = new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    const name = this.page.locator('.label-name', { hasText: exactly });
    await this.box.locator('.monaco-list-row', { has: name }).first().click({ timeout });
  }

  /** The labels that are listed, once there are any. */
  async labels(): Promise<string[]> {
    const labels = this.box.locator('.monaco-list-row .label-name');
    await labels.first().waitFor({ timeout: 10_000 });
    return labels.allInnerTexts();
  }
}

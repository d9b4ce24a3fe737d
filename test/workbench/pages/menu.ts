import { type Locator, type Page } from 'playwright-core';

/** A context menu. */
export class Menu {
  constructor(private readonly page: Page) {}

  /** Opens the menu of something by a right click and chooses an entry. */
  async choose(target: Locator, entry: string): Promise<void> {
    await target.click({ button: 'right' });
    const menu = this.page.locator('.monaco-menu');
    const item = menu.locator('.action-item', { hasText: entry }).first();
    await item.waitFor();
    // A menu that has only just opened does not hear the click yet.
    for (let tries = 0; tries < 10 && (await menu.first().isVisible()); tries++) {
      await item.click({ timeout: 2000 }).catch(() => undefined);
      await menu
        .first()
        .waitFor({ state: 'hidden', timeout: 1000 })
        .catch(() => undefined);
    }
  }
}

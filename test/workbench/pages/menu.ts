import { type Locator, type Page } from 'playwright-core';

/** A menu, once it is open: of a context, or of an item of a bar. */
export class Menu {
  private readonly first: Locator;

  constructor(private readonly page: Page) {
    this.first = page.locator('.monaco-menu').first();
  }

  /** Opens the menu of something by a right click and chooses an entry. */
  async choose(target: Locator, entry: string): Promise<void> {
    await target.click({ button: 'right' });
    await this.press(entry);
  }

  /** Clicks an entry until the menu is gone: one that has only just opened does not hear the click yet. */
  async press(entry: string | RegExp): Promise<void> {
    const item = this.entry(entry).last();
    await item.waitFor();
    for (let tries = 0; tries < 10 && (await this.first.isVisible()); tries++) {
      await item.click({ timeout: 2000 }).catch(() => undefined);
      await this.first.waitFor({ state: 'hidden', timeout: 1000 }).catch(() => undefined);
    }
  }

  /** Rests the mouse on an entry until the menu below it shows its own. */
  async unfold(entry: string, below: string | RegExp): Promise<void> {
    for (let tries = 0; ; tries++)
      try {
        await this.entry(entry).first().hover({ timeout: 3000 });
        await this.entry(below).last().waitFor({ timeout: 3000 });
        return;
      } catch (error) {
        if (tries === 4) throw error;
        await this.page.mouse.move(0, 0);
      }
  }

  private entry(words: string | RegExp): Locator {
    return this.page.locator('.monaco-menu .action-item', { hasText: words });
  }
}

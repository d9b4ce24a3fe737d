import { type Page } from 'playwright-core';
import { QuickPick } from './quickPick';

const patience = 30_000;

/** The command palette. */
export class Palette {
  private readonly list: QuickPick;

  constructor(private readonly page: Page) {
    this.list = new QuickPick(page);
  }

  /**
   * Runs a command by its full title, `Category: Title`. The list shows what was there when it opened, so it is
   * opened again until the extension host has brought the command.
   */
  async run(title: string): Promise<void> {
    const end = Date.now() + patience;
    for (;;) {
      try {
        await this.page.keyboard.press('F1');
        await this.list.type(`>${title}`);
        await this.list.choose(title, 1500);
        return;
      } catch (error) {
        await this.page.keyboard.press('Escape');
        if (Date.now() > end) throw error;
      }
    }
  }

  /** The titles that the palette lists for what is typed. */
  async offers(typed: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.list.type(`>${typed}`);
    const titles = await this.list.labels();
    await this.page.keyboard.press('Escape');
    return titles;
  }
}

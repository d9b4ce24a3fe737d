import { type Locator, type Page } from 'playwright-core';
import { Menu } from './menu';

/** A tree in the side bar, by the name of its pane. */
export class Tree {
  private readonly pane: Locator;

  constructor(
    private readonly page: Page,
    name: string,
  ) {
    this.pane = page.locator('.pane', { has: page.locator(`.pane-header[aria-label^="${name}"]`) });
  }

  row(label: string): Locator {
    return this.pane.locator('.monaco-list-row', { hasText: label }).first();
  }

  /** Chooses an entry of a row's context menu. */
  async chooseFromMenu(label: string, entry: string): Promise<void> {
    await new Menu(this.page).choose(this.row(label), entry);
  }
}

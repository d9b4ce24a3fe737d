import { type Page } from 'playwright-core';
import { QuickPick } from './quickPick';

/** The command palette. */
export class Palette {
  private readonly list: QuickPick;

  constructor(page: Page) {
    this.list = new QuickPick(page);
  }

  /** Runs a command by its full title, `Category: Title`. */
  async run(title: string): Promise<void> {
    await this.list.pick('F1', `>${title}`, title);
  }

  /** Whether a command is there, by its full title. */
  async has(title: string): Promise<boolean> {
    return this.list.has('F1', `>${title}`, title);
  }
}

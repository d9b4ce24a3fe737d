import { type Locator, type Page } from 'playwright-core';

/** The box that explains what the mouse rests on. */
export class Hover {
  constructor(private readonly page: Page) {}

  /** Rests the mouse on something and answers what the box says, once it says `words`; blanks are plain ones. */
  async over(target: Locator, words: string | RegExp): Promise<string> {
    await target.hover();
    const box = this.page.locator('.monaco-hover', { hasText: words }).first();
    await box.waitFor();
    return (await box.innerText()).replaceAll('\u00a0', ' ');
  }
}

import { type Page } from 'playwright-core';

/** The Output panel with the channel that was last shown. */
export class Log {
  constructor(private readonly page: Page) {}

  /** The lines that are in view, once one of them matches. */
  async text(line: RegExp): Promise<string> {
    const lines = this.page.locator('.part.panel .view-lines');
    await lines.filter({ hasText: line }).waitFor();
    return lines.innerText();
  }
}

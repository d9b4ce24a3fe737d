import { type Locator, type Page } from 'playwright-core';

/** The items in the bar at the bottom of the window. */
export class StatusBar {
  constructor(private readonly page: Page) {}

  item(text: string): Locator {
    return this.page.locator('.part.statusbar .statusbar-item', { hasText: text }).first();
  }

  /** Where the cursor stands, as the bar says it: `Ln 14, Col 1`. */
  async cursor(): Promise<string> {
    return this.page.locator('#status\\.editor\\.selection').innerText();
  }
}
